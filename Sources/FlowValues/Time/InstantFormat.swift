/// How an instant is written: as a date, or as a date and a time of day with its zone.
///
/// An instant is a number of seconds since 1970 in UTC. The clock's grain is a second.
public enum InstantFormat {
  /// Reads `2026-11-20`, `2026-11-20T10:00Z` or `2026-11-20T10:00:30+01:00`.
  ///
  /// A date is the instant it begins, in UTC. A part of a second is cut off.
  public static func parse(_ text: some StringProtocol) -> Result<Double, TimeError> {
    parse(utf8: text.utf8)
  }

  /// Reads an instant from the bytes of a text.
  public static func parse(utf8 bytes: some Collection<UInt8>) -> Result<Double, TimeError> {
    bytes.withContiguousStorageIfAvailable(InstantReader.read)
      ?? Array(bytes).withUnsafeBufferPointer(InstantReader.read)
  }

  /// `2026-11-20T10:00:00Z`, the form that programs read.
  public static func print(_ instant: Double) -> String {
    guard let moment = CivilMoment(instant: instant) else { return beyond }
    return day(moment.date) + "T" + two(moment.hour) + ":" + two(moment.minute) + ":"
      + two(moment.second) + "Z"
  }

  /// `2026-11-20 10:00 UTC`, the form that people read; seconds only when there are some.
  public static func printForPeople(_ instant: Double) -> String {
    guard let moment = CivilMoment(instant: instant) else { return beyond }
    return day(moment.date) + " " + two(moment.hour) + ":" + two(moment.minute)
      + (moment.second == 0 ? "" : ":" + two(moment.second)) + " UTC"
  }

  /// `2026-11-20`, the day of an instant in UTC.
  public static func printDate(_ instant: Double) -> String {
    CivilMoment(instant: instant).map { day($0.date) } ?? beyond
  }

  private static let beyond = "a time beyond the calendar"

  private static func day(_ date: CivilDate) -> String {
    let digits = String(date.year.magnitude)
    let sign = date.year < 0 ? "-" : date.year > 9_999 ? "+" : ""
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return sign + zeros + digits + "-" + two(date.month) + "-" + two(date.day)
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
  }
}
