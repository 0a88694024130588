/// `n: number` between the parentheses of a `define`.
public struct Parameter: Sendable {
  public let name: Name
  /// The annotation; nothing where it was forgotten, which the parser has reported.
  public let type: TypeSyntax?

  public init(name: Name, type: TypeSyntax?) {
    self.name = name
    self.type = type
  }
}
