import FlowSource
import Testing

@testable import FlowSyntax

struct ParserTreeTests {
  /// An expression and its tree.
  static let operators: [(String, String)] = [
    ("a + b * c - d", "(- (+ a (* b c)) d)"),
    ("a * b / c mod d", "(mod (/ (* a b) c) d)"),
    ("-a * -b.c", "(* (- a) (- b.c))"),
    ("a or b and not c == d", "(or a (and b (not (== c d))))"),
    ("a otherwise b or c otherwise d", "(otherwise (otherwise a (or b c)) d)"),
    ("1..n + 1", "(.. 1 (+ n 1))"),
    ("x in 1..10", "(in x (.. 1 10))"),
    ("a not in b and c not like \"d\"", "(and (not in a b) (not like c \"d\"))"),
    ("a matches \"b+\"", "(matches a \"b+\")"),
    ("a is known or b is not unknown", "(or (is-known a) (is-not-unknown b))"),
    ("a is empty and b", "(and (is-empty a) b)"),
    ("not a is known", "(not (is-known a))"),
    ("a + b >= c - d", "(>= (+ a b) (- c d))"),
  ]

  static let queries: [(String, String)] = [
    ("xs where .a > 1 each .b", "(each (where xs (> .a 1)) .b)"),
    ("xs where .a otherwise false", "(where xs (otherwise .a false))"),
    ("xs as t where t.a", "(where xs as:t t.a)"),
    ("xs where . in ys", "(where xs (in . ys))"),
    ("all xs have .a and .b or c", "(all xs (or (and .a .b) c))"),
    ("not any xs where .a have .b", "(not (any (where xs .a) .b))"),
    ("a and no xs have .b otherwise c", "(otherwise (and a (no xs .b)) c)"),
    ("count(tasks where .status == done)", "(call count (where tasks (== .status done)))"),
    ("sum(xs, .points) / count(xs)", "(/ (call sum xs .points) (call count xs))"),
  ]

  static let operands: [(String, String)] = [
    ("a.b(c, d: e)[0].f", "(at (call a.b c d:e) 0).f"),
    ("[a, b, ]", "[a b]"),
    ("[]", "[]"),
    ("(a)", "(group a)"),
    ("(failures: 5, within: 10m)", "(fields failures:5 within:600s)"),
    ("f(in: a, require: b,)", "(call f in:a require:b)"),
    ("gate ready.passed", "(the gate ready).passed"),
    ("task T-1", "(the task T-1)"),
    ("task.title", "task.title"),
    ("task in tasks", "(in task tasks)"),
    ("if a then b else c + d", "(if a b (+ c d))"),
    ("90% + 1_000 + .5", "(+ (+ 90% 1000) 0.5)"),
    ("1h30m + 2w3d", "(+ 5400s 1468800s)"),
    ("2 working days + 8 working hours", "(+ 2wd 8wh)"),
    ("2026-11-20 - 2026-11-20T01:00+01:00", "(- @1795132800 @1795132800)"),
    ("1970-01-01T00:00:01Z", "@1"),
    ("2000-02-29", "@951782400"),
    ("true == false or unknown", "(or (== true false) unknown)"),
    ("18446744073709551616 + 0.1", "(+ 1.8446744073709552e+19 0.1)"),
    ("note + run.attempt", "(+ note run.attempt)"),
  ]

  static let texts: [(String, String)] = [
    (#""a\n\t\"\\\{\u{1F600}""#, #""a\n\t\"\\{😀""#),
    (#""{t.id} waits {t.idle}!""#, #"(text "" t.id " waits " t.idle "!")"#),
    (#""{"x{y}"}z""#, #"(text "" (text "x" y "") "z")"#),
    (#""OVR-{seq:03}""#, #"(text "OVR-" seq:3 "")"#),
    ("\"\"\"\n  a\n    b\n\n  c\n  \"\"\"", #""a\n  b\n\nc""#),
    ("\"\"\"\n  a {x} b\n  c\n  \"\"\"", #"(text "a " x " b\nc")"#),
    ("\"\"\"\r\n\ta\r\n\t\"b\"\r\n\t\"\"\"", #""a\n\"b\"""#),
    ("\"\"\"\n\"\"\"", #""""#),
    ("\"\"\"a\"\"\"", #""a""#),
    ("\"\"\"\n a\n  \"\"\"", #""a""#),
    ("\"\"\"\n  {x}\"\"\"", #"(text "  " x "")"#),
    ("“a” + ‘b’ + 'c' + «d»", #"(+ (+ (+ "a" "b") "c") "d")"#),
  ]

  @Test(arguments: operators + queries + operands + texts + ParserCases.cases(ParserCases.matches))
  func `an expression binds as the language says`(_ text: String, _ tree: String) {
    let (expression, parsed) = Parser.parseExpression(SourceFile(path: "t", text: text))
    #expect(ParserDump.of(expression) == tree)
    #expect(parsed.diagnostics.allSatisfy { $0.code.description.hasPrefix("F00") })
  }

  @Test(
    arguments: [
      ParserCases.declarations, ParserCases.statements, ParserCases.acts, ParserCases.names,
    ].flatMap(ParserCases.cases))
  func `a statement becomes the tree that it says`(_ text: String, _ tree: String) {
    let source = SourceFile(path: "t", text: text)
    let parsed = Parser.parse(source)
    #expect(ParserDump.items(parsed.items) == tree)
    #expect(LexerDump.places(parsed.diagnostics, source) == "")
  }
}
