import FlowSource

/// Anything that has a value.
public enum Expression: Sendable {
  /// `90`, `48h`, `2 working days`, `2026-11-20`, `true`, `unknown`, `"text"`
  case literal(LiteralExpression)
  /// `"{t.id} has waited"`
  case interpolation(InterpolationExpression)
  /// `coverage`
  case name(NameExpression)
  /// `.` and `.field`
  case element(ElementExpression)
  /// `[a, b]`
  case list(ListExpression)
  /// `(e)`
  case group(GroupExpression)
  /// `(failures: 5, within: 10m)`
  case fields(FieldsExpression)
  /// `gate ready`, `task T-1`
  case reference(KindReference)
  /// `if c then a else b`
  case conditional(ConditionalExpression)
  /// `match x { … }`
  case match(MatchExpression)
  /// `x.field`
  case member(MemberExpression)
  /// `x[i]`
  case index(IndexExpression)
  /// `f(a, name: b)`
  case call(CallExpression)
  /// `-x`, `not x`
  case unary(UnaryExpression)
  /// `a + b`, `a and b`, `a == b`, `a otherwise b`, `1..10`
  case binary(BinaryExpression)
  /// `x is known`
  case isTest(IsExpression)
  /// `all xs have p`
  case quantified(QuantifiedExpression)
  /// `xs where p`, `xs as t each e`
  case query(QueryExpression)
  /// What could not be read; a diagnostic tells why.
  case invalid(InvalidExpression)

  /// The node behind whichever case it is.
  public var node: any ExpressionNode {
    switch self {
    case .literal(let node): node
    case .interpolation(let node): node
    case .name(let node): node
    case .element(let node): node
    case .list(let node): node
    case .group(let node): node
    case .fields(let node): node
    case .reference(let node): node
    case .conditional(let node): node
    case .match(let node): node
    case .member(let node): node
    case .index(let node): node
    case .call(let node): node
    case .unary(let node): node
    case .binary(let node): node
    case .isTest(let node): node
    case .quantified(let node): node
    case .query(let node): node
    case .invalid(let node): node
    }
  }

  public var span: Span {
    switch self {
    case .literal(let node): node.span
    case .interpolation(let node): node.span
    case .name(let node): node.span
    case .element(let node): node.span
    case .list(let node): node.span
    case .group(let node): node.span
    case .fields(let node): node.span
    case .reference(let node): node.span
    case .conditional(let node): node.span
    case .match(let node): node.span
    case .member(let node): node.span
    case .index(let node): node.span
    case .call(let node): node.span
    case .unary(let node): node.span
    case .binary(let node): node.span
    case .isTest(let node): node.span
    case .quantified(let node): node.span
    case .query(let node): node.span
    case .invalid(let node): node.span
    }
  }

  /// How many levels of nodes stand under this one; the parser bounds it, so that no pass over the
  /// tree can run out of stack.
  public var depth: Int { Int(height) }

  /// The same number as the nodes keep it.
  var height: UInt16 {
    switch self {
    case .literal(let node): node.depth
    case .interpolation(let node): node.depth
    case .name(let node): node.depth
    case .element(let node): node.depth
    case .list(let node): node.depth
    case .group(let node): node.depth
    case .fields(let node): node.depth
    case .reference(let node): node.depth
    case .conditional(let node): node.depth
    case .match(let node): node.depth
    case .member(let node): node.depth
    case .index(let node): node.depth
    case .call(let node): node.depth
    case .unary(let node): node.depth
    case .binary(let node): node.depth
    case .isTest(let node): node.depth
    case .quantified(let node): node.depth
    case .query(let node): node.depth
    case .invalid(let node): node.depth
    }
  }
}
