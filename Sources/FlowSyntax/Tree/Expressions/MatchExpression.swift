import FlowSource

/// `match x { pattern -> e … }`
public final class MatchExpression: ExpressionNode {
  public let subject: Expression
  public let arms: [MatchArm]
  public let bracesSpan: Span
  public let span: Span
  public let depth: UInt16

  public init(subject: Expression, arms: [MatchArm], bracesSpan: Span, span: Span) {
    self.subject = subject
    self.arms = arms
    self.bracesSpan = bracesSpan
    self.span = span
    self.depth = SyntaxDepth.above(subject, arms.map(\.value) + arms.flatMap(\.pattern.expressions))
  }
}
