import FlowSyntax
import FlowValues

/// A script that was checked, and the checker that still knows all of it: whoever types behind the
/// script can look around without having it checked anew.
public final class Checking {
  public let result: Checker.Result
  /// What the command line brought.
  public let supplied: [String: Type]
  private let checker: ProgramChecker

  public init(_ modules: [CheckedModule], supplied: [String: Type]) {
    self.supplied = supplied
    checker = ProgramChecker(modules, supplied: supplied)
    result = checker.run()
  }

  /// What can be seen from a mark in a text behind the script.
  ///
  /// - Parameters:
  ///   - tasks: the tasks that were given, which the text may name.
  ///   - start: how the names begin that are asked for.
  public func sight(
    from mark: String, in tree: SyntaxTree, given tasks: Set<String> = [], beginning start: String
  ) -> Sight {
    checker.look(from: mark, in: tree, given: tasks, beginning: start)
  }
}
