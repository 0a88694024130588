/// A list, and what a `where` before it could not decide.
public struct List: Sendable {
  public var elements: [Value]
  /// The elements for which the predicate of a `where` was unknown: they are not in the list, and
  /// no aggregate over the list is known while there are any.
  public var doubts: Doubts?

  @inlinable
  public init(_ elements: [Value], doubts: Doubts? = nil) {
    self.elements = elements
    self.doubts = doubts
  }
}
