import FlowSource

/// Reads a text into a syntax tree; every text has one, whatever is wrong with it.
public enum Parser {
  /// The tree of a text, with all that lexer and parser have to say about it.
  public static func parse(_ source: SourceFile) -> SyntaxTree {
    let lexed = Lexer.lex(source)
    var diagnostics: [Diagnostic] = []
    let items = reading(lexed.tokens, of: source) { reader in
      let items = reader.parseProgram()
      diagnostics = reader.diagnostics
      return items
    }
    return tree(source, lexed, items: items ?? [], diagnostics)
  }

  /// The one expression of a text, and the tree that holds it as its only item.
  public static func parseExpression(_ source: SourceFile) -> (Expression, SyntaxTree) {
    let lexed = Lexer.lex(source)
    var diagnostics: [Diagnostic] = []
    let read = reading(lexed.tokens, of: source) { reader in
      let expression = reader.parseWholeExpression()
      diagnostics = reader.diagnostics
      return expression
    }
    let nowhere = Span(file: source.id, start: 0, end: 0)
    let expression = read ?? .invalid(InvalidExpression(span: nowhere))
    let item = Item.expression(ExpressionStatement(expression: expression, span: expression.span))
    return (expression, tree(source, lexed, items: [item], diagnostics))
  }

  /// Whether tokens are a program of the grammar; their spans point into the text.
  ///
  /// Rules that the grammar says in words only do not count here.
  /// - Requires: the last token is the end of the file, and the spans lie within the text.
  package static func accepts(tokens: [Token], source: SourceFile) -> Bool {
    reading(tokens, of: source) { reader in
      _ = reader.parseProgram()
      return !reader.hasFailed
    } ?? true
  }

  private static func reading<Result>(
    _ tokens: [Token], of source: SourceFile, _ read: (inout TreeReader) -> Result
  ) -> Result? {
    guard tokens.last?.kind == .endOfFile else { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        var reader = TreeReader(file: source.id, bytes: bytes, tokens: tokens)
        return read(&reader)
      }
    }
  }

  private static func tree(
    _ source: SourceFile, _ lexed: LexedText, items: [Item], _ diagnostics: [Diagnostic]
  ) -> SyntaxTree {
    let certain = diagnostics.filter { diagnostic in
      let place = diagnostic.span.start
      return !lexed.doubtful.contains { $0.start <= place && place <= $0.end }
    }
    return SyntaxTree(
      source: source, tokens: lexed.tokens, comments: lexed.comments, items: items,
      diagnostics: DiagnosticLimit.apply(to: lexed.diagnostics + certain))
  }
}
