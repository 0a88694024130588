import FlowValues

/// What a plain word means in the core schema of YAML 1.2.
enum YAMLWord {
  /// - Parameter null: why a value that is null is not there.
  static func value(_ word: String, null: () -> Reason) -> Value {
    switch word {
    case "", "~", "null", "Null", "NULL": return .unknown(null())
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: return number(word).map(Value.number) ?? .text(word)
    }
  }

  private static func number(_ word: String) -> Double? {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, first < 0x3A, bytes.count < 400 else { return nil }
    if word.hasPrefix("0o") { return whole(word.dropFirst(2), radix: 8) }
    if word.hasPrefix("0x") { return whole(word.dropFirst(2), radix: 16) }
    // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
    var rest = bytes[...]
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { $0 &- 0x30 < 10 }.count
      rest = rest.dropFirst(count)
      return count
    }
    func take(_ choices: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
      guard let byte = rest.first, choices.utf8.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("+-", &rest)
    let whole = digits(&rest)
    let fraction = take(".", &rest) ? digits(&rest) : 0
    guard whole + fraction > 0 else { return nil }
    if take("eE", &rest) {
      _ = take("+-", &rest)
      guard digits(&rest) > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    // Swift wants a digit on both sides of the point.
    var text = word.hasPrefix("+") ? String(word.dropFirst()) : word
    if whole == 0, let point = text.firstIndex(of: ".") { text.insert("0", at: point) }
    if fraction == 0, let point = text.firstIndex(of: ".") { text.remove(at: point) }
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// A number of digits without a sign.
  private static func whole(_ digits: Substring, radix: Int) -> Double? {
    guard let first = digits.utf8.first, first != 0x2B, first != 0x2D else { return nil }
    return Int(digits, radix: radix).map(Double.init)
  }
}
