import FlowSource

/// `if c { … } else if d { … } else { … }`
public final class IfStatement: Sendable {
  public let condition: Expression
  public let consequence: Block
  public let alternative: ElseBranch?
  public let span: Span

  public init(condition: Expression, consequence: Block, alternative: ElseBranch?, span: Span) {
    self.condition = condition
    self.consequence = consequence
    self.alternative = alternative
    self.span = span
  }
}
