import FlowGrammar
import FlowSource
import FlowSyntax
import Testing

struct GrammarParserTests {
  /// Sentences depend on nothing else, so a failure comes again.
  static let seed: UInt64 = 20_261_120

  @Test func `the grammar has no undefined or unused or ambiguous-by-accident parts`() throws {
    #expect(GrammarLint.findings(in: try GrammarOracle().grammar).map(\.description) == [])
  }

  @Test(arguments: [0, 12])
  func `the parser takes every sentence of the grammar`(_ wordPercent: Int) throws {
    let oracle = try GrammarOracle()
    let limits = SentenceGenerator.Limits(depth: 45, tokens: 40, wordPercent: wordPercent)
    var generator = SentenceGenerator(oracle.grammar, seed: Self.seed, limits: limits)
    let sentences = generator.covering() + (0..<800).map { _ in generator.next() }
    #expect(generator.untaken == [])
    let disputes = oracle.disputes(among: sentences)
    #expect(
      disputes.isEmpty,
      """
      seed \(Self.seed), names are words in \(wordPercent) of 100, \(sentences.count) sentences
      \(disputes.map(\.description).joined(separator: "\n"))
      """)
  }

  @Test(arguments: [0, 12])
  func `parser and grammar agree about mutants`(_ wordPercent: Int) throws {
    let oracle = try GrammarOracle()
    let limits = SentenceGenerator.Limits(depth: 40, tokens: 25, wordPercent: wordPercent)
    var generator = SentenceGenerator(oracle.grammar, seed: Self.seed, limits: limits)
    var mutator = SentenceMutator(oracle.grammar, seed: Self.seed)
    let sentences = generator.covering() + (0..<400).map { _ in generator.next() }
    let mutants = sentences.flatMap { sentence in
      SentenceMutation.allCases.map { mutator.mutant(of: sentence, by: $0) }
    }
    let disputes = oracle.disputes(among: mutants)
    #expect(
      disputes.isEmpty,
      """
      seed \(Self.seed), names are words in \(wordPercent) of 100, \(mutants.count) mutants
      \(disputes.map(\.description).joined(separator: "\n"))
      """)
  }

  @Test func `the lexer finds the tokens of a sentence whatever stands between them`() throws {
    let oracle = try GrammarOracle()
    var generator = SentenceGenerator(
      oracle.grammar, seed: Self.seed, limits: SentenceGenerator.Limits(depth: 40, tokens: 30))
    var printer = SentencePrinter(.random, seed: Self.seed)
    for sentence in generator.covering() + (0..<800).map({ _ in generator.next() }) {
      let text = printer.print(sentence)
      let verdict = oracle.verdict(onText: text)
      #expect(
        trimmed(verdict.tokens) == trimmed(sentence), "seed \(Self.seed), text:\n\(text)")
    }
  }

  /// The tokens without line ends at either end, where they mean nothing.
  private func trimmed(_ tokens: [SentenceToken]) -> [SentenceToken] {
    let start = tokens.prefix { $0.kind == .newline }.count
    let rest = tokens.dropFirst(start)
    return Array(rest.dropLast(rest.reversed().prefix { $0.kind == .newline }.count))
  }
}
