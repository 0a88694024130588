/// Changes sentences by one token: at a random place, or at all of them.
public struct SentenceMutator {
  private var random: SplitMix64

  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The sentence with one change of a random kind.
  public mutating func mutant(of sentence: [SentenceToken]) -> [SentenceToken] {
    let kinds = SentenceMutation.allCases
    return mutant(of: sentence, by: kinds[random.below(kinds.count)])
  }

  /// The sentence with one change of this kind; an empty sentence stays as it is.
  public mutating func mutant(
    of sentence: [SentenceToken], by mutation: SentenceMutation
  ) -> [SentenceToken] {
    guard !sentence.isEmpty else { return sentence }
    var mutant = sentence
    let place = random.below(sentence.count)
    let vocabulary = SentenceToken.vocabulary
    switch mutation {
    case .delete: mutant.remove(at: place)
    case .duplicate: mutant.insert(sentence[place], at: place)
    case .replace: mutant[place] = vocabulary[random.below(vocabulary.count)]
    case .swap: mutant.swapAt(place, min(place + 1, sentence.count - 1))
    }
    return mutant
  }

  /// One in so many of all sentences that differ from this one by a token put in, put in the place
  /// of another, or left out; which ones is up to chance.
  public mutating func neighbours(
    of sentence: [SentenceToken], oneIn interval: Int
  ) -> [[SentenceToken]] {
    var neighbours: [[SentenceToken]] = []
    for place in 0...sentence.count {
      let isInside = place < sentence.count
      for token in SentenceToken.vocabulary {
        for inserts in [true, false] where inserts || isInside {
          guard random.below(interval) == 0 else { continue }
          let range = place..<(inserts ? place : place + 1)
          neighbours.append(sentence[..<range.lowerBound] + [token] + sentence[range.upperBound...])
        }
      }
      if isInside { neighbours.append(Array(sentence[..<place] + sentence[(place + 1)...])) }
    }
    return neighbours
  }
}
