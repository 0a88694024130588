import FlowSource

/// `evidence coverage: number = lcov("coverage.info").lines`
public final class EvidenceDeclaration: Sendable {
  public let name: Name
  public let type: TypeSyntax?
  public let value: Expression?
  public let span: Span

  public init(name: Name, type: TypeSyntax?, value: Expression?, span: Span) {
    self.name = name
    self.type = type
    self.value = value
    self.span = span
  }
}
