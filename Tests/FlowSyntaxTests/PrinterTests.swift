import FlowGrammar
import FlowSource
import Testing

@testable import FlowSyntax

struct PrinterTests {
  private func parse(_ text: String) -> SyntaxTree {
    Parser.parse(SourceFile(path: "test.flow", text: text))
  }

  /// The canonical text, if tree and tokens agree.
  private func form(of tree: SyntaxTree) -> String? {
    Printer.canonicalBytes(of: tree).map { String(decoding: $0, as: UTF8.self) }
  }

  private func comments(_ tree: SyntaxTree) -> [String] {
    tree.comments.map { comment in
      let place = Span(file: tree.source.id, start: comment.start, end: comment.end)
      var text = Substring(tree.source.text(place))
      while let last = text.last, last.isWhitespace { text.removeLast() }
      return String(text)
    }
  }

  /// What is wrong with the form of a text: it must say what the text says, and be its own form.
  private func fault(of tree: SyntaxTree) -> String? {
    guard let form = form(of: tree) else { return "tree and tokens differ" }
    let again = parse(form)
    guard again.diagnostics.allSatisfy({ $0.severity != .error }) else {
      return "no program any more: \(again.diagnostics.map(\.headline))\n\(form)"
    }
    if comments(tree) != comments(again) { return "comments differ:\n\(form)" }
    if ParserDump.items(tree.items) != ParserDump.items(again.items) {
      return "the meaning differs:\n\(form)"
    }
    let second = Printer.print(again)
    if second != form { return "the form has another form:\n\(form)\n---\n\(second)" }
    if form.utf8.contains(0x0D) { return "a CR is left:\n\(form)" }
    return nil
  }

  @Test(arguments: PrinterCases.all)
  func `a program has one form`(_ example: PrinterCase) {
    let tree = parse(example.source)
    #expect(tree.diagnostics.map(\.headline) == [])
    #expect(form(of: tree) == example.expected)
    #expect(form(of: parse(example.expected)) == example.expected)
    #expect(fault(of: tree) == nil)
  }

  @Test(arguments: ParserSamples.all)
  func `a sample keeps its meaning`(_ sample: String) {
    #expect(fault(of: parse(sample)) == nil)
  }

  @Test func `the first program of the language's reference is in its form`() {
    #expect(form(of: parse(ParserSamples.taste)) == ParserSamples.taste + "\n")
  }

  @Test(arguments: [(tokens: 40, count: 300), (tokens: 250, count: 60)])
  func `every sentence of the grammar keeps its meaning and its comments`(
    tokens: Int, count: Int
  ) throws {
    let limits = SentenceGenerator.Limits(depth: 50, tokens: tokens, wordPercent: 12)
    var generator = SentenceGenerator(
      try GrammarFiles.grammar.get(), seed: GrammarSeed.value, limits: limits)
    let factor = GrammarSeed.isThorough ? 100 : 1
    let sentences = generator.covering() + (0..<count * factor).map { _ in generator.next() }
    var programs = 0
    for (place, sentence) in sentences.enumerated() {
      var writer = SentencePrinter(.random, seed: GrammarSeed.value &+ UInt64(place))
      let source = writer.print(sentence)
      let tree = parse(source)
      if tree.diagnostics.contains(where: { $0.severity == .error }) { continue }
      programs += 1
      if let fault = fault(of: tree) {
        Issue.record("seed \(GrammarSeed.value), \(fault)\n--- from:\n\(source)")
        return
      }
    }
    #expect(programs > sentences.count / 2, "most sentences are programs")
  }

  @Test func `a text with mistakes stays as it is`() {
    let source = "let  x =\n\n\n  )"
    #expect(Printer.print(parse(source)) == source)
  }

  @Test(arguments: PrinterCases.large)
  func `a deep or long text is written in one piece`(_ example: PrinterCase) {
    let tree = parse(example.source)
    #expect(tree.diagnostics.map(\.headline) == [])
    let form = Printer.print(tree)
    #expect(Printer.print(parse(form)) == form)
    let marks = { (text: String) in text.utf8.filter { $0 > 0x20 && $0 != 0x2C } }
    #expect(marks(form) == marks(example.source))
  }
}
