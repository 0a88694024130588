/// What a node that reads one member of many objects remembers: the last shape, and where the
/// member stands in it.
///
/// INVARIANT: one thread at a time uses it.
public final class MemberHint {
  @usableFromInline var shape: DataShape?
  @usableFromInline var place = -1
  @usableFromInline let name: String

  public init(_ name: String) { self.name = name }

  /// Where the member stands in an object, or less than zero where there is none.
  @inlinable
  public func place(in object: DataObject) -> Int {
    if object.shape === shape { return place }
    return look(object.shape)
  }

  @usableFromInline
  func look(_ shape: DataShape) -> Int {
    self.shape = shape
    place = shape.place(of: name, near: place) ?? -1
    return place
  }
}
