extension WorkingDuration: CustomStringConvertible {
  /// `2 working days`, `1 working hour`, or both.
  public var description: String {
    if hours == 0 { return Self.count(days, of: "working day") }
    if days == 0 { return Self.count(hours, of: "working hour") }
    return Self.count(days, of: "working day") + " " + Self.count(hours, of: "working hour")
  }

  private static func count(_ number: Double, of unit: String) -> String {
    NumberFormat.print(number) + " " + unit + (number.magnitude == 1 ? "" : "s")
  }
}
