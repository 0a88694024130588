import FlowSource

/// `level tech-lead within 48h { may: [approve] }`
public final class LevelDeclaration: Sendable {
  public let role: RoleSet
  public let within: Expression
  public let body: Body?
  public let span: Span

  public init(role: RoleSet, within: Expression, body: Body?, span: Span) {
    self.role = role
    self.within = within
    self.body = body
    self.span = span
  }
}
