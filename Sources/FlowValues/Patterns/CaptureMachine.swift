/// Finds the leftmost match and what its groups hold.
///
/// A thread is a step of the pattern with the places noted on the way to it. All threads move
/// over the text together, in order of preference, and no two are ever at the same step: the one
/// that is preferred stays. So there are never more threads than steps.
struct CaptureMachine {
  private enum Task {
    case visit(Int32)
    /// Takes back a note once everything behind it has been visited.
    case restore(slot: Int, value: Int)
  }

  private struct Threads {
    var steps: [Int32] = []
    /// The slots of all threads, one after the other.
    var slots: [Int] = []
    var seen: StepSet

    mutating func removeAll() {
      steps.removeAll(keepingCapacity: true)
      slots.removeAll(keepingCapacity: true)
      seen.removeAll()
    }
  }

  private let program: PatternProgram
  private let width: Int
  private var slots: [Int]
  private var tasks: [Task] = []

  init(_ program: PatternProgram) {
    self.program = program
    width = program.slotCount
    slots = [Int](repeating: -1, count: width)
  }

  /// The places of the leftmost match and of its groups, two for each and -1 for none.
  mutating func firstMatch(in text: Swift.Span<UInt8>) -> [Int]? {
    var current = Threads(seen: StepSet(count: program.instructions.count))
    var upcoming = current
    var found: [Int]?
    var before = PatternNeighbour.edge
    for place in 0...text.count {
      let byte = place < text.count ? text[place] : nil
      let after = byte.map(PatternNeighbour.init) ?? .edge
      if found == nil {
        for slot in 0..<width { slots[slot] = -1 }
        follow(program.start, at: place, after: before, before: after, in: &current)
      } else if current.steps.isEmpty {
        return found
      }
      upcoming.removeAll()
      let beyond =
        place + 1 < text.count ? PatternNeighbour(text[place + 1]) : PatternNeighbour.edge
      scan: for (thread, step) in current.steps.enumerated() {
        switch program.instructions[Int(step)] {
        case .match:
          found = Array(current.slots[thread * width..<(thread + 1) * width])
          break scan
        case .read(let choices):
          guard let byte, let target = program.target(byte, among: choices) else { continue }
          for slot in 0..<width { slots[slot] = current.slots[thread * width + slot] }
          follow(target, at: place + 1, after: after, before: beyond, in: &upcoming)
        case .split, .save, .test: continue
        }
      }
      swap(&current, &upcoming)
      before = after
    }
    return found
  }

  /// Adds a thread for each reading step that can be reached from a step.
  private mutating func follow(
    _ first: Int32, at place: Int, after before: PatternNeighbour,
    before after: PatternNeighbour, in threads: inout Threads
  ) {
    tasks.append(.visit(first))
    while let task = tasks.popLast() {
      switch task {
      case .restore(let slot, let value): slots[slot] = value
      case .visit(let step):
        guard threads.seen.insert(step) else { continue }
        switch program.instructions[Int(step)] {
        case .split(let one, let other):
          tasks.append(.visit(other))
          tasks.append(.visit(one))
        case .save(let slot, let next):
          tasks.append(.restore(slot: Int(slot), value: slots[Int(slot)]))
          slots[Int(slot)] = place
          tasks.append(.visit(next))
        case .test(let assertion, let next):
          if assertion.holds(after: before, before: after) == true { tasks.append(.visit(next)) }
        case .read, .match:
          threads.steps.append(step)
          threads.slots.append(contentsOf: slots)
        }
      }
    }
  }
}
