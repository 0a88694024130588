import FlowSource
import FlowSyntax

/// One arm of a `match`, its pattern turned into a question about the subject's slot.
public struct TypedArm: Sendable {
  /// When the arm is taken.
  public enum Test: Sendable {
    /// The condition, which looks at the subject's slot where it needs it.
    case condition(TypedExpression)
    /// `like "release/<version>"`: the captures go into the slots, by name.
    case like(pattern: String, captures: [(name: String, slot: Int)])
    case otherwise
  }

  public let test: Test
  public let value: TypedExpression
  /// The arm's number in the program, for coverage.
  public let number: Int
  public let span: Span

  public init(test: Test, value: TypedExpression, number: Int, span: Span) {
    self.test = test
    self.value = value
    self.number = number
    self.span = span
  }
}
