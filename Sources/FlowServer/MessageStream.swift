/// Takes messages out of a stream of bytes: a head of lines, an empty line, and as many bytes as
/// the head has promised.
///
/// Nothing that comes in can stop it: what is no message is said to be none, and what follows is
/// read on from the next head.
struct MessageStream {
  /// What came in.
  enum Event: Equatable {
    case message([UInt8])
    /// Something that is no message, in a sentence.
    case fault(String)
  }

  /// A longer message is passed over.
  static let longestMessage = 64 << 20
  /// A longer head is none.
  private static let longestHead = 8 << 10

  private var bytes: [UInt8] = []
  private var start = 0
  /// How many bytes of a message that is too long are still to come.
  private var skipping = 0

  mutating func add(_ more: some Collection<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes += more
  }

  /// The next message, if all of it is there.
  mutating func next() -> Event? {
    if skipping > 0 {
      let count = min(skipping, bytes.count - start)
      start += count
      skipping -= count
      if skipping > 0 { return nil }
    }
    guard let head = head() else {
      guard bytes.count - start > Self.longestHead else { return nil }
      start = bytes.count
      return .fault("the head of a message has no end")
    }
    guard let length = Self.length(in: bytes[head.lines]) else {
      start = head.end
      return .fault("the head of a message has no Content-Length")
    }
    guard length <= Self.longestMessage else {
      start = head.end
      skipping = length
      return .fault("a message of \(length) bytes is longer than \(Self.longestMessage)")
    }
    guard bytes.count - head.end >= length else { return nil }
    start = head.end + length
    return .message(Array(bytes[head.end..<start]))
  }

  /// Where the lines of the head stand, and where the message begins.
  private func head() -> (lines: Range<Int>, end: Int)? {
    var at = start
    let limit = min(bytes.count, start + Self.longestHead)
    while at < limit {
      if bytes[at] == 0x0A {
        if at + 1 < bytes.count, bytes[at + 1] == 0x0A { return (start..<at, at + 2) }
        if at + 2 < bytes.count, bytes[at + 1] == 0x0D, bytes[at + 2] == 0x0A {
          return (start..<at, at + 3)
        }
      }
      at += 1
    }
    return nil
  }

  private static func length(in head: ArraySlice<UInt8>) -> Int? {
    for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2,
        String(decoding: parts[0], as: UTF8.self).lowercased() == "content-length"
      else { continue }
      let digits = parts[1].drop { $0 == 0x20 }
      guard !digits.isEmpty, digits.count < 16,
        digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}
