import FlowReport
import FlowSource
import Testing

/// The layout of diagnostics, each case with the text that a person read and found right.
@Suite struct DiagnosticTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    /// What is underlined, and the words beside it; causes follow the mistake.
    let labels: [(text: String, words: String)]
    var headline = "a mistake"
    var help: [String] = []
    var fix: String?
    var width = 100
    let expected: String
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a cause above its mistake, a gap, a fix",
      source: """
        # one
        evidence coverage = lcov("coverage.info").lines
        # three
        # four
            require coverge >= 90
        """,
      labels: [("coverge", "not declared"), ("coverage =", "a name like it is declared here")],
      headline: "nothing declares 'coverge'", fix: "did you mean 'coverage'?",
      expected: """
        error[F0203]: nothing declares 'coverge'
         --> a.flow:5:13
          |
        2 | evidence coverage = lcov("coverage.info").lines
          |          ---------- a name like it is declared here
        ...
        5 |     require coverge >= 90
          |             ^^^^^^^ not declared
          = help: did you mean 'coverage'?                          [flow check --fix]
          = more: flow explain F0203

        """),
    Case(
      testDescription: "two labels on one line, and help over several lines",
      source: "let a = a\n",
      labels: [("= a", "it asks for itself"), ("let", "while this sets it")],
      help: ["first remove one of the two, whichever of them is the one that nobody needs here"],
      width: 60,
      expected: """
        error[F0203]: a mistake
         --> a.flow:1:7
          |
        1 | let a = a
          |       ^^^ it asks for itself
          | --- while this sets it
          = help: first remove one of the two, whichever of them is
                  the one that nobody needs here
          = more: flow explain F0203

        """),
    Case(
      testDescription: "tabs and wide characters move the marks along",
      source: "\trequire \"日本é\" == x\n", labels: [("x", "here")],
      expected: """
        error[F0203]: a mistake
         --> a.flow:1:19
          |
        1 |     require "日本é" == x
          |                        ^ here
          = more: flow explain F0203

        """),
    Case(
      testDescription: "a long line is cut on both sides of what matters",
      source: String(repeating: "a", count: 300) + " HERE " + String(repeating: "b", count: 300),
      labels: [("HERE", "this")], width: 60,
      expected: """
        error[F0203]: a mistake
         --> a.flow:1:302
          |
        1 | …aaaaaaaaaaaaaaaaa HERE bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
          |                    ^^^^ this
          = more: flow explain F0203

        """),
    Case(
      testDescription: "a mistake over several lines is marked to the end of its first",
      source: "gate x {\n  require y\n}\n", labels: [("x {\n  require", "from here")],
      expected: """
        error[F0203]: a mistake
         --> a.flow:1:6
          |
        1 | gate x {
          |      ^^^ from here
          = more: flow explain F0203

        """),
    Case(
      testDescription: "what would steer a terminal is spelled out",
      source: "say \"\u{1B}[31mred\u{202E}\" now\n", labels: [("now", "\u{7}ding")],
      headline: "bad \u{1B}]0;title\u{7}\nsecond",
      expected: """
        error[F0203]: bad \\u{1B}]0;title\\u{7}\\nsecond
         --> a.flow:1:17
          |
        1 | say "\\u{1B}[31mred\\u{202E}" now
          |                             ^^^ \\u{7}ding
          = more: flow explain F0203

        """),
  ]

  @Test(arguments: cases)
  func `a diagnostic shows the lines it is about`(of example: Case) throws {
    let source = SourceFile(path: "a.flow", text: example.source)
    let labels = try example.labels.map { Label(try span($0.text, in: source), $0.words) }
    let main = try #require(labels.first)
    let diagnostic = Diagnostic(
      DiagnosticCode("F0203"), example.headline, at: main.span, label: main.text,
      causes: Array(labels.dropFirst()), help: example.help,
      fix: example.fix.map { Fix($0, replace: main.span, with: "") })
    let text = DiagnosticText.render(
      [diagnostic], SourceTable([source]), Appearance(width: example.width))
    #expect(text == example.expected)
  }

  @Test func `a million bytes on one line do no harm, nor do bytes that are no text`() {
    var bytes = [UInt8](repeating: 0xFF, count: 1 << 20)
    bytes[1 << 19] = UInt8(ascii: "x")
    let source = SourceFile(path: "a.flow", bytes: bytes)
    let span = Span(file: source.id, start: 1 << 19, end: 1 << 19 + 1)
    let text = DiagnosticText.render(
      [Diagnostic(DiagnosticCode("F0001"), "not UTF-8", at: span)], SourceTable([source]),
      Appearance(width: 60))
    #expect(text.contains("…\u{FFFD}"))
    #expect(text.contains("x"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func `causes in another file stand under its name`() throws {
    let script = SourceFile(path: "a.flow", text: "use \"b.flow\"\n")
    let module = SourceFile(id: FileID(1), path: "b.flow", text: "\ngate x { }\n")
    let diagnostic = Diagnostic(
      DiagnosticCode("F0701"), .warning, "clash", at: try span("use", in: script),
      causes: [Label(try span("x", in: module), "here too")])
    let sources = SourceTable([script, module])
    #expect(
      DiagnosticText.render([diagnostic], sources, Appearance()) == """
        warning[F0701]: clash
         --> a.flow:1:1
          |
        1 | use "b.flow"
          | ^^^
         ::: b.flow:2:6
          |
        2 | gate x { }
          |      - here too
          = more: flow explain F0701

        """)
    let colored = DiagnosticText.render([diagnostic], sources, Appearance(usesColor: true))
    #expect(colored.hasPrefix("\u{1B}[33mwarning[F0701]\u{1B}[0m"))
    let many = DiagnosticText.render(
      Array(repeating: diagnostic, count: 70), sources, Appearance(usesUnicode: false))
    #expect(many.hasSuffix("\n... and 20 more\n"))
  }

  @Test func `the text for programs says the same`() throws {
    let source = SourceFile(path: "a.flow", text: "let a = b\n")
    let span = try span("b", in: source)
    let diagnostic = Diagnostic(
      DiagnosticCode("F0203"), "nothing declares 'b'", at: span, label: "not declared",
      fix: Fix("did you mean 'a'?", replace: span, with: "a"))
    var json = JSONWriter()
    json.object { json in
      DiagnosticJSON.write("d", [diagnostic], SourceTable([source]), to: &json)
    }
    let place = #"{"file":"a.flow","line":1,"column":9,"endLine":1,"endColumn":10}"#
    #expect(
      json.text == #"{"d":[{"code":"F0203","severity":"error","#
        + #""message":"nothing declares 'b'","label":"not declared","source":"# + place
        + #","causes":[],"help":[],"fix":{"title":"did you mean 'a'?","edits":[{"source":"#
        + place + #","replacement":"a"}]}}]}"#)
  }

  private func span(_ text: String, in source: SourceFile) throws -> Span {
    let wanted = Array(text.utf8)
    let start = try #require(
      source.bytes.indices.first { source.bytes[$0...].starts(with: wanted) })
    return Span(file: source.id, start: UInt32(start), end: UInt32(start + wanted.count))
  }
}
