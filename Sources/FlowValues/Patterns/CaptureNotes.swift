/// The places that threads have noted, as chains that share what they have in common.
///
/// A thread holds the newest of its notes, and each note knows the one before it. So going on
/// costs a thread the same however many groups there are. Notes that no thread holds any more,
/// and those that a newer one of the same slot hides, are thrown away now and then.
struct CaptureNotes {
  /// The chain of a thread that has noted nothing.
  static let none: Int32 = -1

  private struct Note {
    let slot: Int32
    let previous: Int32
    let place: Int
  }

  private let slotCount: Int
  private var notes: [Note] = []
  private var limit = CaptureNotes.leastLimit
  private static let leastLimit = 1 << 14

  init(slotCount: Int) { self.slotCount = slotCount }

  /// Whether it is time to throw away what is not needed.
  var isCrowded: Bool { notes.count > limit }

  /// A chain with one more note.
  mutating func add(slot: Int32, at place: Int, to chain: Int32) -> Int32 {
    notes.append(Note(slot: slot, previous: chain, place: place))
    return Int32(truncatingIfNeeded: notes.count - 1)
  }

  /// The newest place of each slot in a chain, and -1 where there is none.
  func slots(of chain: Int32) -> [Int] {
    var slots = [Int](repeating: -1, count: slotCount)
    var missing = slotCount
    var next = chain
    while next != Self.none, missing > 0 {
      let note = notes[Int(next)]
      if slots[Int(note.slot)] < 0 {
        slots[Int(note.slot)] = note.place
        missing -= 1
      }
      next = note.previous
    }
    return slots
  }

  /// Keeps what these chains need and nothing else; each becomes a chain of its own.
  mutating func keep(_ chains: inout [Int32]) {
    var kept = CaptureNotes(slotCount: slotCount)
    for (index, chain) in chains.enumerated() {
      var short = Self.none
      for (slot, place) in slots(of: chain).enumerated() where place >= 0 {
        short = kept.add(slot: Int32(slot), at: place, to: short)
      }
      chains[index] = short
    }
    kept.limit = max(Self.leastLimit, 4 * kept.notes.count)
    self = kept
  }
}
