import FlowSource
import FlowSyntax
import FlowValues

extension ProgramChecker {
  /// Checks an expression that stands after the script's `let` and `var` statements, or after all
  /// that can change a variable.
  func run(
    _ expression: Expression, from tree: SyntaxTree, afterStatements: Bool = false,
    for evidence: String? = nil, given tasks: Set<String> = []
  ) -> Checker.Result {
    let order = enterModules()
    checkDependencies()
    var main: [TypedStatement] = []
    for number in order {
      let all = checkModule(number)
      main += afterStatements ? all.filter(\.setsVariables) : bindings(of: number)
    }
    checkCircles()
    scope = scopes.first ?? ModuleScope(number: 0, tree: tree)
    place = .evidence
    speaksOfLedger = true
    givenTasks = tasks
    main.append(.evaluate(value(expression, for: evidence)))
    if tree.hasErrors { sink.noteError() }
    let result = finish(main)
    guard let program = result.program else {
      return Checker.Result(
        program: nil, diagnostics: result.diagnostics.filter { $0.severity == .error })
    }
    return Checker.Result(program: program.adding(tree.source), diagnostics: [])
  }
}

extension ProgramChecker {
  /// The expression, as it fits the evidence that it is meant for.
  private func value(_ expression: Expression, for name: String?) -> TypedExpression {
    guard let name, let number = evidence.firstIndex(where: { $0.name == name }) else {
      return check(expression)
    }
    return check(expression, as: evidence[number].type, for: .given(name))
  }
}

extension TypedStatement {
  /// Whether it, or a statement within it, can change a variable.
  fileprivate var setsVariables: Bool {
    if case .store = self { return true }
    return nested.contains(where: \.setsVariables)
  }
}

extension CheckedProgram {
  /// The program with one more text that its spans point into.
  func adding(_ source: SourceFile) -> CheckedProgram {
    guard Int(source.id.number) >= sources.count else { return self }
    return CheckedProgram(
      sources: sources + [source], evidence: evidence, functions: functions,
      requirements: requirements, gates: gates, main: main, mainSlots: mainSlots, tests: tests,
      arms: arms, process: process)
  }
}
