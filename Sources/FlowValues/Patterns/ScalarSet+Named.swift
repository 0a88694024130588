/// The sets that have a name or a sign of their own.
extension ScalarSet {
  static let everything = ScalarSet([0...0x10FFFF])
  static let notNewline = ScalarSet("\n").inverted
  static let digits = ScalarSet([0x30...0x39])
  static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let space = ScalarSet([0x09...0x0D, 0x20...0x20])

  /// The set of `[:name:]`.
  init?(posix name: String) {
    switch name {
    case "alnum": self.init([0x30...0x39, 0x41...0x5A, 0x61...0x7A])
    case "alpha": self.init([0x41...0x5A, 0x61...0x7A])
    case "ascii": self.init([0x00...0x7F])
    case "blank": self.init([0x09...0x09, 0x20...0x20])
    case "cntrl": self.init([0x00...0x1F, 0x7F...0x7F])
    case "digit": self = .digits
    case "graph": self.init([0x21...0x7E])
    case "lower": self.init([0x61...0x7A])
    case "print": self.init([0x20...0x7E])
    case "punct": self.init([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "space": self = .space
    case "upper": self.init([0x41...0x5A])
    case "word": self = .word
    case "xdigit": self.init([0x30...0x39, 0x41...0x46, 0x61...0x66])
    default: return nil
    }
  }
}
