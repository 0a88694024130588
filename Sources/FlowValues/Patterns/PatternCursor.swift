/// A place in a pattern that moves on scalar by scalar and knows its offset in bytes.
struct PatternCursor {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private(set) var offset = 0

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  /// The scalar that stands here, or nothing at the end.
  var next: Unicode.Scalar? { peek(0) }

  /// The scalar some places ahead, without moving.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    let place = position + distance
    return place < scalars.count ? scalars[place] : nil
  }

  /// Moves over one scalar and returns it.
  @discardableResult
  mutating func advance() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    position += 1
    offset += UTF8.width(scalar)
    return scalar
  }

  /// Moves over a scalar if it stands here.
  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard next == wanted else { return false }
    advance()
    return true
  }

  /// Moves over a word if it stands here.
  mutating func take(word: String) -> Bool {
    for (distance, scalar) in word.unicodeScalars.enumerated() where peek(distance) != scalar {
      return false
    }
    for _ in word.unicodeScalars { advance() }
    return true
  }

  /// Moves over decimal digits; a number too large to mean anything is `Int.max`.
  mutating func takeNumber() -> Int? {
    var number: Int?
    while let digit = next, ("0"..."9").contains(digit) {
      advance()
      let (product, tooLarge) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, alsoTooLarge) = product.addingReportingOverflow(Int(digit.value - 48))
      number = tooLarge || alsoTooLarge ? Int.max : sum
    }
    return number
  }

  /// Moves over a name: a letter or `_`, then letters, digits and `_`, with `-` between two.
  mutating func takeName() -> String? {
    guard let first = next, first == "_" || first.properties.isAlphabetic else { return nil }
    var name = String.UnicodeScalarView()
    while let scalar = next {
      let dash = scalar == "-" && (peek(1).map(Self.continuesName) ?? false)
      guard dash || Self.continuesName(scalar) else { break }
      name.append(scalar)
      advance()
    }
    return String(name)
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .decimalNumber
  }
}
