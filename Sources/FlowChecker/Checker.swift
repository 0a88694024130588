import FlowSource
import FlowSyntax
import FlowValues

/// Finds names, infers types and holds the rules; what it lets through can run.
public enum Checker {
  /// What the checker says of a script: the program where there was no error, and the diagnostics.
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
    Result(program: nil, diagnostics: [])
  }

  /// Checks one expression against the declarations of a script, as `flow eval` does.
  ///
  /// The program in the result has the expression as the only statement after the script's
  /// own `let` and `var` statements: ``TypedStatement/evaluate(_:)``.
  public static func check(
    expression: Expression, from tree: SyntaxTree, in modules: [CheckedModule],
    supplied: [String: Type] = [:]
  ) -> Result {
    Result(program: nil, diagnostics: [])
  }
}
