import FlowChecker
import FlowProcess
import FlowRuntime
import FlowSource
import FlowSyntax
import FlowValues

/// A Flow text on its way through parser, checker and engine.
struct Script {
  let tree: SyntaxTree
  let program: CheckedProgram?
  /// The errors of parser and checker, a line each.
  let errors: [String]

  init(_ text: String, supplied: [String: Type] = [:]) {
    let source = SourceFile(path: "test.flow", text: text)
    tree = Parser.parse(source)
    let result = Checker.check([CheckedModule(tree: tree)], supplied: supplied)
    program = result.program
    errors = (tree.diagnostics + result.diagnostics).filter { $0.severity == .error }.map {
      let position = source.position(at: Int($0.span.start))
      return "\($0.code) \(position.line):\(position.column) \($0.headline)"
    }
  }

  /// The instant at which scripts are evaluated: 2026-11-20T10:00Z.
  static let now = 1_795_168_800.0

  /// What the last expression statement says, printed: its value, `unknown: reason`, or the code of
  /// what stopped it. A script with errors answers with the first.
  func answer(in world: FakeWorld = FakeWorld(), budget: Budget = Budget()) -> String {
    guard let program, errors.isEmpty else { return errors.joined(separator: "\n") }
    switch Engine(program, budget: budget).evaluate(world, now: Self.now) {
    case .success(.unknown(let reason)): return "unknown: \(reason.sentence)"
    case .success(let value): return value.literalText
    case .failure(let failure): return "\(failure.diagnostic.code)"
    }
  }

  func judge(in world: FakeWorld = FakeWorld(), budget: Budget = Budget()) -> Judgement? {
    program.map { Engine($0, budget: budget).judge(world, now: Self.now) }
  }
}
