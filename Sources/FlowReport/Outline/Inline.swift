/// A piece of a sentence in a document: words, or a bit of a script that stands as it is written.
public enum Inline: Hashable, Sendable {
  case words(String)
  case code(String)
  case strong(String)
  /// A way to the section of a declared thing: what is read, and the thing's kind and name.
  case link(String, to: String)
}

/// A sentence, piece by piece.
public typealias Sentence = [Inline]

extension [Inline] {
  /// The sentence as plain text.
  public var plain: String {
    map { piece in
      switch piece {
      case .words(let text), .code(let text), .strong(let text), .link(let text, _): text
      }
    }.joined()
  }

  /// Whether it says something by itself, and not only what is worked out when it runs.
  var hasWords: Bool {
    contains { if case .words(let words) = $0 { words.contains(where: \.isLetter) } else { false } }
  }
}
