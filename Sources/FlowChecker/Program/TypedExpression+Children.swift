extension TypedExpression {
  /// The expressions right under this one.
  public var children: [TypedExpression] {
    switch kind {
    case .constant, .slot, .global, .evidence, .gate, .gates, .now, .run, .process: []
    case .recordField(let e, _), .domainField(let e, _), .dataMember(let e, _),
      .property(let e, _), .elementExpression(_, let e), .negate(let e), .not(let e),
      .isTest(let e, _, _), .coerce(let e, _), .cadenceAt(_, let e),
      .filled(let e, _):
      [e]
    case .index(let a, let b), .and(let a, let b), .or(let a, let b), .otherwise(let a, let b),
      .arithmetic(_, let a, let b), .compare(_, let a, let b), .isIn(let a, let b, _),
      .like(let a, let b, _), .matches(let a, let b), .range(let a, let b),
      .quantified(_, let a, _, let b), .filter(let a, _, let b), .map(let a, _, let b):
      [a, b]
    case .call(_, let list), .builtin(_, let list), .construct(_, let list), .list(let list),
      .interpolation(_, let list):
      list
    case .workingSum(_, _, let a, let b): [a, b]
    case .history(_, let run): run.map { [$0] } ?? []
    case .made(_, let values): values.map(\.value)
    case .conditional(let a, let b, let c): [a, b, c]
    case .match(let subject, _, let arms):
      [subject]
        + arms.flatMap { arm -> [TypedExpression] in
          if case .condition(let condition) = arm.test {
            [condition, arm.value]
          } else {
            [arm.value]
          }
        }
    }
  }

  /// Calls the visitor for this expression and everything under it.
  public func forEach(_ visit: (TypedExpression) -> Void) {
    var waiting = [self]
    while let next = waiting.popLast() {
      visit(next)
      waiting += next.children
    }
  }
}
