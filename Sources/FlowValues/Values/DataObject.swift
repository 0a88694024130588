/// A JSON object as it came: its members in their order.
public final class DataObject: Sendable {
  public let shape: DataShape
  /// INVARIANT: as many as the shape has names.
  public let values: [Value]
  public let extent: Extent

  public var keys: [String] { shape.keys }

  public init(_ shape: DataShape, _ values: [Value]) {
    self.shape = shape
    self.values = values
    extent = Extent(holding: values)
  }

  /// - Requires: as many keys as values; of two equal keys the later one counts.
  public convenience init(keys: [String], values: [Value]) { self.init(DataShape(keys), values) }

  /// The member of a name.
  public subscript(key: String) -> Value? { shape.place(of: key).map { values[$0] } }
}
