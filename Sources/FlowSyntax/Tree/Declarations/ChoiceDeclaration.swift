import FlowSource

/// `choice severity { low, medium, high }`, `choice adr { proposed -> accepted, rejected; … }`
public final class ChoiceDeclaration: Sendable {
  public let name: Name
  public let cases: [ChoiceCase]
  public let span: Span

  public init(name: Name, cases: [ChoiceCase], span: Span) {
    self.name = name
    self.cases = cases
    self.span = span
  }
}
