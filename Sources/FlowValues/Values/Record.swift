/// A value of a declared record.
///
/// Its fields stand right behind what else there is to say of it, in one piece of memory: records
/// are made by the hundred thousand, and read field by field.
///
/// INVARIANT: the storage is never changed once it is made.
public struct Record: @unchecked Sendable {
  @usableFromInline
  let storage: Storage

  public init(_ type: RecordType, _ fields: [Value]) {
    self.init(type, count: fields.count) { places in
      for (index, field) in fields.enumerated() { (places + index).initialize(to: field) }
    }
  }

  /// - Parameter fill: initialises so many values, the fields in their order.
  @inlinable
  public init(_ type: RecordType, count: Int, fill: (UnsafeMutablePointer<Value>) -> Void) {
    storage = Storage.make(type, count: count, fill: fill)
  }

  @inlinable
  public var type: RecordType { storage.header.type }

  @inlinable
  public var extent: Extent { storage.header.extent }

  /// As many as the type has fields, in their order.
  @inlinable
  public var fields: Fields { Fields(storage) }

  /// Where a field stands as long as the record is held.
  ///
  /// - Requires: the type has so many fields.
  @inlinable
  public func place(of field: Int) -> UnsafePointer<Value> {
    UnsafePointer(storage.withUnsafeMutablePointerToElements { $0 + field })
  }

  /// Whether both are the same one in memory.
  public func isIdentical(to other: Record) -> Bool { storage === other.storage }

  /// The values of a record.
  public struct Fields: RandomAccessCollection {
    @usableFromInline
    let storage: Storage

    @usableFromInline
    init(_ storage: Storage) { self.storage = storage }

    @inlinable
    public var startIndex: Int { 0 }

    @inlinable
    public var endIndex: Int { storage.header.count }

    @inlinable
    public subscript(index: Int) -> Value {
      precondition(index >= 0 && index < endIndex, "there is no such field")
      return storage.withUnsafeMutablePointerToElements { $0[index] }
    }
  }

  /// What stands before the fields.
  @usableFromInline
  struct Header: Sendable {
    @usableFromInline
    let type: RecordType
    @usableFromInline
    var extent: Extent
    @usableFromInline
    let count: Int

    @usableFromInline
    init(type: RecordType, extent: Extent, count: Int) {
      self.type = type
      self.extent = extent
      self.count = count
    }
  }

  @usableFromInline
  final class Storage: ManagedBuffer<Header, Value> {
    @inlinable
    static func make(
      _ type: RecordType, count: Int, fill: (UnsafeMutablePointer<Value>) -> Void
    ) -> Storage {
      let made = create(minimumCapacity: count) { _ in
        Header(type: type, extent: .flat(count), count: count)
      }
      let storage = unsafeDowncast(made, to: Storage.self)
      storage.withUnsafeMutablePointerToElements(fill)
      if !type.isFlat {
        storage.header.extent = storage.withUnsafeMutablePointerToElements { places in
          Extent(holding: UnsafeBufferPointer(start: places, count: count))
        }
      }
      return storage
    }

    deinit {
      _ = withUnsafeMutablePointers { header, places in
        places.deinitialize(count: header.pointee.count)
      }
    }
  }
}
