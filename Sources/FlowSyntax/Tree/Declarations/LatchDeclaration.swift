import FlowSource

/// `latch quarantined for c in tests.cases when E until E`
public final class LatchDeclaration: Sendable {
  public let name: Name
  public let family: FamilyClause?
  public let start: Expression
  public let end: Expression
  public let span: Span

  public init(name: Name, family: FamilyClause?, start: Expression, end: Expression, span: Span) {
    self.name = name
    self.family = family
    self.start = start
    self.end = end
    self.span = span
  }
}
