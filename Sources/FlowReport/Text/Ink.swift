/// What a piece of text is, from which its colour follows.
enum Ink {
  case plain, strong, faint, good, bad, doubtful, place

  /// The escape sequence that begins the colour; nothing for plain text.
  var code: String {
    switch self {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .bad: "\u{1B}[1;31m"
    case .doubtful: "\u{1B}[33m"
    case .place: "\u{1B}[36m"
    }
  }
}
