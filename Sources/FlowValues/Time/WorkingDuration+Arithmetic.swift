extension WorkingDuration {
  public static func + (a: WorkingDuration, b: WorkingDuration) -> WorkingDuration {
    WorkingDuration(days: a.days + b.days, hours: a.hours + b.hours)
  }

  public static func - (a: WorkingDuration, b: WorkingDuration) -> WorkingDuration {
    WorkingDuration(days: a.days - b.days, hours: a.hours - b.hours)
  }

  public static func * (a: WorkingDuration, factor: Double) -> WorkingDuration {
    WorkingDuration(days: a.days * factor, hours: a.hours * factor)
  }

  /// A part of a duration, or nothing when divided by zero.
  public static func / (a: WorkingDuration, divisor: Double) -> WorkingDuration? {
    guard divisor != 0 else { return nil }
    return WorkingDuration(days: a.days / divisor, hours: a.hours / divisor)
  }

  /// The negative of a duration.
  public static prefix func - (a: WorkingDuration) -> WorkingDuration {
    WorkingDuration(days: 0 - a.days, hours: 0 - a.hours)
  }

  /// The difference to another duration in the unit that both have, or nothing when days would
  /// have to be weighed against hours.
  ///
  /// Below zero this one is shorter, above zero longer.
  public func compared(to other: WorkingDuration) -> Double? {
    if self == other { return 0 }
    if hours == 0, other.hours == 0 { return days - other.days }
    if days == 0, other.days == 0 { return hours - other.hours }
    return nil
  }
}
