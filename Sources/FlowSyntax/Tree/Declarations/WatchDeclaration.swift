import FlowSource

/// `watch overdue when c { … }`, `watch overdue for t in tasks where … { … }`
public final class WatchDeclaration: Sendable {
  public let name: Name
  public let condition: Expression?
  public let family: FamilyClause?
  public let body: Block
  public let span: Span

  public init(name: Name, condition: Expression?, family: FamilyClause?, body: Block, span: Span) {
    self.name = name
    self.condition = condition
    self.family = family
    self.body = body
    self.span = span
  }
}
