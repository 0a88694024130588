/// The names of an object's members, in their order.
///
/// Objects of one kind share it, so that a name is looked up once for all of them, and a million of
/// them hold one set of names.
public final class DataShape: Sendable {
  public let keys: [String]
  private let index: [String: Int]
  /// Whether no name stands twice, so that a place found for a name is the place.
  private let isPlain: Bool

  public init(_ keys: [String]) {
    self.keys = keys
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

  /// Where the member of a name stands; of two equal names the later one counts.
  public func place(of key: String) -> Int? {
    // The index takes letters that look alike for the same.
    if keys.count > 8 {
      guard let found = index[key] else { return nil }
      if Value.isSame(keys[found], key) { return found }
    }
    return keys.lastIndex { Value.isSame($0, key) }
  }

  /// Where the member of a name stands, looked for first where it stood in another shape.
  public func place(of key: String, near hint: Int) -> Int? {
    if isPlain, keys.indices.contains(hint), Value.isSame(keys[hint], key) { return hint }
    return place(of: key)
  }

  /// Whether these are the names, letter for letter.
  public func matches(_ keys: [String]) -> Bool {
    guard keys.count == self.keys.count else { return false }
    for (a, b) in zip(keys, self.keys) where !Value.isSame(a, b) { return false }
    return true
  }
}
