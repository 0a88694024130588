import FlowSource
import FlowSyntax

/// A parsed file and where its `use` declarations lead; the shell finds and reads the files.
public struct CheckedModule: Sendable {
  public let tree: SyntaxTree
  /// For each `use` of the file, by the path as written, the number of the module it names;
  /// a path that is missing here could not be read.
  public let uses: [String: Int]

  public init(tree: SyntaxTree, uses: [String: Int] = [:]) {
    self.tree = tree
    self.uses = uses
  }
}
