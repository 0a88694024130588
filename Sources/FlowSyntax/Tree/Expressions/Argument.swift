/// `a` or `name: a` between the parentheses of a call.
public struct Argument: Sendable {
  public let name: Name?
  public let value: Expression

  public init(name: Name?, value: Expression) {
    self.name = name
    self.value = value
  }
}
