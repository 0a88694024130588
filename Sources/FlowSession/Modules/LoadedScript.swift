import FlowChecker
import FlowReport
import FlowSource

/// A script and all that it uses, read and parsed.
public struct LoadedScript: Sendable {
  /// The script as the person named it.
  public let path: String
  public let project: Project
  /// The script itself first.
  public let modules: [CheckedModule]
  public let sources: SourceTable
  /// What lexer and parser said, and which files could not be had.
  public let diagnostics: [Diagnostic]

  /// The commit that the script comes from, where it does not come from a file.
  public var tree: GitTree?

  /// The policy that it is held to without naming it.
  public var policy: PolicyInForce?

  /// The number for a text that joins the program's own.
  public var nextFile: FileID { FileID(UInt32(modules.count)) }
}
