import FlowValues

/// Finds for each of many texts the first that is the same, as the script's `==` has it.
///
/// A table of its own, because a dictionary takes several times as long to come to a hash. The hash
/// differs from run to run, so that nobody can write texts that all come to the same.
struct FirstTexts {
  /// Where a text stands among all, one more than that, and a part of its hash; 0 where none is.
  private struct Slot {
    var place: UInt32 = 0
    var tag: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var count = 0
  private let seed = UInt64.random(in: 1 ... .max)

  /// - Parameter keys: what the places are of; the texts before this one were asked for in turn.
  /// - Returns: the place of the first that is the same, or that of the text itself.
  @inline(__always)
  mutating func first(
    like text: String, at place: Int, in keys: UnsafeBufferPointer<Value>
  ) -> Int {
    let hash = hash(text)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].place != 0 {
      let known = Int(slots[slot].place) - 1
      if slots[slot].tag == tag, case .text(let other) = keys[known], Value.isSame(other, text) {
        return known
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Slot(place: UInt32(place + 1), tag: tag)
    count += 1
    if count * 2 > slots.count { widen(keys) }
    return place
  }

  private func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
      var rest = UnsafeRawBufferPointer(bytes)
      while rest.count >= 8 {
        state = mixed(state ^ rest.loadUnaligned(as: UInt64.self))
        rest = UnsafeRawBufferPointer(rebasing: rest[8...])
      }
      var last: UInt64 = 0
      for byte in rest { last = last << 8 | UInt64(byte) }
      return mixed(state ^ last)
    }
  }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  @inline(never)
  private mutating func widen(_ keys: UnsafeBufferPointer<Value>) {
    let before = slots
    slots = [Slot](repeating: Slot(), count: before.count * 4)
    let mask = slots.count - 1
    for one in before where one.place != 0 {
      guard case .text(let text) = keys[Int(one.place) - 1] else { continue }
      var slot = Int(truncatingIfNeeded: hash(text)) & mask
      while slots[slot].place != 0 { slot = (slot + 1) & mask }
      slots[slot] = one
    }
  }
}
