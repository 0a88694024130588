import FlowSource

/// `cadence sprint { from: 2026-11-02, every: 2w }`
public struct CheckedCadence: Sendable {
  public let name: String
  public let title: String?
  public let from: Double
  /// Seconds.
  public let every: Double
  public let span: Span

  public init(name: String, title: String?, from: Double, every: Double, span: Span) {
    self.name = name
    self.title = title
    self.from = from
    self.every = every
    self.span = span
  }
}
