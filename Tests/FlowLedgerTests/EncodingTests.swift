import FlowProcess
import Testing

@testable import FlowLedger

/// The canonical form of bodies, and what reads it.
@Suite struct EncodingTests {
  @Test(arguments: 0..<8)
  func `any body comes back as it was, whatever the order of its members`(_ seed: UInt64) throws {
    var random = Generator(seed: seed)
    for _ in 0..<300 {
      let body = random.body()
      let bytes = try FactWriter.body(body)
      let back = try FactReader.body(bytes)
      #expect(back == body)
      #expect(try FactWriter.body(back) == bytes)
      var shuffled = FactBody()
      for (name, value) in body.members.shuffled(using: &random) { shuffled[name] = value }
      #expect(try FactWriter.body(shuffled) == bytes)
    }
  }

  @Test(arguments: 0..<8)
  func `whatever bytes it is given, the reader answers`(_ seed: UInt64) throws {
    var random = Generator(seed: 100 + seed)
    var read = 0
    for _ in 0..<2_000 {
      var bytes = try FactWriter.body(random.body())
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = bytes.indices.randomElement(using: &random) else { continue }
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(Array("{}[]\",:\\u0e-. ".utf8).randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      // What can be read must have a canonical form that reads as the same.
      if let body = try? FactReader.body(bytes) {
        read += 1
        let canonical = try FactWriter.body(body)
        #expect(try FactReader.body(canonical) == body)
      }
    }
    #expect(read > 0)
  }

  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":1}"#), (#" { "b" : 2 , "a" : [ ] } "#, #"{"a":[],"b":2}"#),
    (#"{"a":1.50e2}"#, #"{"a":150}"#), (#"{"a":-0}"#, #"{"a":0}"#),
    (#"{"a":1e21,"b":1e-7}"#, #"{"a":1e+21,"b":1e-7}"#),
    (#"{"a":123456789012345678}"#, #"{"a":123456789012345680}"#),
    (#"{"\u0061":"\u00e9\/\uD83D\uDE00\b"}"#, #"{"a":"é/😀\b"}"#),
    (#"{"\u0061":1,"aa":2}"#, #"{"a":1,"aa":2}"#),
  ])
  func `one fact has one form`(_ text: String, _ canonical: String) throws {
    let bytes = try FactWriter.body(try FactReader.body(Array(text.utf8)))
    #expect(String(decoding: bytes, as: UTF8.self) == canonical)
  }

  @Test(arguments: [
    ("", FactTextError.expected("'{'", at: 0)), ("{", .expected("a name", at: 1)),
    ("{\"a\"}", .expected("':'", at: 4)), ("{\"a\":}", .expected("a value", at: 5)),
    ("{\"a\":1,}", .expected("a name", at: 7)), ("{\"a\":01}", .expected("a number", at: 5)),
    ("{\"a\":1.}", .expected("a digit", at: 7)), ("{\"a\":1e}", .expected("a digit", at: 7)),
    ("{\"a\":1e999}", .expected("a number that is not too large", at: 5)),
    ("{\"a\":nul}", .expected("a value", at: 5)), ("{\"a\":[1 2]}", .expected("',' or ']'", at: 8)),
    ("{\"a\":1 \"b\":2}", .expected("',' or '}'", at: 7)), ("{\"a", .expected("'\"'", at: 3)),
    ("{\"a\n\":1}", .expected("'\"'", at: 3)), ("{\"\\x\":1}", .expected("an escape", at: 3)),
    ("{\"\\u12g4\":1}", .expected("a hexadecimal digit", at: 6)),
    ("{\"\\ud800\":1}", .expected("the rest of a surrogate pair", at: 8)),
    ("{\"a\":1,\"a\":2}", .duplicate("a")), ("{\"a\":1,\"\\u0061\":2}", .duplicate("a")),
    ("{\"b\":1,\"a\":2,\"b\":3}", .duplicate("b")), ("{} {}", .expected("the end", at: 3)),
  ])
  func `what is wrong is said, with its place`(_ text: String, _ error: FactTextError) {
    #expect(throws: error) { try FactReader.body(Array(text.utf8)) }
  }

  @Test func `nesting beyond measure is refused on both ways`() throws {
    let depth = 100_000
    let text = "{\"a\":" + String(repeating: "[", count: depth)
    #expect(throws: FactTextError.tooDeep) { try FactReader.body(Array(text.utf8)) }
    var value = FactValue.null
    for _ in 0..<300 { value = .list([value]) }
    #expect(throws: LedgerError.self) { try FactWriter.body(["a": value]) }
    var bytes = Array("{\"a\":\"".utf8)
    bytes += [0xC3, 0x28, 0x22, 0x7D]
    #expect(throws: FactTextError.notUTF8(at: 6)) { try FactReader.body(bytes) }
  }
}
