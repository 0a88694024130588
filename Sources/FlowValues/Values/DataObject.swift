/// A JSON object as it came: its members in their order.
public final class DataObject: Sendable {
  public let keys: [String]
  public let values: [Value]
  public let extent: Extent
  private let index: [String: Int]
  /// Whether no key stands twice, so that a place found for a key is the place.
  private let isPlain: Bool

  /// - Requires: as many keys as values; of two equal keys the later one counts.
  public init(keys: [String], values: [Value]) {
    self.keys = keys
    self.values = values
    extent = Extent(holding: values)
    var index: [String: Int] = [:]
    if keys.count > 8 {
      for (place, key) in keys.enumerated() { index[key] = place }
    }
    self.index = index
    isPlain =
      keys.count > 8
      ? index.count == keys.count
      : !keys.indices.contains { keys[..<$0].contains(keys[$0]) }
  }

  /// Where the member of a name stands, as long as the object does.
  ///
  /// - Parameter hint: where a member of the name was found the last time: objects of one kind tend
  ///   to have their members in one order.
  public func address(of key: String, hint: UnsafeMutablePointer<Int>) -> UnsafePointer<Value>? {
    var place = hint.pointee
    if !isPlain || place >= keys.count || !Value.isSame(keys[place], key) {
      let found = keys.count > 8 ? index[key] : keys.lastIndex(of: key)
      guard let found else { return nil }
      place = found
      hint.pointee = place
    }
    return values.withUnsafeBufferPointer { $0.baseAddress.map { $0 + place } }
  }

  /// The member of a name.
  public subscript(key: String) -> Value? {
    if keys.count > 8 { return index[key].map { values[$0] } }
    return keys.lastIndex(of: key).map { values[$0] }
  }
}
