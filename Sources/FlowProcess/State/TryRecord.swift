/// A try of a command that began, of which nobody has recorded what came of it.
public struct TryRecord: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// The commit that was looked at.
  public let commit: String?
  public let at: Double
}

extension FactKind {
  /// Whether it keeps the count of a command's tries; nothing is evaluated then.
  public var tellsOfCommand: Bool { self == .commandTrying || self == .commandRan }
}
