import FlowSource
import Testing

@testable import FlowSyntax

struct LexerTokenTests {
  /// A text and its tokens.
  static let words: [(String, String)] = [
    ("", ""),
    ("a tech-lead T-101 OVR-2026-11-20-001 _x x_1", "a tech-lead T-101 OVR-2026-11-20-001 _x x_1"),
    ("größe 日本 naïve-ähm", "größe 日本 naïve-ähm"),
    ("a-b a - b a -b a- b n-1", "a-b a - b a - b a - b n-1"),
    ("a--b a->b a-", "a - - b a -> b a -"),
    ("let Let lets require requires", "LET Let lets REQUIRE requires"),
    ("gate because like working times", "gate' because' like' working' times'"),
    ("true false unknown is not", "TRUE FALSE UNKNOWN IS NOT"),
    ("x.require x.in .where", "x ~.require x ~.in .where"),
  ]

  static let literals: [(String, String)] = [
    ("90 90.5 1_000_000 90% 0", "number:90 number:90.5 number:1_000_000 number:90% number:0"),
    ("1..10 1.x 1.5.y", "number:1 .. number:10 number:1 ~.x number:1.5 ~.y"),
    ("3-1 a1-1", "number:3 - number:1 a1-1"),
    (
      "48h 1h30m 2w3d 15m 30s",
      "duration:48h duration:1h30m duration:2w3d duration:15m duration:30s"
    ),
    ("2 working days", "number:2 working' days'"),
    ("2026-11-20", "time:2026-11-20"),
    ("2026-11-20T10:00Z", "time:2026-11-20T10:00Z"),
    ("2026-11-20T10:00:30+01:00,", "time:2026-11-20T10:00:30+01:00 ,"),
    ("2026-11-20 - 2026-11-19", "time:2026-11-20 - time:2026-11-19"),
    ("2026-11 12026-11-20", "number:2026 - number:11 number:12026 - number:11 - number:20"),
  ]

