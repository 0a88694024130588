import FlowValues

/// Values of TOML that are one word: numbers, bools, dates and times.
enum TOMLWord {
  static func value(_ word: String) -> Value? {
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan":
      return .unknown(Reason("'\(word)' is no number to count with"))
    default: break
    }
    if let number = number(word) { return .number(number) }
    return isTime(word) ? .text(word) : nil
  }

  private static func number(_ word: String) -> Double? {
    let sign = word.hasPrefix("-") || word.hasPrefix("+") ? 1 : 0
    let digits = word.dropFirst(sign)
    guard let first = digits.utf8.first, first &- 0x30 < 10 else { return nil }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      guard sign == 0, let plain = plain(digits.dropFirst(2)), plain.utf8.first != 0x2B,
        plain.utf8.first != 0x2D
      else { return nil }
      return Int(plain, radix: radix).map(Double.init)
    }
    guard let plain = plain(digits) else { return nil }
    // A zero in front would make it an octal number elsewhere.
    let whole = plain.prefix { $0.isASCII && $0.isNumber }
    if whole.count > 1, whole.hasPrefix("0") { return nil }
    let allowed = plain.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || byte == 0x2E || byte | 0x20 == 0x65 || byte == 0x2B || byte == 0x2D
    }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard allowed, parts.count <= 2, parts.allSatisfy({ $0.utf8.first.map { $0 < 0x3A } ?? false }),
      parts.allSatisfy({ $0.utf8.first.map { $0 >= 0x30 } ?? false }),
      parts[0].utf8.last.map({ $0 &- 0x30 < 10 }) ?? false,
      let number = Double(plain), number.isFinite
    else { return nil }
    return word.hasPrefix("-") ? 0 - number : number
  }

  /// The digits without `_`, each of which stands between two digits.
  private static func plain(_ digits: Substring) -> String? {
    let bytes = Array(digits.utf8)
    func isDigit(_ place: Int) -> Bool {
      bytes.indices.contains(place)
        && (bytes[place] &- 0x30 < 10 || (bytes[place] | 0x20) &- 0x61 < 6)
    }
    for (place, byte) in bytes.enumerated() where byte == 0x5F {
      guard isDigit(place - 1), isDigit(place + 1) else { return nil }
    }
    return bytes.isEmpty ? nil : String(digits.filter { $0 != "_" })
  }

  /// `1979-05-27`, `07:32:00`, or both, and perhaps a zone.
  private static func isTime(_ word: String) -> Bool {
    let shape = String(word.map { $0.isASCII && $0.isNumber ? "0" : $0 })
    let dates = ["0000-00-00", ""]
    for date in dates where shape.hasPrefix(date) {
      var rest = shape.dropFirst(date.count)
      if !date.isEmpty {
        if rest.isEmpty { return true }
        guard let separator = rest.first, "Tt ".contains(separator) else { continue }
        rest = rest.dropFirst()
      }
      guard rest.hasPrefix("00:00:00") else { continue }
      rest = rest.dropFirst(8)
      if rest.first == "." { rest = rest.dropFirst().drop { $0 == "0" } }
      if rest.isEmpty { return true }
      let zones = ["Z", "z", "+00:00", "-00:00"]
      if !date.isEmpty, zones.contains(String(rest)) { return true }
    }
    return false
  }
}
