/// Writes a tree in the one canonical form.
public enum Printer {
  /// The width, in characters, that lines are kept to where the language lets them be broken.
  public static let lineWidth = 100

  /// The canonical text of a tree without errors; of one with errors, the text as it came.
  public static func print(_ tree: SyntaxTree) -> String {
    String(decoding: bytes(of: tree), as: UTF8.self)
  }

  /// The canonical text as UTF-8, for callers that write it out.
  public static func bytes(of tree: SyntaxTree) -> [UInt8] {
    canonicalBytes(of: tree) ?? tree.source.bytes
  }

  /// The canonical text, or nothing where the tree has errors or does not account for every token
  /// of its text: rather no change than a lost word.
  static func canonicalBytes(of tree: SyntaxTree) -> [UInt8]? {
    if tree.diagnostics.contains(where: { $0.severity == .error }) { return nil }
    return tree.source.bytes.withUnsafeBufferPointer { bytes in
      tree.tokens.withUnsafeBufferPointer { tokens in
        var typesetter = Typesetter(tree: tree, bytes: bytes, tokens: tokens)
        return typesetter.canonicalText()
      }
    }
  }
}
