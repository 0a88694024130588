import FlowSource

/// Who a place of the process is for: roles and people, put together with `or`, `and`, `except`.
public struct CheckedRoleSet: Sendable {
  /// The set, taken apart.
  public indirect enum Tree: Sendable {
    /// A declared role, by its number.
    case role(Int)
    /// Whoever holds a rota at the instant.
    case rota(Int)
    case person(Int)
    /// An expression that gives a person, a role, or a list of people: `branch.author`.
    case computed(TypedExpression)
    case or(Tree, Tree)
    case and(Tree, Tree)
    case except(Tree, Tree)
  }

  public let tree: Tree
  /// The set as it is written, white space folded: `2 of` is not part of it.
  public let text: String
  public let span: Span

  public init(tree: Tree, text: String, span: Span) {
    self.tree = tree
    self.text = text
    self.span = span
  }
}
