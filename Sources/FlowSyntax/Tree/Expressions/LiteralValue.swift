/// What a literal says, read from its text.
public enum LiteralValue: Hashable, Sendable {
  /// `90`, `1_000`, `90.5`
  case number(Double)
  /// `90%`
  case percent(Double)
  /// `1h30m`, in seconds
  case duration(Double)
  /// `2 working days`
  case workingDays(Double)
  /// `8 working hours`
  case workingHours(Double)
  /// `2026-11-20T10:00Z`, in seconds since 1970 began in UTC
  case time(Double)
  /// `"text"`
  case text(String)
  /// `true`, `false`
  case bool(Bool)
  /// `unknown`
  case unknown
}
