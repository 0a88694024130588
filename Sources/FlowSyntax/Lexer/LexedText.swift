import FlowSource

/// What the lexer makes of a text.
///
/// INVARIANT: tokens and comments stand in order of place and do not overlap; the last token is
/// ``TokenKind/endOfFile``.
public struct LexedText: Sendable {
  public let tokens: [Token]
  public let comments: [Comment]
  public let diagnostics: [Diagnostic]
  /// Where texts were never closed: what is said of the tokens there would be guesswork.
  let doubtful: [Span]
}
