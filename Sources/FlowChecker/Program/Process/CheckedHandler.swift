import FlowSource

/// `on failed { … }`
public struct CheckedHandler: Sendable {
  /// What it waits for.
  public enum Event: String, Sendable, CaseIterable {
    case failed, passed, waiting, unknown, late, entered, overridden, exhausted
    case granted, revoked, expired
  }

  public let event: Event
  public let body: [TypedStatement]
  public let span: Span

  public init(event: Event, body: [TypedStatement], span: Span) {
    self.event = event
    self.body = body
    self.span = span
  }
}
