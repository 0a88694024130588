/// Everything that can be wrong with a document, in the order in which a reader may meet it.
extension JSONParser {
  func empty() -> JSONError {
    failure(bytes.isEmpty ? "the file is empty" : "the file is empty but for white space", at: at)
  }

  func noValue() -> JSONError {
    if at == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return failure("this is UTF-16; JSON files are in UTF-8", at: 0)
    }
    switch byte {
    case UInt8(ascii: "'"):
      return failure("a text stands in double quotes, not single ones", at: at)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return failure("JSON has no comments", at: at)
    case UInt8(ascii: "+"): return failure("a number does not begin with '+'", at: at)
    case UInt8(ascii: "."): return failure("a number needs a digit before its point", at: at)
    default: break
    }
    let word = wordHere
    switch word {
    case "True", "TRUE", "False", "FALSE", "Null", "NULL":
      return failure("JSON writes '\(word.lowercased())', found '\(word)'", at: at)
    case "None", "nil", "undefined":
      return failure("JSON writes 'null', found '\(word)'", at: at)
    case "NaN", "Infinity", "inf", "nan":
      return failure("'\(word)' is not a number in JSON", at: at)
    default: return failure("expected a value, found \(found)", at: at)
    }
  }

  func leftOver() -> JSONError {
    let mayBeLines: Set<UInt8> = Set("{[\"".utf8)
    let advice = mayBeLines.contains(byte) ? "; a file with one value a line is JSON Lines" : ""
    return failure("expected nothing more after the value, found \(found)\(advice)", at: at)
  }

  func tooDeep() -> JSONError {
    failure("more than \(limits.depth) lists and objects stand inside one another", at: at)
  }

  func tooMany() -> JSONError {
    failure("the document holds more than \(limits.values) values", at: at)
  }

  func noKey(objectAt start: Int) -> JSONError {
    switch byte {
    case UInt8(ascii: "'"): failure("a key stands in double quotes, not single ones", at: at)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): failure("JSON has no comments", at: at)
    default: notClosed("expected a key in double quotes", "object", at: start)
    }
  }

  func noColon(after key: String) -> JSONError {
    let isShown = key.utf8.count < 60 && key.unicodeScalars.allSatisfy(isVisible)
    return failure(
      "expected ':' after the key\(isShown ? " \"\(key)\"" : ""), found \(found)", at: at)
  }

  func trailingComma(at comma: Int) -> JSONError {
    failure("nothing follows this ','; JSON allows none before '\(wordHere)'", at: comma)
  }

  /// Something in an object or list that is neither its next part nor its end.
  func notClosed(_ expected: String, _ container: String, at start: Int) -> JSONError {
    guard at >= bytes.count else { return failure("\(expected), found \(found)", at: at) }
    let place = JSONError.position(of: start, in: bytes)
    let opening = "the \(container) begins at line \(place.line), column \(place.column)"
    return failure("\(expected), found the end; \(opening)", at: at)
  }

  func endless(textAt start: Int) -> JSONError {
    failure("this text has no closing quote", at: start)
  }

  func control() -> JSONError {
    switch byte {
    case 0x0A, 0x0D: failure("a text ends on its line; a line break in it is written \\n", at: at)
    case 0x09: failure("a tab in a text is written \\t", at: at)
    default: failure("\(found) in a text is written \(escaped(UInt16(byte)))", at: at)
    }
  }

  func unknownEscape(at start: Int) -> JSONError {
    var rest = self
    rest.at = start + 1
    let letter = rest.byte == UInt8(ascii: "u") ? "" : rest.characterHere
    return failure(
      "there is no escape \\\(letter); a backslash itself is written \\\\", at: start)
  }

  func fewDigits(escapeAt start: Int) -> JSONError {
    failure("\\u needs four hexadecimal digits, found \(found)", at: start)
  }

  func halfPair(_ unit: UInt16, at start: Int) -> JSONError {
    failure(
      "\(escaped(unit)) is half of a surrogate pair, and its other half is missing", at: start)
  }

  func notUTF8(at place: Int) -> JSONError {
    failure("the byte 0x\(hexadecimal(UInt16(bytes[place]), digits: 2)) is not UTF-8", at: place)
  }

  func noDigits(numberAt start: Int) -> JSONError {
    failure("expected a digit after '-', found \(found)", at: at)
  }

  func leadingZero(at place: Int) -> JSONError {
    failure("a number does not begin with 0 before other digits", at: place)
  }

  func noDecimals() -> JSONError {
    failure("expected a digit after the point, found \(found)", at: at)
  }

  func noExponent() -> JSONError {
    failure("expected a digit in the exponent, found \(found)", at: at)
  }

  func tooLarge(numberAt start: Int) -> JSONError {
    let written = String(decoding: bytes[start..<at].prefix(24), as: UTF8.self)
    return failure("\(written)\(at - start > 24 ? "…" : "") is too large for a number", at: start)
  }

  private func failure(_ message: String, at place: Int) -> JSONError {
    JSONError(message, at: place, in: bytes)
  }

  /// What stands here, for a message.
  private var found: String {
    guard at < bytes.count else { return "the end" }
    switch byte {
    case 0: return "a NUL byte"
    case 0x01..<0x20, 0x7F: return "the control character U+\(hexadecimal(UInt16(byte), digits: 4))"
    case UInt8(ascii: "'"): return "a single quote"
    default: break
    }
    if UTF8Check.characterLength(in: bytes, at: at) == 0 {
      return "the byte 0x\(hexadecimal(UInt16(byte), digits: 2)), which is not UTF-8"
    }
    return "'\(wordHere)'"
  }

  /// The letters and digits from here on, at most 24, or else the one character that stands here.
  private var wordHere: String {
    let word = bytes[min(at, bytes.count)...].prefix(24).prefix { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
    }
    return word.isEmpty ? characterHere : String(decoding: word, as: UTF8.self)
  }

  /// The character that stands here, or its number when it cannot be shown.
  private var characterHere: String {
    guard at < bytes.count else { return "" }
    let length = max(1, UTF8Check.characterLength(in: bytes, at: at))
    let text = String(decoding: bytes[at..<at + length], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return "" }
    return isVisible(scalar) ? text : "U+" + String(scalar.value, radix: 16, uppercase: true)
  }

  /// Whether a character has a look of its own and leaves its neighbours alone.
  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator,
      .surrogate, .nonspacingMark:
      false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  private func escaped(_ unit: UInt16) -> String { "\\u" + hexadecimal(unit, digits: 4) }

  private func hexadecimal(_ number: UInt16, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
