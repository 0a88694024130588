/// A delivery as a report shows it: how far it has come, and what it waits for.
public struct DeliveryReport: Hashable, Sendable {
  /// What stands between a delivery that is due and the world.
  public enum Wait: Hashable, Sendable {
    /// The command line did not allow it: `--allow run=curl`.
    case permission(String)
    /// The breaker of its channel rests until the instant.
    case breaker(until: Double)
    /// The breaker of its channel lets one message through, and that is another one.
    case trial
    /// The script has no such channel any more, or the channel cannot be used: the reason.
    case channel(String)
    /// Another file of the same evaluation.
    case file(String)
    /// The instant of the next try.
    case time(Double)
    /// Nothing but a command that records: `flow tick`.
    case command
    /// A dry run, which would do it now.
    case dryRun
  }

  public let delivery: Delivery
  public let standing: Delivery.Standing
  public let wait: Wait?

  public init(_ delivery: Delivery, standing: Delivery.Standing, wait: Wait?) {
    self.delivery = delivery
    self.standing = standing
    self.wait = wait
  }
}
