import FlowSource
import FlowValues

/// An `evidence` declaration, or a value that the command line brought unasked.
public struct CheckedEvidence: Sendable {
  public let name: String
  /// The declared or inferred type; `data` where nothing says more.
  public let type: Type
  /// How to read it; without one it must be supplied. It is evaluated in the main frame.
  public let value: TypedExpression?
  public let span: Span
  /// Whether something asks for what it was before, so that every run records what it is.
  public let hasHistory: Bool

  public init(
    name: String, type: Type, value: TypedExpression?, span: Span, hasHistory: Bool = false
  ) {
    self.name = name
    self.type = type
    self.value = value
    self.span = span
    self.hasHistory = hasHistory
  }
}
