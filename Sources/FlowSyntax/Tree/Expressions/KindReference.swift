import FlowSource

/// `gate ready`, `task T-1`: a declared thing picked by its kind.
public final class KindReference: ExpressionNode {
  public let kind: Word
  public let kindSpan: Span
  public let name: Name
  public let span: Span
  public let depth: UInt16

  public init(kind: Word, kindSpan: Span, name: Name, span: Span) {
    self.kind = kind
    self.kindSpan = kindSpan
    self.name = name
    self.span = span
    self.depth = 1
  }
}
