/// A JSON object as it came: its members in their order.
public final class DataObject: Sendable {
  public let keys: [String]
  public let values: [Value]
  private let index: [String: Int]

  /// - Requires: as many keys as values; of two equal keys the later one counts.
  public init(keys: [String], values: [Value]) {
    self.keys = keys
    self.values = values
    var index: [String: Int] = [:]
    if keys.count > 8 {
      for (place, key) in keys.enumerated() { index[key] = place }
    }
    self.index = index
  }

  /// The member of a name.
  public subscript(key: String) -> Value? {
    if keys.count > 8 { return index[key].map { values[$0] } }
    return keys.lastIndex(of: key).map { values[$0] }
  }
}
