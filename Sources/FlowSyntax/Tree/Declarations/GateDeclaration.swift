import FlowSource

/// `locked gate quality "Quality" for t in tasks where … { … }`
public final class GateDeclaration: Sendable {
  public let isLocked: Bool
  public let name: Name
  public let title: TextSyntax?
  public let family: FamilyClause?
  public let body: Body
  public let span: Span

  public init(
    isLocked: Bool, name: Name, title: TextSyntax?, family: FamilyClause?, body: Body, span: Span
  ) {
    self.isLocked = isLocked
    self.name = name
    self.title = title
    self.family = family
    self.body = body
    self.span = span
  }
}
