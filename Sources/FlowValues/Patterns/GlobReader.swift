/// Reads the text of a glob into its parts.
struct GlobReader {
  static let longest = 64 * 1024
  static let mostWildcards = 256

  private let length: Int
  private var cursor: PatternCursor
  private var elements: [GlobElement] = []
  private var wildcards = 0
  /// Characters that stand for themselves and are not yet an element.
  private var literal = String.UnicodeScalarView()
  private(set) var captureNames: [String] = []

  init(_ pattern: String) {
    length = pattern.utf8.count
    cursor = PatternCursor(length <= Self.longest ? pattern : "")
  }

  /// The parts of the glob; runs that touch are one, and so are characters.
  mutating func read() throws(PatternError) -> [GlobElement] {
    if length > Self.longest {
      throw PatternError("the pattern is longer than \(Self.longest) bytes", at: Self.longest)
    }
    while let scalar = cursor.next {
      let offset = cursor.offset
      switch scalar {
      case "*":
        cursor.advance()
        append(run: cursor.take("*") ? .anything : .run)
      case "?":
        cursor.advance()
        append(.one)
      case "<":
        try readCapture()
      case "\\":
        try readEscape()
      default:
        cursor.advance()
        literal.append(scalar)
      }
      if wildcards > Self.mostWildcards {
        throw PatternError("the pattern has more than \(Self.mostWildcards) wildcards", at: offset)
      }
    }
    endLiteral()
    return elements
  }

  private mutating func append(_ wildcard: GlobElement) {
    endLiteral()
    wildcards += 1
    elements.append(wildcard)
  }

  private mutating func append(run: GlobElement) {
    endLiteral()
    guard elements.last == .run || elements.last == .anything else { return append(run) }
    if run == .anything { elements[elements.count - 1] = .anything }
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    elements.append(.bytes(Array(String(literal).utf8)))
    literal.removeAll()
  }

  /// A capture, as in `<name>`.
  private mutating func readCapture() throws(PatternError) {
    let opening = cursor.offset
    cursor.advance()
    let start = cursor.offset
    guard let name = cursor.takeName() else {
      throw cursor.next == nil
        ? .neverClosed("<", at: opening) : .noName("a capture", at: start)
    }
    guard cursor.next != nil else { throw .neverClosed("<", at: opening) }
    guard cursor.take(">") else {
      throw PatternError(
        "\(PatternError.quoted(cursor.next)) cannot stand in the name of a capture",
        at: cursor.offset)
    }
    guard !captureNames.contains(name) else {
      throw PatternError("two captures are named '\(name)'", at: start)
    }
    captureNames.append(name)
    append(.capture)
  }

  /// A backslash and the character that it protects.
  private mutating func readEscape() throws(PatternError) {
    let offset = cursor.offset
    cursor.advance()
    guard let scalar = cursor.next else { throw .endsWithBackslash(at: offset) }
    guard scalar.isPatternPunctuation else {
      throw PatternError(
        "\(PatternError.quoted(scalar)) needs no backslash in a glob; "
          + "a backslash itself is written twice", at: offset)
    }
    cursor.advance()
    literal.append(scalar)
  }
}
