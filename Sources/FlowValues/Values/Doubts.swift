/// Elements that a `where` could neither keep nor drop.
public final class Doubts: Sendable {
  public let elements: [Value]
  /// Why the predicate was unknown for the first of them.
  public let reason: Reason

  public init(_ elements: [Value], reason: Reason) {
    self.elements = elements
    self.reason = reason
  }
}
