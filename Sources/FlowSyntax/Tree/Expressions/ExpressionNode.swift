import FlowSource

/// What every expression node knows of itself.
public protocol ExpressionNode: AnyObject, Sendable {
  var span: Span { get }
  /// One more than the deepest of its children.
  var depth: UInt16 { get }
}
