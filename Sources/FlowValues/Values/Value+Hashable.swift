import Glibc

/// Values are equal when they are of one kind and say the same; numbers as numbers, texts exactly.
///
/// This is the equality of keys and of `unique`: it always has an answer. The script's `==` asks
/// first whether either side is unknown.
extension Value: Hashable {
  public static func == (a: Value, b: Value) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)), (.duration(let x), .duration(let y)),
      (.time(let x), .time(let y)):
      x == y
    case (.bool(let x), .bool(let y)): x == y
    case (.text(let x), .text(let y)): Value.isSame(x, y)
    case (.choice(let s, let x), .choice(let t, let y)): s == t && x == y
    case (.working(let x), .working(let y)): x == y
    case (.list(let x), .list(let y)): x.elements == y.elements
    case (.record(let x), .record(let y)):
      x.isIdentical(to: y) || (x.type == y.type && x.fields.elementsEqual(y.fields))
    case (.data(let x), .data(let y)): x === y || x.hasSameMembers(as: y)
    case (.object(let x), .object(let y)): x === y || (x.kind == y.kind && x.name == y.name)
    case (.unknown(let x), .unknown(let y)): x == y
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let x), .duration(let x), .time(let x): hasher.combine(x)
    case .bool(let x): hasher.combine(x)
    case .text(let x): hasher.combine(x)
    case .choice(_, let x): hasher.combine(x)
    case .working(let x): hasher.combine(x)
    case .list(let x): hasher.combine(x.elements)
    case .record(let x): for field in x.fields { hasher.combine(field) }
    case .data(let x): hasher.combine(x.keys.count)
    case .object(let x): hasher.combine(x.name)
    case .unknown(let x): hasher.combine(x)
    }
  }
}

extension Value {
  /// Whether two texts are the same, character for character: `é` in one piece and `e` with an
  /// accent after it are not, though they look alike.
  ///
  /// Most texts that differ are told apart by the first look; only the others are compared in full.
  @inlinable
  public static func isSame(_ a: String, _ b: String) -> Bool {
    // Short texts are their bytes, and of one text there are often two with one store.
    // Word by word, as they were written: a look at both at once would have to wait for the writes.
    let x = unsafeBitCast(a, to: (UInt64, UInt64).self)
    let y = unsafeBitCast(b, to: (UInt64, UInt64).self)
    if x.0 == y.0, x.1 == y.1 { return true }
    // Short texts that stand in their own words, by this bit, are different where the words are.
    return x.1 & y.1 & 1 << 61 == 0 && hasSameBytes(a, b)
  }

  @usableFromInline
  static func hasSameBytes(_ a: String, _ b: String) -> Bool {
    let count = a.utf8.count
    guard count == b.utf8.count else { return false }
    let bytes = a.utf8.withContiguousStorageIfAvailable { x in
      b.utf8.withContiguousStorageIfAvailable { y in
        guard let first = x.baseAddress, let second = y.baseAddress else { return true }
        return memcmp(first, second, count) == 0
      }
    }
    if let known = bytes, let answer = known { return answer }
    return a.utf8.elementsEqual(b.utf8)
  }
}

extension DataObject {
  /// Whether two objects have equal members, in whatever order.
  fileprivate func hasSameMembers(as other: DataObject) -> Bool {
    guard keys.count == other.keys.count else { return false }
    return keys.allSatisfy { key in self[key] == other[key] }
  }
}
