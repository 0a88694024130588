/// Prints productions in the one form that this project writes them in.
enum GrammarEmitter {
  private static let columns = 100

  /// The production with its `=` in a column of its own, its alternatives under each other where
  /// they do not fit in one line.
  static func emit(_ production: Production, nameWidth: Int) -> String {
    let padding = String(repeating: " ", count: max(0, nameWidth - production.name.count))
    let head = "\(production.name)\(padding) = "
    let indent = String(repeating: " ", count: nameWidth + 1)
    let line = "\(head)\(emit(production.expression)) ;"
    if line.count <= columns { return line }
    guard case .choice(let alternatives) = production.expression else {
      return wrap(head, [emit(production.expression)], indent)
    }
    return wrap(head, alternatives.map { emit($0, within: .choice) }, indent)
  }

  private static func wrap(_ head: String, _ parts: [String], _ indent: String) -> String {
    head + parts.joined(separator: "\n\(indent)| ") + "\n\(indent);"
  }

  enum Context { case alone, sequence, choice }

  static func emit(_ expression: GrammarExpression, within: Context = .alone) -> String {
    switch expression {
    case .terminal(let terminal): return terminal.grammarSpelling
    case .reference(let name): return name
    case .option(let inner): return "[ \(emit(inner)) ]"
    case .repetition(let inner): return "{ \(emit(inner)) }"
    case .sequence(let parts):
      if parts.isEmpty { return within == .sequence ? "( )" : "" }
      let text = parts.map { emit($0, within: .sequence) }.joined(separator: " ")
      return within == .sequence ? "( \(text) )" : text
    case .choice(let alternatives):
      let text = alternatives.map { emit($0, within: .choice) }.joined(separator: " | ")
      return within == .alone ? text : "( \(text) )"
    }
  }
}
