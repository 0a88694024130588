/// `port: number`
public struct RecordField: Sendable {
  public let name: Name
  public let type: TypeSyntax

  public init(name: Name, type: TypeSyntax) {
    self.name = name
    self.type = type
  }
}
