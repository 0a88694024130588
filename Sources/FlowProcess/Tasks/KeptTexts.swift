import CMalloc
import Glibc

/// Texts that are kept as they are, each once, and the table in which they are found again.
///
/// To find one takes a look into the table, and for a text of more than eight bytes another at the
/// text itself. Where there are many, neither is in a cache, so that both can be called for ahead.
struct KeptTexts {
  /// Where a text is found.
  private struct Slot {
    /// The bytes of a text of up to eight, and the hash of a longer one.
    var key: UInt64 = 0
    var number: UInt32 = 0
    /// 0 where there is no text; one more than the length of a short one; else where it stands.
    var mark: UInt32 = 0
  }

  private static let short = 8
  /// Marks from here on say where a text stands, in words.
  private static let firstPlace: UInt32 = 16
  private static let word = 8

  /// How many there are; they are known by the numbers from 0 on.
  private(set) var count = 0
  /// The texts, each behind its length, and beginning with a word.
  private var words: UnsafeMutablePointer<UInt64>
  private var used = 0
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
    slots = LargeMemory.zeroed(Slot.self, mask + 1, isScattered: true)
  }

  func free() {
    LargeMemory.free(words, capacity)
    LargeMemory.free(places, room)
    LargeMemory.free(slots, mask + 1)
  }

  subscript(number: UInt32) -> String {
    let (start, length) = text(places[Int(number)])
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  @inline(__always)
  private func text(_ place: UInt32) -> (start: UnsafePointer<UInt8>, length: Int) {
    let raw = UnsafeRawPointer(words + Int(place))
    let length = Int(raw.load(as: UInt32.self))
    return ((raw + 4).assumingMemoryBound(to: UInt8.self), length)
  }

  // MARK: Finding

  /// What a text is looked up by.
  @inline(__always)
  func key(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    length <= Self.short ? ShortText.word(text, length) : hash(text, length)
  }

  func find(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    let slot = slots[place(text, length, key(text, length))]
    return slot.mark == 0 ? nil : slot.number
  }

  /// The number of a text, which is taken in if it is new.
  @inline(__always)
  mutating func number(
    of text: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64
  ) -> UInt32 {
    let place = place(text, length, key)
    return slots[place].mark != 0 ? slots[place].number : insert(text, length, key, at: place)
  }

  /// The slot of a text, or the one where it belongs.
  @inline(__always)
  private func place(_ text: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64) -> Int {
    var place = first(key, length)
    while slots[place].mark != 0, !isSame(slots[place], text, length, key) {
      place = (place &+ 1) & mask
    }
    return place
  }

  @inline(__always)
  private func isSame(
    _ slot: Slot, _ text: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64
  ) -> Bool {
    guard slot.key == key else { return false }
    if length <= Self.short { return slot.mark == UInt32(truncatingIfNeeded: length &+ 1) }
    guard slot.mark >= Self.firstPlace else { return false }
    let known = self.text(slot.mark &- Self.firstPlace)
    return known.length == length && memcmp(known.start, text, length) == 0
  }

  /// Where the search begins; of short texts with the same bytes not all have the same length.
  @inline(__always)
  private func first(_ key: UInt64, _ length: Int) -> Int {
    let tag = length <= Self.short ? UInt64(truncatingIfNeeded: length &+ 1) : 0
    return Int(truncatingIfNeeded: mixed(key ^ (seed &+ tag))) & mask
  }

  // MARK: Calling ahead

  /// Whether the table is too large for the nearer caches.
  var isLarge: Bool { mask >= 1 << 14 }

  /// Calls for the slot of a text.
  @inline(__always)
  func callSlot(_ key: UInt64, _ length: Int) { flow_prefetch(slots + first(key, length)) }

  /// Calls for a text that may be the same, once its slot is there.
  @inline(__always)
  func callText(_ key: UInt64, _ length: Int) {
    guard length > Self.short else { return }
    var place = first(key, length)
    while slots[place].mark != 0 {
      if slots[place].key == key, slots[place].mark >= Self.firstPlace {
        return flow_prefetch(words + Int(slots[place].mark &- Self.firstPlace))
      }
      place = (place &+ 1) & mask
    }
  }

  // MARK: Taking in

  @inline(never)
  private mutating func insert(
    _ text: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64, at slot: Int
  ) -> UInt32 {
    let size = (4 + length + Self.word - 1) / Self.word
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
    raw.storeBytes(of: UInt32(length), as: UInt32.self)
    memcpy(raw + 4, text, length)
    used += size
    places[count] = place
    count += 1
    let mark = length <= Self.short ? UInt32(length + 1) : place + Self.firstPlace
    slots[slot] = Slot(key: key, number: number, mark: mark)
    if count * 3 > mask * 2 { widen() }
    return number
  }

  private mutating func widen() {
    let (old, size) = (slots, mask + 1)
    mask = size * 2 - 1
    slots = LargeMemory.zeroed(Slot.self, mask + 1, isScattered: true)
    // Those of one slot come to two, each in its half: both are filled from the left.
    for place in 0..<size where old[place].mark != 0 {
      let isShort = old[place].mark < Self.firstPlace
      var slot = first(old[place].key, isShort ? Int(old[place].mark) - 1 : .max)
      while slots[slot].mark != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = old[place]
    }
    LargeMemory.free(old, size)
  }

  // MARK: Hashes

  @inline(__always)
  private func hash(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: length)
    let raw = UnsafeRawPointer(text)
    var at = 0
    while at &+ 8 <= length {
      state = mixed(state ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at &+= 8
    }
    // The last eight bytes once more, so that none is left out.
    return mixed(state ^ raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self))
  }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
