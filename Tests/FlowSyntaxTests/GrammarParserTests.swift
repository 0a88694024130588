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
      var verdict = oracle.verdict(onText: text)
      if verdict.tokens.last?.kind == .newline { verdict.tokens.removeLast() }
      #expect(
        verdict.tokens == withoutIdleLineEnds(sentence), "seed \(Self.seed), text:\n\(text)")
    }
  }

  /// The sentence without the line ends that are no tokens because of what stands before them, and
  /// without the last one, which the end of the text makes superfluous.
  private func withoutIdleLineEnds(_ sentence: [SentenceToken]) -> [SentenceToken] {
    var tokens: [SentenceToken] = []
    for token in sentence {
      let idlers: [TokenKind] = [.newline, .semicolon, .comma, .leftBrace]
      let isIdle = tokens.last.map { idlers.contains($0.kind) } ?? true
      if token.kind != .newline || !isIdle { tokens.append(token) }
    }
    if tokens.last?.kind == .newline { tokens.removeLast() }
    return tokens
  }
}
