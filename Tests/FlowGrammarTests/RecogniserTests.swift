import FlowGrammar
import FlowSyntax
import Testing

struct RecogniserTests {
  @Test(arguments: SmallGrammar.all)
  func `the recogniser accepts the sentences of a small grammar and nothing else`(
    _ small: SmallGrammar
  ) throws {
    let grammar = try GrammarReader.read(small.text)
    let recogniser = Recogniser(grammar)
    let sentences = Enumeration.sentences(of: grammar, upTo: 4)
    for row in Enumeration.rows(upTo: 4) {
      let verdict = recogniser.accepts(row)
      #expect(verdict == sentences.contains(row), "\(small.trait): \(row.map(\.kind))")
    }
  }

  @Test(arguments: [
    ("NAME NAME", 1), ("NAME , NAME", nil), ("NAME ,", 2), (",", 0), ("", 0), ("NAME , , NAME", 2),
  ])
  func `the first misfit is the token that nothing can start with`(
    _ row: String, _ expected: Int?
  ) throws {
    let grammar = try GrammarReader.read("a = NAME { \",\" NAME } ;")
    let tokens = row.split(separator: " ").map { SentenceToken($0 == "," ? .comma : .name) }
    #expect(Recogniser(grammar).firstMisfit(in: tokens) == expected)
  }

  @Test func `a long sentence of an ambiguous grammar ends`() throws {
    let grammar = try GrammarReader.read("a = NUMBER { \"+\" NUMBER } | \"(\" a \")\" ;")
    let sum = Array(repeating: [SentenceToken(.number), SentenceToken(.plus)], count: 2_000)
      .flatMap(\.self)
    let recogniser = Recogniser(grammar)
    #expect(recogniser.firstMisfit(in: sum) == 4_000)
    #expect(recogniser.accepts(sum + [SentenceToken(.number)]))
  }
}
