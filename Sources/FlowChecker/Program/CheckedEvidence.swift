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

  public init(name: String, type: Type, value: TypedExpression?, span: Span) {
    self.name = name
    self.type = type
    self.value = value
    self.span = span
  }
}
