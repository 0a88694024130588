/// `for t in tasks where …` in the header of a gate, watch or latch.
public struct FamilyClause: Sendable {
  public let variable: Name
  public let source: Expression

  public init(variable: Name, source: Expression) {
    self.variable = variable
    self.source = source
  }
}
