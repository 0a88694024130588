import Glibc

/// Texts, each kept once and known by a number from 0 on.
///
/// A text of eight bytes or less is its own key, so that to find it again takes one look into
/// memory, however many there are. One that ends in a number is looked up not at all.
///
/// INVARIANT: one thread at a time changes it; afterwards nobody does.
public final class TextPool: @unchecked Sendable {
  /// The number of no text.
  public static let none = UInt32.max

  /// Where a text is found: its bytes, or for longer ones their hash.
  private struct Slot {
    var key: UInt64 = 0
    var number: UInt32 = 0
    /// One more than its length; 0 where there is no text.
    var mark: UInt32 = 0
  }

  /// How many texts are kept; they are known by the numbers below it.
  public private(set) var count = 0
  private var numbered: NumberedTexts
  private var bytes: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var capacity = 1 << 16
  /// Where each text ends; it begins where the one before ends.
  private var ends: UnsafeMutablePointer<Int>
  private var room = 1 << 12
  private var slots: UnsafeMutablePointer<Slot>
  private var mask = (1 << 13) - 1
  /// Differs from run to run, so that no file can be made to collide.
  private let seed = UInt64.random(in: 1 ... .max)

  public convenience init() {
    self.init(beginnings: NumberedTexts.mostBeginnings, stretches: NumberedTexts.mostStretches)
  }

  /// - Parameters:
  ///   - beginnings: after how many beginnings a number at the end is looked at.
  ///   - stretches: how many stretches of such numbers there is room for.
  init(beginnings: Int, stretches: Int) {
    numbered = NumberedTexts(beginnings: beginnings, stretches: stretches)
    bytes = LargeMemory.zeroed(UInt8.self, capacity)
    ends = LargeMemory.zeroed(Int.self, room)
    slots = LargeMemory.zeroed(Slot.self, mask + 1)
  }

  deinit {
    numbered.free()
    LargeMemory.free(bytes, capacity)
    LargeMemory.free(ends, room)
    LargeMemory.free(slots, mask + 1)
  }

  /// The first number of those texts that end in one, and how many there may be.
  var numbers: (first: UInt32, count: Int) { (NumberedTexts.first, numbered.count) }

  /// The number of a text, which is taken in if it is new.
  public func number(of text: UnsafePointer<UInt8>, count length: Int) -> UInt32 {
    if let number = numbered.number(of: text, length) { return number }
    let (slot, key) = place(text, length)
    if slots[slot].mark != 0 { return slots[slot].number }
    return insert(text, length, key, at: slot)
  }

  public func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { buffer in
      number(of: buffer.baseAddress ?? UnsafePointer(bytes), count: buffer.count)
    }
  }

  /// The number of a text, if it is there; one that ends in a number may have one all the same.
  public func find(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { buffer in
      let start = buffer.baseAddress ?? UnsafePointer(bytes)
      if let number = numbered.find(start, buffer.count) { return number }
      let (slot, _) = place(start, buffer.count)
      return slots[slot].mark == 0 ? nil : slots[slot].number
    }
  }

  public subscript(number: UInt32) -> String {
    if number >= NumberedTexts.first { return numbered.text(number) }
    let start = number == 0 ? 0 : ends[Int(number) - 1]
    return String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: ends[Int(number)] - start),
      as: UTF8.self)
  }

  /// The slot of a text, or the one where it belongs.
  @inline(__always)
  private func place(_ text: UnsafePointer<UInt8>, _ length: Int) -> (slot: Int, key: UInt64) {
    let key = length <= 8 ? ShortText.word(text, length) : hash(text, length)
    let mark = UInt32(truncatingIfNeeded: length &+ 1)
    var slot = first(key, mark)
    while slots[slot].mark != 0 {
      if slots[slot].key == key, slots[slot].mark == mark,
        length <= 8 || isSame(slots[slot].number, text, length)
      {
        break
      }
      slot = (slot &+ 1) & mask
    }
    return (slot, key)
  }

  @inline(__always)
  private func first(_ key: UInt64, _ mark: UInt32) -> Int {
    Int(truncatingIfNeeded: mixed(key ^ seed &+ UInt64(mark))) & mask
  }

  private func isSame(_ number: UInt32, _ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let start = number == 0 ? 0 : ends[Int(number) - 1]
    return ends[Int(number)] - start == length && memcmp(bytes + start, text, length) == 0
  }

  private func insert(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64, at slot: Int
  ) -> UInt32 {
    if used + length > capacity {
      let before = capacity
      while used + length > capacity { capacity *= 2 }
      bytes = LargeMemory.grown(bytes, from: before, to: capacity)
    }
    if count == room {
      ends = LargeMemory.grown(ends, from: room, to: room * 2)
      room *= 2
    }
    memcpy(bytes + used, text, length)
    used += length
    let number = UInt32(truncatingIfNeeded: count)
    ends[count] = used
    count += 1
    slots[slot] = Slot(key: key, number: number, mark: UInt32(truncatingIfNeeded: length &+ 1))
    if count * 3 > mask * 2 { widen() }
    return number
  }

  private func widen() {
    let old = slots
    let size = mask + 1
    mask = size * 2 - 1
    slots = LargeMemory.zeroed(Slot.self, mask + 1)
    for place in 0..<size where old[place].mark != 0 {
      var slot = first(old[place].key, old[place].mark)
      while slots[slot].mark != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = old[place]
    }
    LargeMemory.free(old, size)
  }

  private func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: length)
    let raw = UnsafeRawPointer(text)
    var at = 0
    while at + 8 <= length {
      state = mixed(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    // The last eight bytes once more, so that none is left out.
    return mixed(state ^ raw.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
  }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
