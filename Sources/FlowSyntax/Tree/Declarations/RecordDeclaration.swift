import FlowSource

/// `record service { name: text, port: number }`
public final class RecordDeclaration: Sendable {
  public let name: Name
  public let fields: [RecordField]
  public let span: Span

  public init(name: Name, fields: [RecordField], span: Span) {
    self.name = name
    self.fields = fields
    self.span = span
  }
}
