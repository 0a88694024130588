import FlowSource

/// A parsed text: its items, and with its tokens and comments all that stands between them.
public final class SyntaxTree: Sendable {
  public let source: SourceFile
  public let tokens: [Token]
  public let comments: [Comment]
  public let items: [Item]
  /// What lexer and parser had to say, in order of place.
  public let diagnostics: [Diagnostic]

  public init(
    source: SourceFile, tokens: [Token], comments: [Comment], items: [Item],
    diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.tokens = tokens
    self.comments = comments
    self.items = items
    self.diagnostics = diagnostics
  }
}
