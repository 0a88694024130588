extension TypedStatement {
  /// The expressions right under this statement, those of a requirement not included.
  public var expressions: [TypedExpression] {
    switch self {
    case .store(_, let e), .note(let e), .evaluate(let e), .given(_, let e), .givenNow(let e),
      .advance(let e), .advanceTo(let e), .loop(_, let e, _, _), .conditional(let e, _, _):
      [e]
    case .result(let e), .attempt(let e): e.map { [$0] } ?? []
    case .expect(let e, _, let because): because.map { [e, $0] } ?? [e]
    case .require, .gate: []
    }
  }

  /// The statements inside this one.
  public var nested: [TypedStatement] {
    switch self {
    case .conditional(_, let then, let otherwise): then + otherwise
    case .loop(_, _, let body, _): body
    default: []
    }
  }
}
