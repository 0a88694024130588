import FlowSource
import FlowSyntax
import FlowValues

/// Finds names, infers types and holds the rules; what it lets through can run.
public enum Checker {
  /// What the checker says of a script: the program where there was no error, and the diagnostics.
  ///
  /// The diagnostics are the checker's own: what lexer and parser had to say stands in each tree.
  /// An error there, too, means that there is no program.
  public struct Result: Sendable {
    public let program: CheckedProgram?
    public let diagnostics: [Diagnostic]
  }

  /// Checks a script and the modules that it uses.
  ///
  /// - Parameters:
  ///   - modules: the script itself first, then what it uses; a span's ``FileID`` counts them.
  ///   - supplied: names and types of evidence that the command line brings.
  public static func check(_ modules: [CheckedModule], supplied: [String: Type] = [:]) -> Result {
    ProgramChecker(modules, supplied: supplied).run()
  }

  /// Checks one expression against the declarations of a script, as `flow eval` does.
  ///
  /// The program in the result has the expression as the only statement after the script's
  /// own `let` and `var` statements: ``TypedStatement/evaluate(_:)``. The last of its sources is
  /// the text of the expression, if that has a ``FileID`` of its own. Warnings about the script
  /// are left out: the question was another.
  public static func check(
    expression: Expression, from tree: SyntaxTree, in modules: [CheckedModule],
    supplied: [String: Type] = [:]
  ) -> Result {
    ProgramChecker(modules, supplied: supplied).run(expression, from: tree)
  }

  /// Checks one expression that is asked after all statements of a script, as the prompt does.
  ///
  /// The program has everything before the expression that can change a variable. Gates and
  /// requirements are left out of its statements; a gate that the expression asks for is judged
  /// all the same.
  ///
  /// - Parameters:
  ///   - evidence: the evidence that the value is meant for, whose type it must fit.
  ///   - tasks: the tasks that were given, which the expression may name.
  public static func check(
    expression: Expression, from tree: SyntaxTree, afterAllOf modules: [CheckedModule],
    supplied: [String: Type], for evidence: String? = nil, given tasks: Set<String> = []
  ) -> Result {
    ProgramChecker(modules, supplied: supplied)
      .run(expression, from: tree, afterStatements: true, for: evidence, given: tasks)
  }
}
