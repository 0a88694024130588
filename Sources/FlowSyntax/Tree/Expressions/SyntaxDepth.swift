/// Counts how deep a tree is while it is built.
enum SyntaxDepth {
  /// - Requires: the parser has refused trees deeper than `UInt16.max - 1` levels.
  @inline(__always)
  static func above(_ child: Expression) -> UInt16 { child.height &+ 1 }

  @inline(__always)
  static func above(_ a: Expression, _ b: Expression) -> UInt16 {
    max(a.height, b.height) &+ 1
  }

  static func above(_ a: Expression, _ b: Expression, _ c: Expression) -> UInt16 {
    max(above(a, b), above(c))
  }

  static func above(_ children: [Expression]) -> UInt16 {
    children.reduce(1) { max($0, above($1)) }
  }

  static func above(_ child: Expression, _ children: [Expression]) -> UInt16 {
    max(above(child), above(children))
  }
}
