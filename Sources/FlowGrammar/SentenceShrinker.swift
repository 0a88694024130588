/// Makes a sentence shorter for as long as it still shows something.
public enum SentenceShrinker {
  /// A sentence that still `shows` it, though it would not without any one of its tokens.
  ///
  /// Ever smaller runs of tokens are left out, from halves down to single ones.
  public static func shrink(
    _ sentence: [SentenceToken], while shows: ([SentenceToken]) -> Bool
  ) -> [SentenceToken] {
    var shortest = sentence
    var width = max(1, sentence.count / 2)
    while true {
      var place = 0
      var shrunk = false
      while place < shortest.count {
        var candidate = shortest
        candidate.removeSubrange(place..<min(place + width, shortest.count))
        if shows(candidate) {
          shortest = candidate
          shrunk = true
        } else {
          place += width
        }
      }
      if width > 1 {
        width /= 2
      } else if !shrunk {
        return shortest
      }
    }
  }
}
