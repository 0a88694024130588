import FlowSource
import Testing

@testable import FlowSyntax

@Suite struct PrinterTests {
  private func parse(_ text: String) -> SyntaxTree {
    Parser.parse(SourceFile(path: "test.flow", text: text))
  }

  /// The canonical text; an issue where there is none.
  private func format(_ tree: SyntaxTree) -> String? {
    #expect(tree.diagnostics.map(\.headline) == [])
    guard let bytes = Printer.canonicalBytes(of: tree) else {
      Issue.record("tree and tokens do not agree")
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func comments(_ tree: SyntaxTree) -> [String] {
    tree.comments.map { comment in
      var text = Substring(
        tree.source.text(Span(file: tree.source.id, start: comment.start, end: comment.end)))
      while let last = text.last, last.isWhitespace { text.removeLast() }
      return String(text)
    }
  }

  /// Whether a form says what the text says, and stays as it is; tells what is wrong.
  private func fault(of source: String) -> String? {
    let tree = parse(source)
    guard tree.diagnostics.isEmpty else {
      return
        "not valid: \(tree.diagnostics.map { "\($0.headline) \(tree.source.position(at: Int($0.span.start)))" })"
    }
    guard let bytes = Printer.canonicalBytes(of: tree) else { return "no form" }
    let form = String(decoding: bytes, as: UTF8.self)
    let again = parse(form)
    guard again.diagnostics.isEmpty else {
      return "not valid any more: \(again.diagnostics.map(\.headline))\n\(form)"
    }
    if comments(tree) != comments(again) {
      return "comments differ:\n\(form)"
    }
    if PrinterDump.dump(tree) != PrinterDump.dump(again) { return "trees differ:\n\(form)" }
    let second = Printer.print(again)
    if second != form { return "not stable:\n\(form)\n---\n\(second)" }
    if form.utf8.contains(0x0D) { return "CR left:\n\(form)" }
    for line in form.split(separator: "\n") where line.last == " " || line.last == "\t" {
      return "spaces at the end of a line:\n\(form)"
    }
    return nil
  }

  @Test(arguments: PrinterCases.all)
  func `a program has one form`(_ example: PrinterCase) {
    #expect(format(parse(example.source)) == example.expected)
    #expect(fault(of: example.source) == nil)
    #expect(format(parse(example.expected)) == example.expected)
  }

  @Test
  func `generated programs keep their meaning and their comments, and have one form`() {
    var faults = 0
    for seed in 0..<200 {
      let source = PrinterGenerator.program(seed: UInt64(seed))
      guard let fault = fault(of: source) else { continue }
      Issue.record("seed \(seed): \(fault)\nfrom:\n\(source)")
      faults += 1
      if faults > 3 { return }
    }
  }

  @Test
  func `a text with mistakes stays as it is`() {
    let source = "let  x =\n\n\n  )"
    #expect(Printer.print(parse(source)) == source)
  }

  @Test
  func `deep and long texts are written in one piece`() {
    let chain = "let x = a" + String(repeating: " + b", count: 3_000)
    let nest =
      "let x = " + String(repeating: "(", count: 200) + "a" + String(repeating: ")", count: 200)
    let wide = "let x = [" + String(repeating: "\"a text\", ", count: 5_000) + "]"
    let branches = "if a {}" + String(repeating: " else if a {}", count: 200)
    for source in [chain, nest, wide, branches] {
      let form = format(parse(source)) ?? ""
      #expect(
        form.utf8.filter { $0 > 0x20 && $0 != 0x2C }.count
          == source.utf8.filter { $0 > 0x20 && $0 != 0x2C }.count)
      #expect(Printer.print(parse(form)) == form)
    }
  }
}
