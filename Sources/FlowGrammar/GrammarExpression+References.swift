extension GrammarExpression {
  /// The names that stand in this expression, in order.
  var references: [String] {
    switch self {
    case .terminal: []
    case .reference(let name): [name]
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.references)
    case .option(let inner), .repetition(let inner): inner.references
    }
  }

  /// The terminals that stand in this expression, in order.
  var terminals: [Terminal] {
    switch self {
    case .terminal(let terminal): [terminal]
    case .reference: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.terminals)
    case .option(let inner), .repetition(let inner): inner.terminals
    }
  }
}
