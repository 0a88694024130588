import FlowGrammar
import FlowSource
import FlowSyntax
import Testing

struct GrammarParserTests {
  @Test func `the grammar has no undefined or unused or ambiguous-by-accident parts`() throws {
    #expect(GrammarLint.findings(in: try GrammarOracle().grammar).map(\.description) == [])
  }

  @Test(arguments: [0, 12])
  func `the parser takes every sentence of the grammar`(_ wordPercent: Int) throws {
    let oracle = try GrammarOracle()
    let limits = SentenceGenerator.Limits(depth: 45, tokens: 40, wordPercent: wordPercent)
    var generator = SentenceGenerator(oracle.grammar, seed: GrammarSeed.value, limits: limits)
    let sentences = generator.covering() + (0..<800).map { _ in generator.next() }
    #expect(generator.untaken == [])
    let disputes = oracle.disputes(among: sentences)
    #expect(
      disputes.isEmpty,
      """
      seed \(GrammarSeed.value), names are words in \(wordPercent) of 100, \(sentences.count) sentences
      \(disputes.map(\.description).joined(separator: "\n"))
      """)
  }

  @Test(arguments: [0, 12])
  func `parser and grammar agree about mutants`(_ wordPercent: Int) throws {
    let oracle = try GrammarOracle()
    let limits = SentenceGenerator.Limits(depth: 40, tokens: 25, wordPercent: wordPercent)
    var generator = SentenceGenerator(oracle.grammar, seed: GrammarSeed.value, limits: limits)
    var mutator = SentenceMutator(oracle.grammar, seed: GrammarSeed.value)
    let sentences = generator.covering() + (0..<400).map { _ in generator.next() }
    let mutants = sentences.flatMap { sentence in
      SentenceMutation.allCases.map { mutator.mutant(of: sentence, by: $0) }
    }
    let disputes = oracle.disputes(among: mutants)
    #expect(
      disputes.isEmpty,
      """
      seed \(GrammarSeed.value), names are words in \(wordPercent) of 100, \(mutants.count) mutants
      \(disputes.map(\.description).joined(separator: "\n"))
      """)
  }
}
