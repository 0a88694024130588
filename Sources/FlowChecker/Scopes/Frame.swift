import FlowValues

/// The slots of one frame while it is being laid out, and the elements in whose sight we stand.
final class Frame {
  /// An element that `.` and `.field` can speak of.
  struct Element {
    let slot: Int
    let type: Type
  }

  let isMain: Bool
  var slots: [Slot] = []
  /// How often each slot was read.
  var reads: [Int] = []
  /// The innermost element last.
  var elements: [Element] = []

  init(isMain: Bool) { self.isMain = isMain }

  func addSlot(_ name: String, _ type: Type) -> Int {
    slots.append(Slot(name: name, type: type))
    reads.append(0)
    return slots.count - 1
  }

  /// Takes back the slots that a trial run added.
  func shrink(to count: Int) {
    slots.removeLast(slots.count - count)
    reads.removeLast(reads.count - count)
  }
}
