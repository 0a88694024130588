/// How large a value is to whoever follows everything in it.
///
/// Parts are shared in memory, so a value that takes a kilobyte can be endless to walk through:
/// `[n, n]`, forty times over. And whatever walks through a value, be it to print it, to compare it
/// or to let it go, goes as deep into the stack as the value is nested. So both are known when a
/// value is made, and a run that makes too much of them is stopped there.
public struct Extent: Sendable {
  /// The value and all in it; never more than a little above what is allowed.
  public var values: UInt32
  /// How deep lists, records and objects lie within each other.
  public var levels: UInt32

  /// What holds no other value.
  public static let single = Extent(values: 1, levels: 0)

  /// The most that one value may be.
  public static let most = Extent(values: 1 << 28, levels: 10_000)

  @inlinable
  public var isTooMuch: Bool { values > Self.most.values || levels > Self.most.levels }
  public var isTooDeep: Bool { levels > Self.most.levels }

  @usableFromInline
  init(values: UInt32, levels: UInt32) {
    self.values = values
    self.levels = levels
  }

  /// What holds so many values that hold no others.
  @inlinable
  public static func flat(_ count: Int) -> Extent {
    Extent(values: UInt32(min(count, Int(most.values)) + 1), levels: 1)
  }

  /// What holds these values.
  public init(holding parts: some Sequence<Value>) {
    self = .flat(0)
    for part in parts { hold(Extent(part)) }
  }

  public init(_ value: Value) {
    switch value {
    case .list(let list): self = list.extent
    case .record(let record): self = record.extent
    case .data(let object): self = object.extent
    default: self = .single
    }
  }

  /// Takes in one more part.
  public mutating func hold(_ part: Extent) {
    values = min(values + part.values, Self.most.values + 1)
    levels = max(levels, part.levels + 1)
  }

  /// What a list is that two others are joined to.
  public func joined(with other: Extent) -> Extent {
    Extent(
      values: min(values + other.values, Self.most.values + 1), levels: max(levels, other.levels))
  }
}
