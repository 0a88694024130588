/// How elapsed time is written: whole numbers with a unit each, the largest first.
public enum DurationFormat {
  /// Reads `30s`, `15m`, `24h`, `2d`, `1w` or a combination such as `1h30m`, as seconds.
  ///
  /// Each unit stands at most once, the largest first; a leading `-` makes the whole negative.
  public static func parse(_ text: some StringProtocol) -> Result<Double, DurationError> {
    parse(utf8: text.utf8)
  }

  /// Reads a duration from the bytes of a text.
  public static func parse(utf8 bytes: some Collection<UInt8>) -> Result<Double, DurationError> {
    bytes.withContiguousStorageIfAvailable(DurationReader.read)
      ?? Array(bytes).withUnsafeBufferPointer(DurationReader.read)
  }

  /// `2w3d`, `1h30m`, `1.5s` or `0s`: the form that Flow itself reads, up to parts of a second.
  public static func print(_ seconds: Double) -> String {
    guard seconds.magnitude <= longest else { return weeks(seconds) }
    let whole = seconds.magnitude.rounded(.down)
    var rest = Int(whole) * 1_000 + Int(((seconds.magnitude - whole) * 1_000).rounded())
    if rest == 0 { return "0s" }
    var text = seconds < 0 ? "-" : ""
    for unit in DurationUnit.allCases where unit != .second {
      let count = rest / (unit.seconds * 1_000)
      rest -= count * unit.seconds * 1_000
      if count > 0 { text += String(count) + unit.letter }
    }
    return rest == 0 ? text : text + NumberFormat.print(Double(rest) / 1_000) + "s"
  }

  /// `2d 3h`: the largest unit and the next one below it; what is smaller is cut off.
  public static func printShort(_ seconds: Double) -> String {
    guard seconds.magnitude >= 60 else { return print(seconds) }
    guard seconds.magnitude <= longest else { return weeks(seconds) }
    let whole = Int(seconds.magnitude)
    let units = DurationUnit.allCases
    guard let largest = units.firstIndex(where: { $0.seconds <= whole }) else { return "0s" }
    var rest = whole
    var parts: [String] = []
    for unit in units[largest...].prefix(2) {
      let count = rest / unit.seconds
      rest -= count * unit.seconds
      if count > 0 { parts.append(String(count) + unit.letter) }
    }
    return (seconds < 0 ? "-" : "") + parts.joined(separator: " ")
  }

  /// The longest duration whose seconds are still counted one by one; it is shown in weeks.
  static let longest = 9_007_199_254_740_992.0

  private static func weeks(_ seconds: Double) -> String {
    guard seconds.isFinite else { return NumberFormat.print(seconds) }
    return NumberFormat.print((seconds / 604_800).rounded()) + "w"
  }
}
