/// `within 48h`, or `within 2 working days` on a calendar.
public struct CheckedDeadline: Sendable {
  /// A duration or a working duration.
  public let length: TypedExpression
  /// The calendar that working time is counted on; there is one whenever the length is such.
  public let calendar: Int?

  public init(length: TypedExpression, calendar: Int?) {
    self.length = length
    self.calendar = calendar
  }
}
