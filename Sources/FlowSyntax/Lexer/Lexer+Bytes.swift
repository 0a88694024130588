/// What single bytes and letters are.
extension Lexer {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// An ASCII letter or `_`.
  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }

  @inline(__always)
  static func isASCIINamePart(_ byte: UInt8) -> Bool {
    // One bit a character, for the two halves of ASCII.
    let low: UInt64 = 0x03FF_0000_0000_0000
    let high: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let mask = byte < 0x40 ? low : high
    return byte < 0x80 && (mask >> UInt64(byte & 0x3F)) & 1 == 1
  }

  @inline(__always)
  static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The character at an offset and its length in bytes.
  ///
  /// - Requires: the text is valid UTF-8 and the offset is the beginning of a character.
  func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let first = UInt32(text[offset])
    func next(_ place: Int) -> UInt32 { UInt32(text[offset + place] & 0x3F) }
    let value: UInt32
    let length: Int
    if first < 0x80 {
      (value, length) = (first, 1)
    } else if first < 0xE0 {
      (value, length) = ((first & 0x1F) << 6 | next(1), 2)
    } else if first < 0xF0 {
      (value, length) = ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    } else {
      (value, length) = ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  /// The length of the letter, digit or `_` at an offset, or 0 when none stands there.
  @inline(__always)
  func namePartLength(at offset: Int) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return Self.isASCIINamePart(byte) ? 1 : 0 }
    let (letter, length) = scalar(at: offset)
    return Self.isNamePart(letter) ? length : 0
  }

  /// Where the name ends that goes on at an offset.
  @inline(__always)
  func endOfName(from offset: Int) -> Int {
    var end = offset
    while true {
      while Self.isASCIINamePart(text[end]) { end += 1 }
      let byte = text[end]
      if byte == 0x2D {
        let length = namePartLength(at: end + 1)
        if length == 0 { return end }
        end += 1 + length
      } else if byte >= 0x80 {
        let length = namePartLength(at: end)
        if length == 0 { return end }
        end += length
      } else {
        return end
      }
    }
  }

  func skipBlanks(from offset: Int) -> Int {
    var place = offset
    while Self.isBlank(text[place]) { place += 1 }
    return place
  }

  /// Whether a name starts at an offset.
  func startsName(at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return Self.isASCIILetter(byte) }
    return Self.isLetter(scalar(at: offset).0)
  }
}