  static let texts: [(String, String)] = [
    (#""" "a" "a\"b" "a\\""#, #""" "a" "a\"b" "a\\""#),
    (#""a{b}c""#, #""a{ b }c""#),
    (#""{a}{b}""#, #""{ a }{ b }""#),
    (#""{"x{y}"}z""#, #""{ "x{ y }" }z""#),
    (#""{f({})}""#, #""{ f ~( { } ) }""#),
    (#""a\{b\}" "#.replacing(#"\}"#, with: "}"), #""a\{b}""#),
    (#""a # b" # c"#, #""a # b""#),
    ("\"\"\"\n  a \"quoted\"\n  \"\"\"", "\"\"\"\n  a \"quoted\"\n  \"\"\""),
    ("\"\"\"a{b\n}c\"\"\"", "\"\"\"a{ b }c\"\"\""),
    ("\"\"\"a\"\"\"\"", "\"\"\"a\"\"\"\""),
  ]

  static let marks: [(String, String)] = [
    ("== != <= >= < > = -> .. + - * / ? , : ;", "== != <= >= < > = -> .. + - * / ? , : ;"),
    ("f(x) f (x) f[x] f [x]", "f ~( x ) f ( x ) f ~[ x ] f [ x ]"),
    ("a.b a .b .b . a.b(c)[d].e", "a ~.b a .b .b . a ~.b ~( c ) ~[ d ] ~.e"),
    ("(a)(b) [a][b] {a}(b)", "( a ) ~( b ) [ a ] ~[ b ] { a } ~( b )"),
    ("not(a) require(a) all[a]", "NOT ( a ) REQUIRE ( a ) ALL [ a ]"),
    ("x like(a) x by(a) like(a)", "x like' ( a ) x by' ( a ) like' ( a )"),
    ("xs where . in ys", "xs WHERE . IN ys"),
    ("xs where.a have.b", "xs WHERE .a HAVE .b"),
    ("true(x) 1(x) \"a\"(x)", "TRUE ~( x ) number:1 ~( x ) \"a\" ~( x )"),
    ("x.y..z 1 .. 2", "x ~.y .. z number:1 .. number:2"),
  ]

  @Test(arguments: words + literals + texts + marks)
  func `a text is cut into its tokens`(_ text: String, _ tokens: String) {
    #expect(LexerDump.tokens(text) == tokens)
    #expect(LexerDump.mistakes(text) == "")
  }

  static let lines: [(String, String)] = [
    ("a\nb\n\n\nc\n", "a NL b NL c"),
    ("\n\na", "a"),
    ("a\rb\r\nc", "a NL b NL c"),
    ("a # one\n# two\nb", "a NL b"),
    // Inside brackets.
    ("f(a,\nb\n)\nc", "f ~( a , b ) NL c"),
    ("[\na\n]\nb", "[ a ] NL b"),
    ("f({\na\nb\n})\nc", "f ~( { a NL b NL } ) NL c"),
    ("(match x {\na -> b\nc -> d\n}\n)", "( MATCH x { a -> b NL c -> d NL } )"),
    // After what goes on.
    ("a {\nb", "a { b"),
    ("a: \nb = \nc ->\nd,\ne;\nf", "a : b = c -> d , e ; f"),
    ("a +\nb -\nc *\nd /\ne ..\nf", "a + b - c * d / e .. f"),
    ("a ==\nb !=\nc <\nd <=\ne >\nf >=\ng", "a == b != c < d <= e > f >= g"),
    ("a and\nb or\nnot\nc", "a AND b OR NOT c"),
    (
      "a where\nb each\nc have\nd otherwise\ne in\nf is\nknown",
      "a WHERE b EACH c HAVE d OTHERWISE e IN f IS known'"
    ),
    ("if\na then\nb else\nc", "IF a THEN b ELSE c"),
    ("a like\nb matches\nc mod\nd", "a like' b matches' c mod' d"),
    ("like\nb", "like' NL b"),
    ("a because\nb", "a because' NL b"),
    // Before what goes on.
    ("a\nbecause b\nby c\nwithin d\nvia e\nto f", "a because' b by' c within' d via' e to' f"),
    ("a\nas b\nof c\nuntil d\nlasting e\nrisk f", "a as' b of' c until' d lasting' e risk' f"),
    (
      "a\nwith b\ndeciding c\nretry d\nevery e\ndoubling",
      "a with' b deciding' c retry' d every' e doubling'"
    ),
    ("a\nfrom b\nafter c\nalongside d", "a from' b after' c alongside' d"),
    (
      "a\nand b\nor c\nelse d\notherwise e\nwhere f\neach g\nthen h\nin i",
      "a AND b OR c ELSE d OTHERWISE e WHERE f EACH g THEN h IN i"
    ),
    ("a\n# why\nbecause b", "a because' b"),
    ("a\nhave b\nlike c\nis d", "a NL HAVE b NL like' c NL IS d"),
    // Lines that stand alone all the same.
    ("a\nrisk: b\nin : c\nwhere: d", "a NL risk' : b NL IN : c NL WHERE : d"),
    ("a -> b\notherwise -> c\nrisk -> d", "a -> b NL OTHERWISE -> c NL risk' -> d"),
    ("a\non failed {\nb", "a NL on' failed { b"),
    ("a\non head.id\nb", "a on' head ~.id NL b"),
    ("a\nfor t in ts {\nb", "a NL FOR t IN ts { b"),
    ("a\nfor T-1 by dana\nb", "a FOR T-1 by' dana NL b"),
    ("a\nfor T-1\nby dana", "a FOR T-1 by' dana"),
    ("match x {\na -> b\nin [c] -> d\n}", "MATCH x { a -> b NL IN [ c ] -> d NL }"),
    ("x {\na\nin [c]\n}", "x { a IN [ c ] NL }"),
    // A bracket that was never closed ends with its statement.
    ("f(a\nrequire b\ngate c {\nd", "f ~( a NL REQUIRE b NL gate' c { d"),
    ("[a\nnote \"b\"\nlet c", "[ a NL note' \"b\" NL LET c"),
    ("[\ntask a,\ngate b\n]", "[ task' a , gate' b ]"),
    ("f(\nrequire: b)", "f ~( REQUIRE : b )"),
    ("x {\nf(a\n}\nb", "x { f ~( a } NL b"),
  ]

  @Test(arguments: lines)
  func `a line end is a token where it ends something`(_ text: String, _ tokens: String) {
    #expect(LexerDump.tokens(text) == tokens)
  }

  @Test func `a mark at the beginning and a first line for the shell are passed over`() {
    #expect(LexerDump.tokens("\u{FEFF}a") == "a")
    #expect(LexerDump.tokens("#!/usr/bin/env flow\na") == "a")
    #expect(LexerDump.tokens("\u{FEFF}#!/usr/bin/env flow\na") == "a")
    let source = SourceFile(path: "t", text: "#!flow\n# c")
    #expect(Lexer.lex(source).comments.map(\.start) == [7])
  }

  @Test func `comments know their line and whether they document`() {
    let source = SourceFile(path: "t", text: "# a\n  ## b\nx # c\n## d")
    let comments = Lexer.lex(source).comments
    #expect(
      comments.map { source.text(Span(file: source.id, start: $0.start, end: $0.end)) }
        == ["# a", "## b", "# c", "## d"])
    #expect(comments.map(\.ownsLine) == [true, true, false, true])
    #expect(comments.map(\.isDocumentation) == [false, true, false, true])
  }

  @Test func `every word is found by its spelling`() {
    for word in Word.allCases where word != .ordinary {
      let token = Lexer.lex(SourceFile(path: "t", text: word.spelling)).tokens[0]
      #expect(token.kind == .name && token.word == word, "\(word)")
    }
    for kind in TokenKind.allCases where kind.isReserved {
      let token = Lexer.lex(SourceFile(path: "t", text: "\(kind)")).tokens[0]
      #expect(token.kind == kind)
    }
    #expect(WordTable.contextual.count == Word.allCases.count - 1)
  }
}
