import FlowGrammar
import Testing

struct GrammarParserTests {
  /// What it takes to see a failure again.
  private static func remark(
    _ wordPercent: Int, _ sentences: [[SentenceToken]], _ disputes: [GrammarOracle.Verdict]
  ) -> Comment {
    """
    seed \(GrammarSeed.value), names are words in \(wordPercent) of 100, \(sentences.count) sentences
    \(disputes.map(\.description).joined(separator: "\n"))
    """
  }

  @Test func `the grammar has no undefined, unused, endless or ambiguously empty parts`() throws {
    let grammar = try GrammarFiles.grammar.get()
    #expect(GrammarLint.findings(in: grammar).map(\.description) == [])
  }

  @Test func `every word and mark of the language stands in the grammar`() throws {
    let grammar = try GrammarFiles.grammar.get()
    let terminals = Set(grammar.terminals)
    let missing = SentenceToken.vocabulary.filter { token in
      !terminals.contains(Terminal(token.kind, word: token.word))
    }
    #expect(missing == [])
  }

  @Test(arguments: [0, 12])
  func `the parser takes every sentence of the grammar`(_ wordPercent: Int) throws {
    let oracle = try GrammarOracle.shared.get()
    let limits = SentenceGenerator.Limits(depth: 45, tokens: 40, wordPercent: wordPercent)
    var generator = SentenceGenerator(oracle.grammar, seed: GrammarSeed.value, limits: limits)
    let sentences = generator.covering() + (0..<600).map { _ in generator.next() }
    #expect(generator.untaken == [])
    let hearing = oracle.hear(sentences)
    #expect(hearing.disputes.isEmpty, Self.remark(wordPercent, sentences, hearing.disputes))
    #expect(hearing.accepted > sentences.count * 9 / 10, "most sentences can be written and read")
  }

  @Test(arguments: [0, 12])
  func `parser and grammar agree about mutants`(_ wordPercent: Int) throws {
    let oracle = try GrammarOracle.shared.get()
    let limits = SentenceGenerator.Limits(depth: 40, tokens: 25, wordPercent: wordPercent)
    var generator = SentenceGenerator(oracle.grammar, seed: GrammarSeed.value, limits: limits)
    var mutator = SentenceMutator(seed: GrammarSeed.value)
    let sentences = generator.covering() + (0..<250).map { _ in generator.next() }
    let mutants = sentences.flatMap { sentence in
      SentenceMutation.allCases.map { mutator.mutant(of: sentence, by: $0) }
    }
    let hearing = oracle.hear(mutants)
    #expect(hearing.disputes.isEmpty, Self.remark(wordPercent, mutants, hearing.disputes))
    #expect(hearing.accepted > mutants.count / 10, "some mutants are sentences")
    #expect(hearing.refused > mutants.count / 3, "many mutants are none")
  }

  @Test func `parser and grammar agree about every short sentence with one token changed`() throws {
    let oracle = try GrammarOracle.shared.get()
    let limits = SentenceGenerator.Limits(depth: 0, tokens: 0)
    var generator = SentenceGenerator(oracle.grammar, seed: GrammarSeed.value, limits: limits)
    var mutator = SentenceMutator(seed: GrammarSeed.value)
    let neighbours = generator.covering().flatMap { sentence in
      mutator.neighbours(of: sentence, oneIn: GrammarSeed.isThorough ? 1 : 50)
    }
    let hearing = oracle.hear(neighbours)
    #expect(hearing.disputes.isEmpty, Self.remark(0, neighbours, hearing.disputes))
    #expect(hearing.refused > neighbours.count / 3)
  }
}
