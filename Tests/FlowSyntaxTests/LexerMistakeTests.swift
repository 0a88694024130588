import FlowSource
import Testing

@testable import FlowSyntax

struct LexerMistakeTests {
  /// A text, the mistakes in it, and its tokens all the same.
  static let table: [(String, String, String)] = [
    ("a \u{1} \u{1B}[0m", "F0004@1:3 F0004@1:5", "a [ duration:0m"),
    ("a @b $c", "F0005@1:3 F0005@1:6", "a invalid:@ b invalid:$ c"),
    ("don't", "F0005@1:4", "don invalid:' t"),
    ("let a = \"b\nlet c = 1", "F0006@1:9", "LET a = invalid:\"b NL LET c = number:1"),
    ("f(\"a)\nb", "F0006@1:3", "f ~( invalid:\"a) NL b"),
    ("\"\"\"a\nb", "F0006@1:1", "invalid:\"\"\"a\nb"),
    ("f(\"a{b\nc", "F0007@1:3", "f ~( \"a{ b invalid: NL c"),
    ("\"a{\"b{c\nd", "F0007@1:1", "\"a{ \"b{ c invalid: NL d"),
    ("\"{a is b\"\nc", "F0007@1:1", "\"{ a IS b invalid:\" NL c"),
    ("\"\"\"{a", "F0007@1:1", "\"\"\"{ a invalid:"),
    (#""\q \}""#, "F0008@1:2 F0008@1:5", #""\q \}""#),
    (#""\u{110000} \u{} \u1""#, "F0008@1:2 F0008@1:13 F0008@1:18", #""\u{110000} \u{} \u1""#),
    ("a == 'b'", "F0009@1:6", "a == 'b'"),
    ("a == “b”, ‘c’", "F0010@1:6 F0010@1:11", "a == “b” , ‘c’"),
    ("a == “b\nc", "F0010@1:6", "a == invalid:“b NL c"),
    ("3rd 2x-y", "F0011@1:1 F0011@1:5", "invalid:3rd invalid:2x-y"),
    (
      "1__0 1_ .5 1_000.5_0", "F0012@1:2 F0012@1:7 F0012@1:9",
      "number:1__0 number:1_ number:.5 number:1_000.5_0"
    ),
    ("30m1h 1h1h", "F0013@1:1 F0013@1:7", "duration:30m1h duration:1h1h"),
    (
      "5min 3days 1.5h 10ms 24H", "F0013@1:1 F0013@1:6 F0013@1:12 F0011@1:17 F0013@1:22",
      "duration:5min duration:3days invalid:1.5h invalid:10ms duration:24H"
    ),
    ("1h30", "F0013@1:1", "invalid:1h30"),
    (
      "2026-02-30 2026-13-01 2026-02-29", "F0014@1:1 F0014@1:12 F0014@1:23",
      "time:2026-02-30 time:2026-13-01 time:2026-02-29"
    ),
    ("2024-02-29 2026-1-5", "F0014@1:12", "time:2024-02-29 time:2026-1-5"),
    (
      "2026-11-20T25:00Z 2026-11-20T1:00Z 2026-11-20x", "F0014@1:1 F0014@1:19 F0014@1:36",
      "time:2026-11-20T25:00Z time:2026-11-20T1:00Z time:2026-11-20x"
    ),
    (
      "2026-11-20T10:00 2026-11-20T10:00:30)", "F0015@1:1 F0015@1:18",
      "time:2026-11-20T10:00 time:2026-11-20T10:00:30 )"
    ),
    ("a ≥ b ≠ c − d → e", "F0016@1:3 F0016@1:7 F0016@1:11 F0016@1:15", "a ≥ b ≠ c − d → e"),
    ("a\u{A0}b \u{200B}c", "F0016@1:2 F0016@1:5", "a b c"),
    ("a # \u{202E}b", "F0017@1:5", "a"),
    (
      "a && b || !c & d | e", "F0019@1:3 F0019@1:8 F0019@1:11 F0019@1:14 F0019@1:18",
      "a && b || ! c & d | e"
    ),
    (
      "a === b !== c <> d =< e := f => g % h",
      "F0020@1:3 F0020@1:9 F0020@1:15 F0020@1:20 F0020@1:25 F0020@1:30 F0020@1:35",
      "a === b !== c <> d =< e := f => g %' h"
    ),
    ("1...2 1..<3", "F0020@1:2 F0020@1:8", "number:1 ... number:2 number:1 ..< number:3"),
    ("match x { a => b }", "F0020@1:13", "MATCH x { a => b }"),
    ("a // b\nc /* d\n e */ f", "F0021@1:3 F0021@2:3", "a NL c f"),
    ("/* a", "F0021@1:1", ""),
  ]

  @Test(arguments: table)
  func `what is no token is named with its place, and the rest is read on`(
    _ text: String, _ mistakes: String, _ tokens: String
  ) {
    #expect(LexerDump.mistakes(text) == mistakes)
    let shown = LexerDump.tokens(text).replacing("  ", with: " ")
    #expect(shown.uppercased() == tokens.uppercased())
  }

  @Test func `marks of other languages become the tokens that they were meant to be`() {
    let tokens = Lexer.lex(
      SourceFile(path: "t", text: "&& || ! === !== <> =< := => % ≥ ≤ ≠ − × ÷ …")
    )
    .tokens.map(\.kind)
    #expect(
      tokens == [
        .and, .or, .not, .equalEqual, .notEqual, .notEqual, .lessEqual, .equals, .greaterEqual,
        .name, .greaterEqual, .lessEqual, .notEqual, .minus, .star, .slash, .dotDot, .endOfFile,
      ])
  }

  static let unreadable: [([UInt8], String)] = [
    (Array("ab".utf8) + [0xFF] + Array("\n'".utf8), "F0001@1:3"),
    (Array("a\n".utf8) + [0xC3], "F0001@2:1"),
    ([0xC0, 0x80], "F0001@1:1"),
    ([0xED, 0xA0, 0x80], "F0001@1:1"),
    ([0xF4, 0x90, 0x80, 0x80], "F0001@1:1"),
    ([0x7F, 0x45, 0x4C, 0x46, 0, 1, 0], "F0002@1:5"),
    ([0], "F0002@1:1"),
  ]

  @Test(arguments: unreadable)
  func `what is no text gets one message`(_ bytes: [UInt8], _ mistake: String) {
    let source = SourceFile(path: "t", bytes: bytes)
    let lexed = Lexer.lex(source)
    #expect(LexerDump.places(lexed.diagnostics, source) == mistake)
    #expect(lexed.tokens.map(\.kind) == [.endOfFile])
  }

  /// A text and what becomes of it when every sure mend is made.
  static let mends: [(String, String)] = [
    ("a && !b || c", "a and not b or c"),
    ("a === 'b'", "a == \"b\""),
    ("a == “b”", "a == \"b\""),
    ("30m1h", "1h30m"),
    ("5min", "5m"),
    ("24H", "24h"),
    ("2026-1-5", "2026-01-05"),
    ("2026-11-20T10:00", "2026-11-20T10:00Z"),
    ("a // b", "a # b"),
    ("a\u{A0}≥\u{200B} .5", "a >= 0.5"),
    (#""\}\q""#, #""}\\q""#),
    ("1_ + 1__0", "1 + 10"),
    ("a % b", "a mod b"),
  ]

  @Test(arguments: mends)
  func `a sure mend leaves nothing to say`(_ text: String, _ mended: String) {
    let source = SourceFile(path: "t", text: text)
    var bytes = source.bytes
    let edits = Lexer.lex(source).diagnostics.compactMap(\.fix).flatMap(\.edits)
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.replacement.utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    #expect(LexerDump.mistakes(mended) == "")
  }

  @Test func `texts nest to a depth and no deeper`() {
    let deep = String(repeating: "\"{", count: 64)
    #expect(LexerDump.mistakes(deep + "x" + String(repeating: "}\"", count: 64)) == "")
    let deeper = "let a = 1\n" + String(repeating: "\"{", count: 65) + "x\nlet b = 2"
    #expect(LexerDump.mistakes(deeper).hasPrefix("F0018@2:130"))
    #expect(LexerDump.tokens(deeper).hasSuffix("NL LET b = number:2"))
  }
}
