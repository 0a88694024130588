extension TypedStatement {
  /// The expressions right under this statement, those of a requirement not included.
  public var expressions: [TypedExpression] {
    switch self {
    case .store(_, let e), .note(let e), .evaluate(let e), .given(_, let e), .givenNow(let e),
      .advance(let e), .advanceTo(let e), .loop(_, let e, _, _), .conditional(let e, _, _):
      [e]
    case .result(let e), .attempt(let e): e.map { [$0] } ?? []
    case .expect(let e, _, let because): because.map { [e, $0] } ?? [e]
    case .givenTask(let task): task.values.map(\.value)
    case .givenDomain(_, let values): values.map(\.value)
    case .act(let act): act.expressions
    case .require, .gate, .phase, .watch, .latch, .ask, .effect, .parallel, .refuse: []
    }
  }

  /// The statements inside this one.
  public var nested: [TypedStatement] {
    switch self {
    case .conditional(_, let then, let otherwise): then + otherwise
    case .loop(_, _, let body, _): body
    case .parallel(let body), .refuse(_, let body): body
    default: []
    }
  }
}

extension CheckedAct {
  /// The expressions of the act.
  var expressions: [TypedExpression] {
    let operands = [subject, person] + [element, place].compactMap(\.self) + scope
    var all = operands.compactMap { operand -> TypedExpression? in
      if case .computed(let e) = operand { e } else { nil }
    }
    all += [because, risk, until, lasting?.length, change?.value].compactMap(\.self)
    return all + fields.map(\.value)
  }
}
