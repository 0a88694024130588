import FlowSource

/// `phase build "Build" after design { … }`, and every other kind with a name and a body.
public final class NounDeclaration: Sendable {
  public let kind: Word
  public let kindSpan: Span
  public let name: Name
  public let title: TextSyntax?
  /// `after` and `alongside`, with names.
  public let clauses: [Clause]
  public let body: Body
  public let span: Span

  public init(
    kind: Word, kindSpan: Span, name: Name, title: TextSyntax?, clauses: [Clause], body: Body,
    span: Span
  ) {
    self.kind = kind
    self.kindSpan = kindSpan
    self.name = name
    self.title = title
    self.clauses = clauses
    self.body = body
    self.span = span
  }
}
