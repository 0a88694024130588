/// A value of a declared record.
public final class Record: Sendable {
  public let type: RecordType
  /// INVARIANT: as many as the type has fields, in their order.
  public let fields: [Value]
  public let extent: Extent

  public init(_ type: RecordType, _ fields: [Value]) {
    self.type = type
    self.fields = fields
    extent = type.isFlat ? .flat(fields.count) : Extent(holding: fields)
  }
}
