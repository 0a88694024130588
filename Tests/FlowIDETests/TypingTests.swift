import FlowIDE
import Testing

/// When Enter runs a text, and when it begins a new line.
@Suite struct TypingTests {
  @Test(arguments: [
    "1 + 2", "let x = 5", "evidence coverage: number", "gate ready", "gate g { require 1 < 2 }",
    "gate g {\n  require a\n}", "f(1, 2)", "\"a text\"", "\"open", "}", ")", ":load {", "",
    "  ", "if a then 1 else 2", "# a comment", "x # a comment", "let", "match x { 1 -> 2 }",
    "require a\n", "\"\"\"\n  a\n  \"\"\"", "1 2", "let x = \"a\" 5", "gate g {\n\n\n", "1 +\n",
  ])
  func `a text that is whole, or wrong before its end, is run`(text: String) {
    let isLet = text == "let"
    #expect((Typing(text) == .complete) != isLet, "\(text)")
  }

  @Test(arguments: [
    ("gate g {", 2), ("gate g {\n  if a {", 4), ("f(", 2), ("[1,", 2), ("[1, 2", 2), ("1 +", 2),
    ("a and", 2), ("let x =", 2), ("evidence x:", 2), ("xs where", 2), ("if a then", 2),
    ("if a then 1 else", 2), ("not", 2), ("x is", 2), ("require", 2), ("define f(n: number) =", 2),
    ("\"\"\"\n  a", 0), ("match x {\n  1 ->", 2), ("gate g {\n", 2), ("role a = b or", 2),
    ("gate g { # why\n", 2),
  ])
  func `what is open goes on, as deep as it stands`(text: String, indent: Int) {
    #expect(Typing(text) == .goesOn(indent: indent))
  }

  @Test func `colours tell keywords, numbers, texts and comments apart`() {
    let text = "gate g { require a >= 90 } # ok"
    let roles = Highlighter.roles(of: text).map { range, role in
      "\(role) \(String(decoding: Array(text.utf8)[range], as: UTF8.self))"
    }
    #expect(
      roles == [
        "keyword gate", "name g", "mark {", "keyword require", "name a", "mark >=", "number 90",
        "mark }", "comment # ok",
      ])
  }

  @Test func `a command of the prompt is one, whatever follows it`() {
    let roles = Highlighter.roles(of: "  :load gate.flow")
    #expect(roles.map(\.range) == [2..<7])
  }

  @Test(arguments: [
    ("count", "how many elements"), ("gate", "gate"), ("Unknown", "unknown"),
    ("otherwise", "otherwise"),
    ("sort", "in order"), ("percentile", "percent"),
  ])
  func `the guide knows its words`(word: String, holds: String) {
    #expect(Guide.text(about: word)?.lowercased().contains(holds) == true)
  }

  @Test(arguments: ["", "nowhere-at-all", String(repeating: "a", count: 10_000)])
  func `of other words the guide says nothing`(word: String) {
    #expect(Guide.text(about: word) == nil)
  }
}
