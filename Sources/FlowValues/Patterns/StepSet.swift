/// A set of steps that is emptied in no time.
struct StepSet {
  private var stamps: [UInt32]
  private var current: UInt32 = 1

  /// Room for the steps below a count.
  init(count: Int) {
    stamps = [UInt32](repeating: 0, count: count)
  }

  /// Adds a step; false when it was there.
  mutating func insert(_ step: Int32) -> Bool {
    if stamps[Int(step)] == current { return false }
    stamps[Int(step)] = current
    return true
  }

  mutating func removeAll() {
    current &+= 1
    if current == 0 {
      for index in stamps.indices { stamps[index] = 0 }
      current = 1
    }
  }
}
