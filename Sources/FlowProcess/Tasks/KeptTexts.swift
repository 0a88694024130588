import CMalloc
import Glibc

/// Texts that are kept as they are, each once, and the table in which they are found again.
///
/// To find one takes a look into the table, and another at the text. Where there are many, neither
/// is in a cache, so that both can be called for ahead.
struct KeptTexts {
  /// Where a text is found: a part of its hash, and where it stands; 0 where there is none.
  private struct Slot {
    var tag: UInt32 = 0
    var place: UInt32 = 0
  }

  /// What stands before a text.
  private struct Head {
    let number: UInt32
    let length: UInt32
  }

  private static let word = 8

  /// How many there are; they are known by the numbers from 0 on.
  private(set) var count = 0
  /// The texts, each behind its head, in whole words; the first word is nobody's.
  private var words: UnsafeMutablePointer<UInt64>
  private var used = 1
  private var capacity = 1 << 13
  /// Where each text stands, by its number.
  private var places: UnsafeMutablePointer<UInt32>
  private var room = 1 << 12
  private var slots: UnsafeMutablePointer<Slot>
  private var mask = (1 << 13) - 1
  /// Differs from run to run, so that no file can be made to collide.
  private let seed = UInt64.random(in: 1 ... .max)

  init() {
    words = LargeMemory.zeroed(UInt64.self, capacity)
    places = LargeMemory.zeroed(UInt32.self, room)
    slots = LargeMemory.zeroed(Slot.self, mask + 1)
  }

  func free() {
    LargeMemory.free(words, capacity)
    LargeMemory.free(places, room)
    LargeMemory.free(slots, mask + 1)
  }

  subscript(number: UInt32) -> String {
    let (head, start) = text(places[Int(number)])
    let bytes = UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: UInt8.self), count: Int(head.length))
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  private func text(_ place: UInt32) -> (head: Head, start: UnsafeRawPointer) {
    let raw = UnsafeRawPointer(words + Int(place))
    return (raw.load(as: Head.self), raw + Self.word)
  }

  // MARK: Finding

  /// What a text is looked up by.
  @inline(__always)
  func tag(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var state = seed ^ UInt64(truncatingIfNeeded: length)
    guard length > Self.word else {
      return UInt32(truncatingIfNeeded: mixed(state ^ ShortText.word(text, length)) >> 16)
    }
    let raw = UnsafeRawPointer(text)
    var at = 0
    while at &+ Self.word <= length {
      state = mixed(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at &+= Self.word
    }
    // The last eight bytes once more, so that none is left out.
    let last = raw.loadUnaligned(fromByteOffset: length &- Self.word, as: UInt64.self)
    return UInt32(truncatingIfNeeded: mixed(state ^ last) >> 16)
  }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  func find(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    let slot = slots[slot(text, length, tag(text, length))]
    return slot.place == 0 ? nil : self.text(slot.place).head.number
  }

  /// The number of a text, which is taken in if it is new.
  @inline(__always)
  mutating func number(of text: UnsafePointer<UInt8>, _ length: Int, _ tag: UInt32) -> UInt32 {
    let slot = slot(text, length, tag)
    let place = slots[slot].place
    return place != 0 ? self.text(place).head.number : insert(text, length, tag, at: slot)
  }

  /// The slot of a text, or the one where it belongs.
  @inline(__always)
  private func slot(_ text: UnsafePointer<UInt8>, _ length: Int, _ tag: UInt32) -> Int {
    var slot = first(tag)
    while slots[slot].place != 0 {
      if slots[slot].tag == tag, isSame(slots[slot].place, text, length) { break }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isSame(_ place: UInt32, _ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let known = self.text(place)
    guard Int(known.head.length) == length else { return false }
    if length <= Self.word {
      return known.start.load(as: UInt64.self) == ShortText.word(text, length)
    }
    return memcmp(known.start, text, length) == 0
  }

  /// Where the search begins.
  @inline(__always)
  private func first(_ tag: UInt32) -> Int { Int(tag) & mask }

  // MARK: Calling ahead

  /// Whether the table is too large for the nearer caches.
  var isLarge: Bool { mask >= 1 << 14 }

  /// Calls for the slot of a text.
  @inline(__always)
  func callSlot(_ tag: UInt32) { flow_prefetch(slots + first(tag)) }

  /// Calls for a text that may be the same, once its slot is there.
  @inline(__always)
  func callText(_ tag: UInt32) {
    var slot = first(tag)
    while slots[slot].place != 0 {
      if slots[slot].tag == tag { return flow_prefetch(words + Int(slots[slot].place)) }
      slot = (slot &+ 1) & mask
    }
  }

  // MARK: Taking in

  @inline(never)
  private mutating func insert(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ tag: UInt32, at slot: Int
  ) -> UInt32 {
    let size = 1 + max(1, (length + Self.word - 1) / Self.word)
    if used + size > capacity {
      let before = capacity
      while used + size > capacity { capacity *= 2 }
      words = LargeMemory.grown(words, from: before, to: capacity, isScattered: true)
    }
    if count == room {
      places = LargeMemory.grown(places, from: room, to: room * 2)
      room *= 2
    }
    let (place, number) = (UInt32(used), UInt32(count))
    let raw = UnsafeMutableRawPointer(words + used)
    raw.storeBytes(of: Head(number: number, length: UInt32(length)), as: Head.self)
    if length <= Self.word {
      raw.storeBytes(of: ShortText.word(text, length), toByteOffset: Self.word, as: UInt64.self)
    } else {
      memcpy(raw + Self.word, text, length)
    }
    used += size
    places[count] = place
    count += 1
    slots[slot] = Slot(tag: tag, place: place)
    if count * 3 > mask * 2 { widen() }
    return number
  }

  /// Makes twice as many slots, and spreads what is in them.
  private mutating func widen() {
    let size = mask + 1
    slots = LargeMemory.grown(slots, from: size, to: size * 2, isScattered: true)
    for slot in size..<size * 2 { slots[slot] = Slot() }
    mask = size * 2 - 1
    // Behind a free slot no search goes on that began before it. From there on each text finds a
    // place at or before the one where it stands, or in the new half.
    let start = (0..<size).first { slots[$0].place == 0 } ?? 0
    for step in 1...size {
      let slot = (start + step) & (size - 1)
      let one = slots[slot]
      guard one.place != 0 else { continue }
      slots[slot] = Slot()
      var free = first(one.tag)
      while slots[free].place != 0 { free = (free &+ 1) & mask }
      slots[free] = one
    }
  }
}
