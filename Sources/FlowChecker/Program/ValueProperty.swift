/// Fields that a value computes from itself.
public enum ValueProperty: String, Sendable, CaseIterable {
  /// A duration as a number of units: `idle.hours`.
  case weeks, days, hours, minutes, seconds
  /// Parts of a time, in UTC.
  case year, month, day, hour, minute, second, weekday
}
