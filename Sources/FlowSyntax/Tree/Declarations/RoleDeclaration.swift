import FlowSource

/// `role tech-lead { dana, bob }`, `role senior = tech-lead or manager`
public final class RoleDeclaration: Sendable {
  public let name: Name
  public let title: TextSyntax?
  public let members: [Name]
  /// What follows `=`; then there are no members.
  public let set: RoleSet?
  public let span: Span

  public init(name: Name, title: TextSyntax?, members: [Name], set: RoleSet?, span: Span) {
    self.name = name
    self.title = title
    self.members = members
    self.set = set
    self.span = span
  }
}
