import FlowSource
import FlowSyntax
import FlowValues

/// A name that nothing declares: a word of the language, a case without its choice, or a mistake.
extension ProgramChecker {
  func undeclared(_ node: NameExpression, _ expected: Type?) -> TypedExpression {
    let (name, span) = (node.name, node.span)
    switch name {
    case "now": return TypedExpression(.now, type: .time, span: span)
    case "run": return TypedExpression(.run, type: .domain(.run), span: span)
    case "gates":
      askForAllGates(at: span)
      return TypedExpression(.gates, type: .list(.domain(.gate)), span: span)
    default: break
    }
    if let things = wholeOfProcess(name, at: span) { return things }
    if case .choice(let choice)? = expected {
      let meant = closest(to: name, among: choice.cases)
      if meant != nil || !isKnown(name) {
        return invalid(span, .noCase(name, of: choice, suggestion: meant, at: span))
      }
    }
    if let choices = scope.choices(withCase: name) {
      if choices.count > 1 {
        return invalid(span, .ambiguousCase(name, choices.map(\.name), at: span))
      }
      if let choice = choices.first, let number = caseNumber(name, of: choice) {
        return TypedExpression(
          .constant(.choice(choice, number)), type: .choice(choice), span: span)
      }
    }
    if let halves = subtraction(name) {
      return invalid(span, .subtractionMeant(name, halves.0, halves.1, at: span))
    }
    if Builtin(rawValue: name) != nil {
      return invalid(span, .functionAsValue("\(name)(…)", name, at: span))
    }
    return invalid(span, notDeclared(name, at: span))
  }

  func notDeclared(_ name: String, at span: Span) -> Diagnostic {
    let meant = closest(to: name, among: namesInSight())
    return .notDeclared(
      name, gate: requiringGate, suggestion: meant, declared: meant.flatMap(declaration), at: span)
  }

  /// The two sides of `a-b` where a subtraction was meant.
  private func subtraction(_ name: String) -> (String, String)? {
    let bytes = Array(name.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "-") {
      let left = String(decoding: bytes[..<place], as: UTF8.self)
      let right = String(decoding: bytes[(place + 1)...], as: UTF8.self)
      guard isKnown(left) else { continue }
      if isKnown(right) || right.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        return (left, right)
      }
    }
    return nil
  }

  func isKnown(_ name: String) -> Bool {
    locals[name] != nil || scope.lookUp(name) != nil || supplied[name] != nil || name == "now"
  }

  private func namesInSight() -> [String] {
    if suggestionBudget <= 0 { return [] }
    return Array(locals.names) + Array(scope.own.keys) + Array(scope.imported.keys)
      + Array(supplied.keys) + Self.standardNames
  }

  /// Where a name in sight was declared.
  func declaration(_ name: String) -> Span? {
    locals[name]?.span ?? scope.lookUp(name)?.span
  }

  /// What a script can see without declaring it.
  static let standardNames = [
    "now", "run", "gates", "phases", "tasks", "overrides", "escalations", "people", "actor",
    "notifications", "facts", "branch", "branches", "repo",
  ]

  private func askForAllGates(at span: Span) {
    guard case .gate(let asking) = place, !sink.isSilent else {
      return wait(for: .allGates, at: span)
    }
    report(.asksForAllGates(gates[asking].declaration.name.text, at: span))
  }
}
