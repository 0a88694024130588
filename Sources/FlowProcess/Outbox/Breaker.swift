/// Keeps a channel that fails from being tried again and again: a fold over what came of the tries.
///
/// It opens after so many failures in so much time and then lets nothing through. When it has
/// rested, it is half open: one message is let through as a trial. That one closes it or opens it
/// again.
public struct Breaker: Hashable, Sendable {
  /// `breaker: (failures: 5, within: 10m, rest: 1h)`
  public struct Policy: Hashable, Sendable {
    public let failures: Int
    /// The seconds within which the failures count together; one that is so old counts no more.
    public let within: Double
    /// How many seconds it stays open.
    public let rest: Double

    public init(failures: Int, within: Double, rest: Double) {
      self.failures = max(1, failures)
      self.within = within
      self.rest = rest
    }
  }

  /// What a channel did at an instant.
  public enum Event: Hashable, Sendable {
    /// A try began; it is given up for lost when its time is over.
    case began(at: Double, until: Double)
    case succeeded(at: Double)
    case failed(at: Double)
  }

  /// What it lets through.
  public enum Standing: Hashable, Sendable {
    case closed
    /// Nothing, until the instant.
    case open(until: Double)
    /// One trial; nothing while that is under way.
    case halfOpen(isTrying: Bool)
  }

  public let policy: Policy
  /// The failures that count together, while it is closed.
  private var failures: [Double] = []
  /// When it has rested; nothing while it is closed.
  private var opens: Double?
  /// Until when the trial may take.
  private var trial: Double?

  public init(_ policy: Policy) { self.policy = policy }

  /// The breaker after some events, in order.
  public init(_ policy: Policy, after events: some Sequence<Event>) {
    self.init(policy)
    for event in events { apply(event) }
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .began(let at, let until):
      if let opens, at >= opens { trial = until }
    case .succeeded:
      // What works is closed, even when the try began before it opened.
      if opens != nil { failures.removeAll() }
      opens = nil
      trial = nil
    case .failed(let at): fail(at)
    }
  }

  private mutating func fail(_ at: Double) {
    if let opens {
      // A try that began before it opened says nothing about the rest.
      guard at >= opens else { return }
      self.opens = at + policy.rest
      trial = nil
      return
    }
    failures.removeAll { at - $0 >= policy.within }
    failures.append(at)
    guard failures.count >= policy.failures else { return }
    failures.removeAll()
    opens = at + policy.rest
  }

  public func standing(at now: Double) -> Standing {
    guard let opens else { return .closed }
    if now < opens { return .open(until: opens) }
    return .halfOpen(isTrying: trial.map { now < $0 } ?? false)
  }

  /// Whether a message may be tried.
  public func lets(at now: Double) -> Bool {
    switch standing(at: now) {
    case .closed, .halfOpen(isTrying: false): true
    case .open, .halfOpen(isTrying: true): false
    }
  }
}
