/// How a number is written.
public enum NumberFormat {
  /// The shortest text that reads back as the same number.
  ///
  /// Whole values have no point. Below 0.000001 and from 1e21 on the text has an exponent.
  public static func print(_ value: Double) -> String {
    if value.magnitude < 1e15 {
      let whole = Int(value)
      if Double(whole) == value { return text(of: whole) }
      if value.magnitude >= 0.001 { return value.description }
    }
    if value.isNaN { return "unknown" }
    if value.isInfinite { return value < 0 ? "-infinity" : "infinity" }
    return DecimalDigits(shortest: value).text
  }

  /// A whole number of up to nine digits between two pieces of text, if all of it has room in a
  /// text that needs no memory of its own: most texts with a number in them are that short.
  ///
  /// - Requires: the pieces are UTF-8.
  @inlinable
  public static func short(_ before: [UInt8], _ value: Double, _ after: [UInt8]) -> String? {
    guard value.magnitude < 1e9 else { return nil }
    let whole = Int(value)
    guard Double(whole) == value else { return nil }
    let digits = count(ofDigits: UInt32(truncatingIfNeeded: whole.magnitude))
    let sign = whole < 0 ? 1 : 0
    let length = before.count + sign + digits + after.count
    guard length <= 15 else { return nil }
    return String(unsafeUninitializedCapacity: 15) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      for index in 0..<before.count { start[index] = before[index] }
      if sign == 1 { start[before.count] = 0x2D }
      let end = start + (before.count + sign + digits)
      write(UInt32(truncatingIfNeeded: whole.magnitude), endingAt: end)
      for index in 0..<after.count { end[index] = after[index] }
      return length
    }
  }

  @usableFromInline
  static func text(of whole: Int) -> String { short([], Double(whole), []) ?? String(whole) }

  @inlinable
  static func count(ofDigits number: UInt32) -> Int {
    if number < 10 { return 1 }
    if number < 100 { return 2 }
    if number < 1000 { return 3 }
    var (count, rest) = (3, number / 1000)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    return count
  }

  @inlinable
  static func write(_ number: UInt32, endingAt end: UnsafeMutablePointer<UInt8>) {
    var (place, rest) = (end, number)
    repeat {
      place -= 1
      place.pointee = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
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
