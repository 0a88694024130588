import FlowSource

/// `role tech-lead { dana, bob }`, `role senior = tech-lead or manager`
public struct CheckedRole: Sendable {
  public let name: String
  public let title: String?
  public let tree: Members
  public let span: Span

  /// Who is in it.
  public enum Members: Sendable {
    /// People by their numbers.
    case people([Int])
    case set(CheckedRoleSet)
  }

  public init(name: String, title: String?, tree: Members, span: Span) {
    self.name = name
    self.title = title
    self.tree = tree
    self.span = span
  }
}
