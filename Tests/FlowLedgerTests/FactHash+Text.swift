import FlowProcess
import FlowValues

extension FactHash {
  /// The SHA-256 of a text.
  init(sha256Of text: String) {
    var hash = SHA256()
    Array(text.utf8).withUnsafeBufferPointer { hash.update($0) }
    self.init(words: hash.digest())
  }

  /// The hash with one bit changed.
  var flipped: FactHash {
    var words = words
    words[7] ^= 1
    return FactHash(words: words)
  }
}
