import FlowSource
import Testing

@testable import FlowSyntax

struct ParserMistakeTests {
  @Test(arguments: ParserCases.mistakes(ParserMistakes.table))
  func `a mistake costs one message, and reading goes on behind it`(
    _ text: String, _ messages: [String]
  ) {
    let source = SourceFile(path: "t", text: text)
    let found = Parser.parse(source).diagnostics.map { diagnostic in
      let place = source.position(at: Int(diagnostic.span.start))
      return "\(place.line):\(place.column) \(diagnostic.code) \(diagnostic.headline)"
    }
    #expect(found == messages)
  }

  @Test(arguments: ParserCases.mistakes(ParserMistakes.table))
  func `a sure mend takes its message away`(_ text: String, _ messages: [String]) {
    let source = SourceFile(path: "t", text: text)
    let before = Parser.parse(source).diagnostics
    for diagnostic in before {
      guard let fix = diagnostic.fix else { continue }
      var bytes = source.bytes
      for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
        bytes.replaceSubrange(
          Int(edit.span.start)..<Int(edit.span.end), with: edit.replacement.utf8)
      }
      let after = Parser.parse(SourceFile(path: "t", bytes: bytes)).diagnostics
      #expect(
        after.count { $0.code == diagnostic.code } < before.count { $0.code == diagnostic.code },
        "\(fix.title): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  /// A script, the text under the cause of its only message, and what stands behind it.
  static let causes: [(String, String)] = [
    ("phase a {\n  gate b {\n    x\n}\nphase c {\n}", "{\n    x"),
    ("phase a {\n  gate b {\n    x\n  }\n", "{\n  gate"),
    ("let a = f(1 + [2, 3]\nlet b = 4", "(1 +"),
    ("let a = [1, (2)\nlet b = 4", "[1,"),
    ("require a else note \"x\"\n  because \"y\"", "else note"),
    ("note \"x\"\nrequire a because \"y\" because \"z\"", "because \"y\""),
    ("let a = (if b then c)", "if b"),
  ]

  @Test(arguments: causes)
  func `a message points to its cause`(_ text: String, _ cause: String) throws {
    let diagnostics = Parser.parse(SourceFile(path: "t", text: text)).diagnostics
    let label = try #require(diagnostics.first?.causes.first)
    #expect(diagnostics.count == 1)
    #expect(
      String(decoding: text.utf8.dropFirst(Int(label.span.start)), as: UTF8.self).hasPrefix(cause))
  }

  @Test func `a statement with a mistake hides none of its neighbours`() {
    let text = "let a = 1\nlet b = = 2\ngate q zz {\n  require c\n  require d e f\n}\nlet g = 3"
    let items = Parser.parse(SourceFile(path: "t", text: text)).items
    #expect(
      ParserDump.items(items)
        == "(let a 1) (let b <invalid>) (gate q {(require c) (require d)}) (let g 3)")
  }

  @Test func `a flood of mistakes ends with a word on the rest`() {
    let text = String(repeating: "let 1\n", count: 300)
    let diagnostics = Parser.parse(SourceFile(path: "t", text: text)).diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.code.description == "F0114")
  }
}
