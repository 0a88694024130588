import FlowProcess

/// Knows the members of tasks by their keys: most objects have theirs in one order.
struct TaskKeys {
  /// The member that is the id, and one that nobody asked for.
  static let id = -2
  static let nobody = -1

  /// A key in its quotes.
  private struct Key {
    /// Its bytes, and which bits of two words they are.
    var low: UInt64
    var lowMask: UInt64
    var high: UInt64
    var highMask: UInt64
    var length: Int
    /// The column that it is of, or what else.
    var column: Int
  }

  /// The longest key that is known at a glance, and how many such are.
  private static let longest = 14
  private static let most = 96
  private static let guessed = 32

  private let keys: UnsafeMutablePointer<Key>
  private var count = 0
  /// For each member of an object, counted from the left, the key that it was the last time.
  private let guesses: UnsafeMutablePointer<Int>
  private let names: [[UInt8]]

  init(_ names: [String]) {
    self.names = names.map { Array($0.utf8) }
    keys = .allocate(capacity: Self.most)
    guesses = .allocate(capacity: Self.guessed)
    guesses.initialize(repeating: 0, count: Self.guessed)
    learn(Array("id".utf8), Self.id)
    for (column, name) in self.names.enumerated() { learn(name, column) }
  }

  func free() {
    keys.deallocate()
    guesses.deallocate()
  }

  /// Passes over the key of a member, if it is one that was seen before.
  ///
  /// - Parameter at: where sixteen bytes can be looked at.
  @inline(__always)
  func take(_ at: inout UnsafePointer<UInt8>, _ member: Int) -> Int? {
    let raw = UnsafeRawPointer(at)
    let low = raw.loadUnaligned(as: UInt64.self)
    let high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let slot = member & (Self.guessed &- 1)
    let guess = guesses[slot]
    if isKey(guess, low, high) {
      at += keys[guess].length
      return keys[guess].column
    }
    return search(&at, slot, low, high)
  }

  @inline(__always)
  private func isKey(_ place: Int, _ low: UInt64, _ high: UInt64) -> Bool {
    let key = keys + place
    return ((low ^ key.pointee.low) & key.pointee.lowMask)
      | ((high ^ key.pointee.high) & key.pointee.highMask) == 0
  }

  @inline(never)
  private func search(
    _ at: inout UnsafePointer<UInt8>, _ slot: Int, _ low: UInt64, _ high: UInt64
  ) -> Int? {
    for place in 0..<count where isKey(place, low, high) {
      guesses[slot] = place
      at += keys[place].length
      return keys[place].column
    }
    return nil
  }

  /// The column of a key that is not known at a glance; the next time it may be.
  mutating func column(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let key = UnsafeBufferPointer(start: start, count: length)
    let column = names.firstIndex { $0.elementsEqual(key) } ?? Self.nobody
    if column == Self.nobody { learn(Array(key), column) }
    return column
  }

  private mutating func learn(_ name: [UInt8], _ column: Int) {
    guard name.count <= Self.longest, count < Self.most else { return }
    let quote = UInt8(ascii: "\"")
    let text = [quote] + name + [quote]
    var key = Key(low: 0, lowMask: 0, high: 0, highMask: 0, length: text.count, column: column)
    for (place, byte) in text.enumerated() {
      let shift = UInt64(place % 8 * 8)
      if place < 8 {
        key.low |= UInt64(byte) << shift
        key.lowMask |= 0xFF << shift
      } else {
        key.high |= UInt64(byte) << shift
        key.highMask |= 0xFF << shift
      }
    }
    (keys + count).initialize(to: key)
    count += 1
  }
}
