/// What stands after a backslash.
extension PatternReader {
  // escape = letter | punctuation | "x" hex hex | "x{" hex "}" | "u{" hex "}" | "u" 4 hex ;
  mutating func readEscape(from offset: Int) throws(PatternError) -> PatternEscape {
    guard let scalar = cursor.advance() else { throw .endsWithBackslash(at: offset) }
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(ScalarSet.digits.inverted)
    case "w": return .set(.word)
    case "W": return .set(ScalarSet.word.inverted)
    case "s": return .set(.space)
    case "S": return .set(ScalarSet.space.inverted)
    case "b": return .assertion(.wordEdge)
    case "B": return .assertion(.notWordEdge)
    case "A": return .assertion(.textStart)
    case "z": return .assertion(.textEnd)
    case "t": return .scalar("\t")
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "f": return .scalar("\u{0C}")
    case "v": return .scalar("\u{0B}")
    case "x": return .scalar(try readCode(digits: 2, from: offset))
    case "u": return .scalar(try readCode(digits: 4, from: offset))
    case "1"..."9", "k": throw .notSupported("a reference to a group", at: offset)
    case "0":
      throw PatternError("a character's number is written '\\x00' or '\\u{0}'", at: offset)
    case "p", "P", "X":
      throw PatternError("classes of Unicode properties are not supported", at: offset)
    case "Z":
      throw PatternError("the end of the text is written '$' or '\\z'", at: offset)
    default:
      guard scalar.isPatternPunctuation else { throw .unknownEscape(scalar, at: offset) }
      return .scalar(scalar)
    }
  }

  /// A character's number: in braces, or with just so many digits.
  private mutating func readCode(
    digits: Int, from offset: Int
  ) throws(PatternError) -> Unicode.Scalar {
    let isBraced = cursor.take("{")
    var value: UInt32 = 0
    var count = 0
    while isBraced ? count < 8 : count < digits, let digit = hexDigit(cursor.next) {
      value = value << 4 | digit
      count += 1
      cursor.advance()
    }
    guard isBraced ? count > 0 && cursor.take("}") : count == digits else {
      throw PatternError(
        "a character's number has \(digits) hexadecimal digits, or any in braces", at: offset)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw PatternError("there is no character of this number", at: offset)
    }
    return scalar
  }

  private func hexDigit(_ scalar: Unicode.Scalar?) -> UInt32? {
    guard let scalar else { return nil }
    switch scalar {
    case "0"..."9": return scalar.value - 0x30
    case "a"..."f": return scalar.value - 0x61 + 10
    case "A"..."F": return scalar.value - 0x41 + 10
    default: return nil
    }
  }
}
