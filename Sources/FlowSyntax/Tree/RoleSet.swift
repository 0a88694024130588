import FlowSource

/// `tech-lead or engineering-manager except branch.author`; the words bind from the left.
public final class RoleSet: Sendable {
  public let first: Expression
  public let rest: [RoleTerm]
  public let span: Span

  public init(first: Expression, rest: [RoleTerm], span: Span) {
    self.first = first
    self.rest = rest
    self.span = span
  }
}
