import FlowSource
import FlowValues

/// A `define`: its parameters are the first slots of its frame.
public struct CheckedFunction: Sendable {
  /// The right side of the definition.
  public enum Body: Sendable {
    case expression(TypedExpression)
    case block([TypedStatement])
  }

  public let name: String
  public let parameterCount: Int
  public let slots: [Slot]
  public let result: Type
  public let body: Body
  /// The name in the declaration.
  public let span: Span

  public init(
    name: String, parameterCount: Int, slots: [Slot], result: Type, body: Body, span: Span
  ) {
    self.name = name
    self.parameterCount = parameterCount
    self.slots = slots
    self.result = result
    self.body = body
    self.span = span
  }
}
