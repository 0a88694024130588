import FlowEvidence
import Testing

struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null),
      (" \t\r\n true ", .bool(true)),
      ("\u{FEFF}false", .bool(false)),
      ("0", .number(0)), ("-0", .number(0)), ("42", .number(42)), ("-7", .number(-7)),
      ("23.92", .number(23.92)), ("1e3", .number(1_000)), ("1E+2", .number(100)),
      ("25e-1", .number(2.5)), ("0.1e-6", .number(1e-7)), ("1e-400", .number(0)),
      ("9007199254740993", .number(9_007_199_254_740_992)),
      ("123456789012345678901234567890", .number(1.2345678901234568e29)),
      ("0.30000000000000004", .number(0.1 + 0.2)), ("1e22", .number(1e22)), ("1e23", .number(1e23)),
      ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
      ("1e000000000000000000000000000000001", .number(10)),
      ("0e99999999999999999999", .number(0)),
      (#""""#, .text("")),
      (#""a""#, .text("a")), (#""seven b""#, .text("seven b")), (#""eight by""#, .text("eight by")),
      (#""nine byte""#, .text("nine byte")),
      (#""sixteen bytes an""#, .text("sixteen bytes an")),
      (#""føroya — 日本 😀""#, .text("føroya — 日本 😀")),
      (#""\"\\\/\b\f\n\r\t""#, .text("\"\\/\u{8}\u{C}\n\r\t")),
      (
        #""a long enough run, then \n and a longer one after it""#,
        .text("a long enough run, then \n and a longer one after it")
      ),
      (#""\u00e9\u00E9\u0000\uFFFF""#, .text("éé\0\u{FFFF}")),
      (#""\uD83D\uDE00 \uDBFF\uDFFF""#, .text("😀 \u{10FFFF}")),
      ("\"\u{7F}\u{2028}\"", .text("\u{7F}\u{2028}")),
      ("[]", .array([])), ("[ ]", .array([])), ("{ }", .object(JSONObject())),
      (
        "[1, [2, []], {}]",
        .array([.number(1), .array([.number(2), .array([])]), .object(JSONObject())])
      ),
      (
        #"{"a": 1, "b": {"c": null}, "a": 2}"#,
        .object(
          JSONObject([
            JSONMember(key: "a", value: .number(1)),
            JSONMember(key: "b", value: .object(JSONObject([JSONMember(key: "c", value: .null)]))),
            JSONMember(key: "a", value: .number(2)),
          ]))
      ),
    ] as [(String, JSONValue)])
  func `a document gives its value`(text: String, value: JSONValue) throws {
    #expect(try JSONReader.read(text) == value)
    let padded = Array((text + "        ").utf8)
    #expect(try JSONReader.read(padded) == value)
  }

  /// Each document with the place and the beginning or a part of what is said about it.
  @Test(
    arguments: [
      ("", 1, 1, "the file is empty"),
      ("\u{FEFF} \n ", 2, 2, "the file is empty but for white space"),
      ("\0", 1, 1, "expected a value, found a NUL byte"),
      ("[1] \0", 1, 5, "expected nothing more after the value, found a NUL byte"),
      ("[1]]", 1, 4, "expected nothing more after the value, found ']'"),
      ("{}\n{}", 2, 1, "a file with one value a line is JSON Lines"),
      ("[1 2]", 1, 4, "expected ',' or ']' after an element, found '2'"),
      (#"{"a": 1 x}"#, 1, 9, "expected ',' or '}' after a member, found 'x'"),
      (#"{"a": 1, }"#, 1, 8, "nothing follows this ','; JSON allows none before '}'"),
      ("[1,\n]", 1, 3, "nothing follows this ','; JSON allows none before ']'"),
      ("[,1]", 1, 2, "expected a value, found ','"),
      ("[1,,2]", 1, 4, "expected a value, found ','"),
      ("{,}", 1, 2, "expected a key in double quotes, found ','"),
      ("{a: 1}", 1, 2, "expected a key in double quotes, found 'a'"),
      ("{'a': 1}", 1, 2, "a key stands in double quotes, not single ones"),
      ("['a']", 1, 2, "a text stands in double quotes, not single ones"),
      (#"{"a" 1}"#, 1, 6, #"expected ':' after the key "a", found '1'"#),
      (#"{"a"}"#, 1, 5, #"expected ':' after the key "a", found '}'"#),
      (#"{"a":}"#, 1, 6, "expected a value, found '}'"),
      (
        "\n  {\"a\": [1", 2, 11,
        "expected ',' or ']' after an element, found the end; the list begins at line 2, column 9"
      ),
      (#"{"a": 1"#, 1, 8, "found the end; the object begins at line 1, column 1"),
      (#"{"a": 1,"#, 1, 9, "expected a key in double quotes, found the end; the object begins"),
      ("[", 1, 2, "expected a value, found the end"),
      (#"["abc"#, 1, 2, "this text has no closing quote"),
      (#"["abc\"#, 1, 2, "this text has no closing quote"),
      (#"["abc\n and so on"#, 1, 2, "this text has no closing quote"),
      ("\"a\nb\"", 1, 3, #"a text ends on its line; a line break in it is written \n"#),
      ("\"a long text\tand on\"", 1, 13, #"a tab in a text is written \t"#),
      ("\"a\u{1F}\"", 1, 3, #"the control character U+001F in a text is written \u001F"#),
      ("\"\0\"", 1, 2, #"a NUL byte in a text is written \u0000"#),
      (#""\x""#, 1, 2, #"there is no escape \x; a backslash itself is written \\"#),
      (#""C:\Users""#, 1, 4, #"there is no escape \U"#),
      (#""\u12G4""#, 1, 2, #"\u needs four hexadecimal digits, found 'G4'"#),
      (#""\u12""#, 1, 2, #"\u needs four hexadecimal digits, found '"'"#),
      (#""\uD800""#, 1, 2, #"\uD800 is half of a surrogate pair"#),
      (#""\uDC00\uD800""#, 1, 2, #"\uDC00 is half of a surrogate pair"#),
      (#""ab \uD800\u0041""#, 1, 5, #"\uD800 is half of a surrogate pair"#),
      (#""\uD800\n""#, 1, 2, #"\uD800 is half of a surrogate pair"#),
      ("[01]", 1, 2, "a number does not begin with 0 before other digits"),
      ("-01", 1, 2, "a number does not begin with 0 before other digits"),
      ("+1", 1, 1, "a number does not begin with '+'"),
      (".5", 1, 1, "a number needs a digit before its point"),
      ("1.", 1, 3, "expected a digit after the point, found the end"),
      ("[1.e5]", 1, 4, "expected a digit after the point, found 'e5'"),
      ("1e", 1, 3, "expected a digit in the exponent, found the end"),
      ("1e+x", 1, 4, "expected a digit in the exponent, found 'x'"),
      ("-", 1, 2, "expected a digit after '-', found the end"),
      ("-Infinity", 1, 2, "expected a digit after '-', found 'Infinity'"),
      ("1e400", 1, 1, "1e400 is too large for a number"),
      ("[1, -1e309]", 1, 5, "-1e309 is too large for a number"),
      ("0x10", 1, 2, "expected nothing more after the value, found 'x10'"),
      ("1_000", 1, 2, "expected nothing more after the value, found '_000'"),
      ("NaN", 1, 1, "'NaN' is not a number in JSON"),
      ("True", 1, 1, "JSON writes 'true', found 'True'"),
      ("[None]", 1, 2, "JSON writes 'null', found 'None'"),
      ("undefined", 1, 1, "JSON writes 'null', found 'undefined'"),
      ("tru", 1, 1, "expected a value, found 'tru'"),
      ("truex", 1, 5, "expected nothing more after the value, found 'x'"),
      ("nul\0", 1, 1, "expected a value, found 'nul'"),
      ("[1] // one", 1, 5, "expected nothing more after the value, found '/'"),
      ("// one\n1", 1, 1, "JSON has no comments"),
      ("{# one\n}", 1, 2, "JSON has no comments"),
      ("\"å\"\r\n\"é\" x", 2, 1, "expected nothing more after the value"),
      ("[\r1,\r\nx]", 3, 1, "expected a value, found 'x'"),
      ("[\u{A0}1]", 1, 2, "expected a value, found 'U+A0'"),
      ("[\u{202E}1]", 1, 2, "expected a value, found 'U+202E'"),
      ("[é]", 1, 2, "expected a value, found 'é'"),
      ("[\u{1B}[31m]", 1, 2, "expected a value, found the control character U+001B"),
    ] as [(String, Int, Int, String)])
  func `what is not JSON is refused with its place`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let error = try #require(throws: JSONError.self) { try JSONReader.read(text) }
    #expect(error.message.contains(message), "\(error)")
    #expect((error.line, error.column) == (line, column), "\(error)")
    #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 1, "the byte 0xFF is not UTF-8"),
      ([0x22, 0x61, 0x80, 0x22], 2, "the byte 0x80 is not UTF-8"),
      ([0x22, 0xC0, 0x80, 0x22], 1, "the byte 0xC0 is not UTF-8"),
      ([0x22, 0xE0, 0x80, 0x80, 0x22], 1, "the byte 0xE0 is not UTF-8"),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1, "the byte 0xED is not UTF-8"),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1, "the byte 0xF4 is not UTF-8"),
      ([0x22, 0xC3, 0x22], 1, "the byte 0xC3 is not UTF-8"),
      ([0x22, 0x5C, 0x6E, 0xE2, 0x82, 0x22], 3, "the byte 0xE2 is not UTF-8"),
      (
        [0x22] + Array(repeating: 0x61, count: 30) + [0xFE] + Array(repeating: 0x61, count: 9) + [
          0x22
        ],
        31, "the byte 0xFE is not UTF-8"
      ),
      ([0x5B, 0xC3], 1, "expected a value, found the byte 0xC3, which is not UTF-8"),
      ([0xFF, 0xFE, 0x5B, 0x00], 0, "this is UTF-16; JSON files are in UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x5B], 0, "this is UTF-16; JSON files are in UTF-8"),
      ([0xEF, 0xBB], 0, "expected a value, found the byte 0xEF, which is not UTF-8"),
      ([0x22, 0x5C, 0xFF, 0x22], 1, "there is no escape"),
    ] as [([UInt8], Int, String)])
  func `bytes that are not UTF-8 are refused with their place`(
    bytes: [UInt8], offset: Int, message: String
  ) throws {
    let error = try #require(throws: JSONError.self) { try JSONReader.read(bytes) }
    #expect(error.message.contains(message), "\(error)")
    #expect(error.offset == offset)
  }

  @Test func `depth and size have their limits, and numbers of any length an answer`() throws {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(throws: Never.self) { try JSONReader.read(deep(512)) }
    let error = try #require(throws: JSONError.self) { try JSONReader.read(deep(513)) }
    #expect(error.message.contains("more than 512"))
    #expect(error.offset == 512)
    #expect(throws: JSONError.self) {
      try JSONReader.read(String(repeating: "{\"a\":", count: 1_000_000))
    }
    let loose = JSONLimits(depth: .max)
    #expect(throws: Never.self) { try JSONReader.read(deep(1_024), limits: loose) }
    #expect(throws: JSONError.self) { try JSONReader.read(deep(1_025), limits: loose) }
    let few = JSONLimits(values: 4)
    #expect(throws: Never.self) { try JSONReader.read("[1, {\"a\": 2}]", limits: few) }
    let many = try #require(throws: JSONError.self) {
      try JSONReader.read("[1,2,3,4]", limits: few)
    }
    #expect(many.message == "the document holds more than 4 values")
    let zeros = String(repeating: "0", count: 200_000)
    #expect(try JSONReader.read("0.\(zeros)1") == .number(0))
    #expect(try JSONReader.read("1\(zeros)e-200000") == .number(1))
    #expect(throws: JSONError.self) { try JSONReader.read("1\(zeros)") }
  }

  @Test func `a lookup finds the last of equal keys, byte by byte, in objects of any size`() throws
  {
    for size in [1, 3, 7, 8, 2_000] {
      let members = (0..<size).map { "\"key-\($0)\": \($0), \"twice\": \($0)" }
      let text = "{\(members.joined(separator: ",")), \"caf\\u00e9\": 1, \"cafe\\u0301\": 2}"
      let value = try JSONReader.read(text)
      #expect(value["twice"] == .number(Double(size - 1)))
      #expect(value["key-\(size / 2)"] == .number(Double(size / 2)))
      #expect(value["caf\u{E9}"] == .number(1))
      #expect(value["cafe\u{301}"] == .number(2))
      #expect(value["key-\(size)"] == nil)
      #expect(value["key-0"]?["twice"] == nil)
    }
    #expect(try JSONReader.read(#""é""#) != JSONReader.read("\"e\u{301}\""))
  }
}
