import Testing

@testable import FlowServer

/// Messages out of a stream, however it is cut.
@Suite struct MessageStreamTests {
  static func events(_ text: String, cut: Int) -> [MessageStream.Event] {
    var stream = MessageStream()
    var events: [MessageStream.Event] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      stream.add(rest.prefix(cut))
      rest = rest.dropFirst(cut)
      while let event = stream.next() { events.append(event) }
    }
    return events
  }

  static func message(_ text: String) -> MessageStream.Event { .message(Array(text.utf8)) }

  @Test func `messages come out whole wherever the stream is cut`() {
    let text =
      "Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: x\r\n\r\n[1]"
      + "Content-Length: 0\r\n\r\nContent-Length: 4\n\n\"é\""
    let expected = [
      Self.message("{}"), Self.message("[1]"), Self.message(""), Self.message("\"é\""),
    ]
    for cut in 1...text.utf8.count { #expect(Self.events(text, cut: cut) == expected, "\(cut)") }
  }

  @Test func `a head without a length is a fault, and the next message is read`() {
    for head in ["X: 1", "Content-Length: x", "Content-Length: -5", "Content-Length: 9e9", "junk"] {
      let events = Self.events("\(head)\r\n\r\nContent-Length: 2\r\n\r\n{}", cut: 7)
      #expect(
        events == [.fault("the head of a message has no Content-Length"), Self.message("{}")],
        "\(head)")
    }
  }

  @Test func `a message that is too long is passed over, and the next one read`() {
    let length = MessageStream.longestMessage + 1
    var stream = MessageStream()
    stream.add(Array("Content-Length: \(length)\r\n\r\n".utf8))
    #expect(
      stream.next() == .fault("a message of \(length) bytes is longer than \(length - 1)"))
    let chunk = [UInt8](repeating: 0x20, count: 1 << 20)
    var left = length
    while left > 0 {
      stream.add(chunk.prefix(left))
      left -= min(left, chunk.count)
      #expect(stream.next() == nil)
    }
    stream.add(Array("Content-Length: 1\r\n\r\n7".utf8))
    #expect(stream.next() == Self.message("7"))
  }

  @Test func `a head without an end does not grow for ever`() {
    let events = Self.events(String(repeating: "x", count: 20_000), cut: 1_000)
    #expect(events.contains(.fault("the head of a message has no end")))
  }
}
