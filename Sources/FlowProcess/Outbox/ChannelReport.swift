/// A channel with a breaker, as a report shows it.
public struct ChannelReport: Hashable, Sendable {
  public let name: String
  public let standing: Breaker.Standing

  public init(name: String, standing: Breaker.Standing) {
    self.name = name
    self.standing = standing
  }
}
