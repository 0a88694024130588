import FlowSource

/// The long texts behind the codes of lexer and parser, in their order.
public enum SyntaxExplanations {
  public static let all: [Explanation] = lexical + syntax + forms

  /// Codes whose wrong example only describes itself: what earns them cannot be shown, or is too long.
  static let describedOnly = ["F0001", "F0003", "F0113", "F0114"]
}
