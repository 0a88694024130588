/// A command that a gate asks to be run.
public struct CommandRequest: Hashable, Sendable {
  public let line: String
  /// How long one try may take, in seconds.
  public let limit: Double?
  /// How often it is tried again.
  public let retries: Double
  /// The pause between tries, in seconds.
  public let every: Double
  /// Whether each pause is twice as long as the one before.
  public let isDoubling: Bool

  public init(line: String, limit: Double?, retries: Double, every: Double, isDoubling: Bool) {
    self.line = line
    self.limit = limit
    self.retries = retries
    self.every = every
    self.isDoubling = isDoubling
  }
}
