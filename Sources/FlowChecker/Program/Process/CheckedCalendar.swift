import FlowSource

/// `calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", closed: [2026-12-25] }`
///
/// INVARIANT: zone and hours have been read once and are well formed.
public struct CheckedCalendar: Sendable {
  public let name: String
  public let zone: String
  public let hours: String
  /// The instants, in UTC, at which the closed dates begin.
  public let closed: [Double]
  public let span: Span

  public init(name: String, zone: String, hours: String, closed: [Double], span: Span) {
    self.name = name
    self.zone = zone
    self.hours = hours
    self.closed = closed
    self.span = span
  }
}
