/// A declared record: its fields, in the order of its declaration.
///
/// A record may hold lists of itself, so its fields are set after it has a name.
///
/// INVARIANT: `complete` is called once, before any other thread sees the type.
public final class RecordType: Hashable, @unchecked Sendable {
  /// `port: number`
  public struct Field: Sendable {
    public let name: String
    public let type: Type
    /// Whether it was declared with `?`: a value may leave it out.
    public let isOptional: Bool

    public init(name: String, type: Type, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  public let name: String
  public private(set) var fields: [Field] = []
  /// Whether no field holds other values.
  public private(set) var isFlat = true
  private var places = NameIndex([])

  public init(name: String) { self.name = name }

  public convenience init(name: String, fields: [Field]) {
    self.init(name: name)
    complete(fields)
  }

  /// Gives the record its fields.
  public func complete(_ fields: [Field]) {
    self.fields = fields
    places = NameIndex(fields.map(\.name))
    isFlat = fields.allSatisfy { !$0.type.holdsValues }
  }

  public func index(of field: String) -> Int? { places[field] }

  public static func == (a: RecordType, b: RecordType) -> Bool { a === b }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
