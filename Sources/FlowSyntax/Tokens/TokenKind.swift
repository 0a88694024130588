/// What a token is, as far as the lexer can tell.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  /// The end of the text; always the last token.
  case endOfFile
  /// A line end that ends a statement, property or arm; others are no tokens.
  case newline
  /// A name; see ``Token/word`` for the words that open statements and clauses.
  case name
  /// `90`, `1_000`, `90.5`, `90%`
  case number
  /// `48h`, `1h30m`
  case duration
  /// `2026-11-20`, `2026-11-20T10:00Z`
  case time
  /// `"…"` or `"""…"""` without interpolation.
  case text
  /// `"…{`
  case textOpen
  /// `}…{`
  case textMiddle
  /// `}…"`
  case textClose

  // Reserved words.
  case `let`, `var`, define, `if`, then, `else`, `for`, `in`, `where`, each, have, all, any, no
  case match, otherwise, `return`, and, or, not, `is`, `true`, `false`, unknown, require, recommend

  // Marks.
  case leftBrace, rightBrace
  /// `(` that opens a group: it does not touch an operand before it.
  case leftParen
  /// `(` that touches the operand before it: a call.
  case callParen
  case rightParen
  /// `[` that opens a list.
  case leftBracket
  /// `[` that touches the operand before it: an index.
  case indexBracket
  case rightBracket
  /// `.` alone: the element.
  case element
  /// `.field` that begins an operand: a field of the element.
  case elementField
  /// `.field` that touches the operand before it.
  case memberField
  case comma, colon, semicolon, arrow, equals, question
  case equalEqual, notEqual, less, lessEqual, greater, greaterEqual
  case plus, minus, star, slash, dotDot

  /// Bytes that begin no token; the lexer has reported them.
  case invalid
}
