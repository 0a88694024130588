/// Changes sentences by one token at a random place.
public struct SentenceMutator {
  private let vocabulary: [SentenceToken]
  private var random: SplitMix64

  /// A mutator that replaces tokens by those that the grammar knows.
  public init(_ grammar: Grammar, seed: UInt64) {
    var seen: Set<SentenceToken> = []
    vocabulary = grammar.productions.flatMap(\.expression.terminals)
      .map { SentenceToken($0.kind, word: $0.word) }
      .filter { seen.insert($0).inserted }
    random = SplitMix64(seed: seed)
  }

  /// The sentence with one change of a random kind.
  public mutating func mutant(of sentence: [SentenceToken]) -> [SentenceToken] {
    let kinds = SentenceMutation.allCases
    return mutant(of: sentence, by: kinds[random.below(kinds.count)])
  }

  /// The sentence with one change of this kind; an empty sentence stays as it is.
  public mutating func mutant(
    of sentence: [SentenceToken], by mutation: SentenceMutation
  ) -> [SentenceToken] {
    guard !sentence.isEmpty, !vocabulary.isEmpty else { return sentence }
    var mutant = sentence
    let place = random.below(sentence.count)
    switch mutation {
    case .delete: mutant.remove(at: place)
    case .duplicate: mutant.insert(sentence[place], at: place)
    case .replace: mutant[place] = vocabulary[random.below(vocabulary.count)]
    case .swap: mutant.swapAt(place, min(place + 1, sentence.count - 1))
    }
    return mutant
  }
}
