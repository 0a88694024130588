/// `or lead`, `and senior`, `except branch.author` within a set of roles.
public struct RoleTerm: Sendable {
  /// The word between two roles.
  public enum Operation: String, Sendable {
    case or, and, except
  }

  public let operation: Operation
  public let role: Expression

  public init(_ operation: Operation, _ role: Expression) {
    self.operation = operation
    self.role = role
  }
}
