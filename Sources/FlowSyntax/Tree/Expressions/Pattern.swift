import FlowSource

/// The left side of a `match` arm.
public struct Pattern: Sendable {
  /// What the arm asks of the subject.
  public enum Form: Sendable {
    /// `"main"`, `-1`, `48h`, a choice's case
    case value(Expression)
    /// `like "release/<version>"`
    case like(Expression)
    /// `in [1, 2]`, `in 1..5`
    case isIn(Expression)
    /// `< 5`
    case comparison(BinaryOperator, Expression)
    /// `when c`
    case when(Expression)
    case otherwise
  }

  public let form: Form
  public let span: Span

  public init(_ form: Form, span: Span) {
    self.form = form
    self.span = span
  }

  /// The expressions inside the pattern.
  public var expressions: [Expression] {
    switch form {
    case .value(let e), .like(let e), .isIn(let e), .comparison(_, let e), .when(let e): [e]
    case .otherwise: []
    }
  }
}
