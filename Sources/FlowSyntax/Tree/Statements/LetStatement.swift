import FlowSource

/// `let limit = 48h`, `var total = 0`
public final class LetStatement: Sendable {
  public let isVariable: Bool
  public let name: Name
  public let value: Expression
  public let span: Span

  public init(isVariable: Bool, name: Name, value: Expression, span: Span) {
    self.isVariable = isVariable
    self.name = name
    self.value = value
    self.span = span
  }
}
