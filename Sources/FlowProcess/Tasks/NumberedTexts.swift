import Glibc

/// Texts that end in a whole number, as most ids do: `WEB-1204`.
///
/// Their numbers in the pool are worked out and not looked up: however many there are, they take no
/// memory each, and those that follow one another have numbers that follow one another. For that,
/// each stretch of numbers after one beginning gets a stretch of the pool's when its first text
/// comes. There is room for so many beginnings and stretches; what comes later is a text like any
/// other, and stays one.
struct NumberedTexts {
  /// The first number in the pool; those of other texts are smaller.
  static let first: UInt32 = 1 << 31
  private static let bits = 12
  private static let stretch = 1 << bits
  /// One less than there is room for: the last number of all is that of no text.
  static let mostStretches = (1 << 31) >> bits - 1
  static let mostBeginnings = 256
  private static let noStretch = UInt32.max

  /// What stands before the numbers, and where their stretches are.
  private struct Beginning {
    var text = ShortText()
    var stretches: UnsafeMutablePointer<UInt32>
    var room: Int
  }

  private let mostBeginnings: Int
  private let mostStretches: Int
  private var beginnings: [Beginning] = []
  /// Where the beginnings are by what their texts come to, one more than that; half stay free.
  private var slots = [UInt16](repeating: 0, count: 2 * Self.mostBeginnings)
  /// For each stretch its beginning, and the first number of it.
  private var owners: [(beginning: Int, first: Int)] = []
  /// The beginning of the text before: most columns have one.
  private var last: Beginning
  private let nowhere: UnsafeMutablePointer<UInt32>

  init(beginnings: Int, stretches: Int) {
    mostBeginnings = min(beginnings, Self.mostBeginnings)
    mostStretches = min(stretches, Self.mostStretches)
    nowhere = .allocate(capacity: 1)
    last = Beginning(stretches: nowhere, room: 0)
  }

  func free() {
    nowhere.deallocate()
    for beginning in beginnings { Glibc.free(beginning.stretches) }
  }

  /// How many numbers of the pool are given out, from ``first`` on; not all are of texts that came.
  var count: Int { owners.count * Self.stretch }

  /// The number of a text, which is taken in if it is new; nothing where it is none of these.
  @inline(__always)
  mutating func number(of text: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    let (head, tail) = ShortText.ends(text, length)
    guard let ending = NumberEnding(tail: tail) else { return nil }
    let rest = length &- ending.length
    let place = ending.number >> Self.bits
    if rest == Int(truncatingIfNeeded: last.text.length), rest <= 8, place < last.room,
      // The bytes behind the beginning fall out above, or there are none.
      rest == 0 || (head ^ last.text.low) << UInt64(truncatingIfNeeded: 64 &- rest &* 8) == 0,
      last.stretches[place] != Self.noStretch
    {
      return Self.number(last.stretches[place], ending.number)
    }
    return rest <= ShortText.longest ? enter(ShortText(text, rest), ending.number) : nil
  }

  /// The number that a text has, or would have if it came; nothing where it is none of these.
  func find(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    guard let ending = NumberEnding(tail: ShortText.ends(text, length).tail) else { return nil }
    let rest = length - ending.length
    guard rest <= ShortText.longest, let found = self.slot(ShortText(text, rest)).found else {
      return nil
    }
    let (beginning, place) = (beginnings[found], ending.number >> Self.bits)
    guard place < beginning.room, beginning.stretches[place] != Self.noStretch else { return nil }
    return Self.number(beginning.stretches[place], ending.number)
  }

  func text(_ number: UInt32) -> String {
    let offset = Int(number - Self.first)
    let owner = owners[offset >> Self.bits]
    let beginning = beginnings[owner.beginning].text
    var bytes: [UInt8] = []
    let length = Int(beginning.length)
    for place in 0..<length {
      // Of more than eight bytes the last eight are the second word.
      let (word, at) =
        place < 8 ? (beginning.low, place) : (beginning.high, place - max(length - 8, 0))
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(at * 8)))
    }
    return String(decoding: bytes, as: UTF8.self) + "\(owner.first + offset % Self.stretch)"
  }

  @inline(__always)
  private static func number(_ stretch: UInt32, _ number: Int) -> UInt32 {
    first &+ stretch << UInt32(bits)
      &+ UInt32(truncatingIfNeeded: number & (Self.stretch &- 1))
  }

  @inline(never)
  private mutating func enter(_ text: ShortText, _ number: Int) -> UInt32? {
    if text == last.text, number >> Self.bits < last.room,
      last.stretches[number >> Self.bits] != Self.noStretch
    {
      return Self.number(last.stretches[number >> Self.bits], number)
    }
    let (found, slot) = slot(text)
    let place = found ?? beginnings.count
    if found == nil {
      guard beginnings.count < mostBeginnings else { return nil }
      beginnings.append(Beginning(text: text, stretches: .allocate(capacity: 1), room: 0))
      slots[slot] = UInt16(beginnings.count)
    }
    var beginning = beginnings[place]
    let index = number >> Self.bits
    if index >= beginning.room {
      guard owners.count < mostStretches else { return nil }
      let room = max(beginning.room * 2, index + 1)
      guard let larger = realloc(beginning.stretches, room * 4) else { abort() }
      beginning.stretches = larger.bindMemory(to: UInt32.self, capacity: room)
      for free in beginning.room..<room { beginning.stretches[free] = Self.noStretch }
      beginning.room = room
      beginnings[place] = beginning
    }
    if beginning.stretches[index] == Self.noStretch {
      guard owners.count < mostStretches else { return nil }
      beginning.stretches[index] = UInt32(owners.count)
      owners.append((place, index << Self.bits))
    }
    last = beginning
    return Self.number(beginning.stretches[index], number)
  }

  /// Where a beginning is, or the free slot where it belongs.
  private func slot(_ text: ShortText) -> (found: Int?, slot: Int) {
    var slot = text.place(of: slots.count)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if beginnings[place].text == text { return (place, slot) }
      slot = (slot + 1) % slots.count
    }
    return (nil, slot)
  }
}
