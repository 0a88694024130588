/// What an assertion can see of the byte beside it.
enum PatternNeighbour: UInt8 {
  /// There is none: the text begins or ends here.
  case edge
  case newline
  /// A letter, a digit or `_`, in ASCII.
  case word
  /// A byte within a character.
  case continuation
  case other

  init(_ byte: UInt8) {
    switch byte {
    case 0x0A: self = .newline
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: self = .word
    case 0x80...0xBF: self = .continuation
    default: self = .other
    }
  }
}
