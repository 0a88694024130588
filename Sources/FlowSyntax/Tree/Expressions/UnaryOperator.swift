/// The operators that stand before their operand.
public enum UnaryOperator: UInt8, Sendable {
  /// `-x`
  case negate
  /// `not x`
  case not
}
