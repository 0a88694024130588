import FlowSource
import FlowSyntax
import FlowValues

extension ProgramChecker {
  /// Checks an expression that stands after the script's `let` and `var` statements.
  func run(_ expression: Expression, from tree: SyntaxTree) -> Checker.Result {
    let order = enterModules()
    checkDependencies()
    var main: [TypedStatement] = []
    for number in order {
      _ = checkModule(number)
      main += bindings(of: number)
    }
    checkCircles()
    scope = scopes.first ?? ModuleScope(number: 0, tree: tree)
    place = .evidence
    main.append(.evaluate(check(expression)))
    if tree.hasErrors { sink.noteError() }
    let result = finish(main)
    guard let program = result.program else {
      return Checker.Result(
        program: nil, diagnostics: result.diagnostics.filter { $0.severity == .error })
    }
    return Checker.Result(program: program.adding(tree.source), diagnostics: [])
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
