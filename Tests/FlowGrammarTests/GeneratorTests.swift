import FlowGrammar
import FlowSyntax
import Testing

struct GeneratorTests {
  @Test(arguments: SmallGrammar.all + [SmallGrammar("the whole language", Sketch.text)])
  func `what the generator writes the recogniser accepts`(
    _ given: SmallGrammar
  ) throws {
    let grammar = try GrammarReader.read(given.text)
    let recogniser = Recogniser(grammar)
    var generator = SentenceGenerator(grammar, seed: 20_261_120)
    for sentence in generator.covering() + (0..<100).map({ _ in generator.next() }) {
      #expect(recogniser.accepts(sentence), "\(given.trait): \(sentence)")
    }
    #expect(generator.untaken == [])
  }

  @Test func `the same seed writes the same sentences and another seed others`() throws {
    let grammar = try GrammarReader.read(Sketch.text)
    func sentences(_ seed: UInt64) -> [[SentenceToken]] {
      var generator = SentenceGenerator(grammar, seed: seed)
      return (0..<20).map { _ in generator.next() }
    }
    #expect(sentences(1) == sentences(1))
    #expect(sentences(1) != sentences(2))
  }

  @Test func `a sentence ends where depth and length are used up`() throws {
    let grammar = try GrammarReader.read("a = \"(\" a \")\" a | NAME ;")
    let limits = SentenceGenerator.Limits(depth: 6, tokens: 20)
    var generator = SentenceGenerator(grammar, seed: 7, limits: limits)
    let lengths = (0..<200).map { _ in generator.next().count }
    #expect(lengths.allSatisfy { $0 <= 50 })
    #expect(lengths.contains { $0 > 10 })
  }

  @Test func `names are opening words as often as asked and never clause words`() throws {
    let grammar = try GrammarReader.read("a = NAME { \",\" NAME } ;")
    let limits = SentenceGenerator.Limits(wordPercent: 50)
    var generator = SentenceGenerator(grammar, seed: 3, limits: limits)
    let names = (0..<2_000).flatMap { _ in generator.next() }.filter { $0.kind == .name }
    let words = Set(names.map(\.word))
    #expect(words.isSuperset(of: [.ordinary, .gate, .signoff, .working]))
    #expect(words.isDisjoint(with: [.by, .because, .like]))
  }

  @Test func `every kind of mutant changes one place`() {
    let sentence: [SentenceToken] = [.name, .comma, .number, .plus].map { SentenceToken($0) }
    var mutator = SentenceMutator(seed: 5)
    for _ in 0..<40 {
      #expect(mutator.mutant(of: sentence, by: .delete).count == 3)
      #expect(mutator.mutant(of: sentence, by: .duplicate).count == 5)
      let replaced = mutator.mutant(of: sentence, by: .replace)
      #expect(zip(replaced, sentence).filter { $0 != $1 }.count <= 1)
      let swapped = mutator.mutant(of: sentence, by: .swap)
      #expect(Set(swapped) == Set(sentence) && swapped.count == 4)
      #expect(mutator.mutant(of: []) == [])
    }
  }

  @Test func `the neighbours of a sentence are all that one token makes of it`() {
    let sentence: [SentenceToken] = [.name, .comma].map { SentenceToken($0) }
    var mutator = SentenceMutator(seed: 5)
    let all = mutator.neighbours(of: sentence, oneIn: 1)
    let words = SentenceToken.vocabulary.count
    #expect(all.count == 3 * words + 2 * words + 2)
    let some: [[TokenKind]] = [[.name, .comma, .comma], [.dotDot, .comma], [.comma]]
    #expect(Set(all).isSuperset(of: some.map { $0.map { SentenceToken($0) } }))
    #expect(words > 120)
    let tenth = mutator.neighbours(of: sentence, oneIn: 10)
    #expect(tenth.count > all.count / 20 && tenth.count < all.count / 5)
  }

  @Test func `shrinking keeps what shows the fault and nothing else`() {
    let kinds: [TokenKind] = [.name, .comma, .number, .plus, .name, .minus, .number, .comma]
    let shrunk = SentenceShrinker.shrink(kinds.map { SentenceToken($0) }) { tokens in
      tokens.contains { $0.kind == .plus } && tokens.contains { $0.kind == .minus }
    }
    #expect(shrunk.map(\.kind) == [.plus, .minus])
  }
}
