/// How a number is written.
public enum NumberFormat {
  /// The shortest text that reads back as the same number.
  ///
  /// Whole values have no point. Below 0.000001 and from 1e21 on the text has an exponent.
  public static func print(_ value: Double) -> String {
    if value.magnitude < 1e15 {
      let whole = Int(value)
      if Double(whole) == value { return String(whole) }
      if value.magnitude >= 0.001 { return value.description }
    }
    if value.isNaN { return "unknown" }
    if value.isInfinite { return value < 0 ? "-infinity" : "infinity" }
    return DecimalDigits(shortest: value).text
  }

  /// Reads `90`, `90.5`, `1_000_000` or `90%`; nothing for anything else, or beyond a `Double`.
  ///
  /// The percent sign changes nothing: `90%` is the number 90.
  public static func parse(_ text: some StringProtocol) -> Double? {
    parse(utf8: text.utf8)
  }

  /// Reads a number from the bytes of a text.
  public static func parse(utf8 bytes: some Collection<UInt8>) -> Double? {
    bytes.withContiguousStorageIfAvailable(NumberReader.read)
      ?? Array(bytes).withUnsafeBufferPointer(NumberReader.read)
  }

  /// The number `digits × 10^exponent` where one rounding is sure to give the nearest, else
  /// nothing.
  ///
  /// Up to 2^53 the digits are a `Double` without loss, and so is every power of ten up to the
  /// 22nd; one multiplication or division of the two rounds once, as the definition asks.
  @inlinable
  public static func exact(digits: UInt64, exponent: Int) -> Double? {
    guard digits <= 1 << 53 else { return nil }
    let number = Double(digits)
    if exponent == 0 { return number }
    guard exponent >= -22, exponent <= 22 else { return nil }
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? number / power : number * power
  }

  /// The number with zeros before it, up to a width; its sign counts as one place.
  public static func print(_ value: Double, filledTo width: Int) -> String {
    let text = print(value)
    let missing = width - text.utf8.count
    guard missing > 0, value.isFinite else { return text }
    let zeros = String(repeating: "0", count: missing)
    return text.hasPrefix("-") ? "-" + zeros + text.dropFirst() : zeros + text
  }
}
