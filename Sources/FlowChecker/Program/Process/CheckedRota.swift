import FlowSource

/// `rota primary { people: [dana, bob], every: 1w, from: 2026-01-05T09:00Z }`
public struct CheckedRota: Sendable {
  public let name: String
  public let title: String?
  /// People by their numbers, in the order in which they take turns.
  public let people: [Int]
  /// Seconds.
  public let every: Double
  /// The instant at which the first one begins.
  public let from: Double
  /// An IANA zone whose clock the handover keeps to.
  public let zone: String?
  public let span: Span

  public init(
    name: String, title: String?, people: [Int], every: Double, from: Double, zone: String?,
    span: Span
  ) {
    self.name = name
    self.title = title
    self.people = people
    self.every = every
    self.from = from
    self.zone = zone
    self.span = span
  }
}
