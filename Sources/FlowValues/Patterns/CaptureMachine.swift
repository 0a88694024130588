/// Finds the leftmost match and what its groups hold.
///
/// A thread is a step of the pattern with the places noted on the way to it. All threads move
/// over the text together, in order of preference, and no two are ever at the same step: the one
/// that is preferred stays. So there are never more threads than steps.
struct CaptureMachine {
  private struct Threads {
    var steps: [Int32] = []
    /// The notes of each thread.
    var chains: [Int32] = []
    var seen: StepSet

    mutating func removeAll() {
      steps.removeAll(keepingCapacity: true)
      chains.removeAll(keepingCapacity: true)
      seen.removeAll()
    }
  }

  private let program: PatternProgram
  private var notes: CaptureNotes
  private var waiting: [(step: Int32, chain: Int32)] = []

  init(_ program: PatternProgram) {
    self.program = program
    notes = CaptureNotes(slotCount: program.slotCount)
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
        follow(
          program.start, CaptureNotes.none, at: place, after: before, before: after, in: &current)
      } else if current.steps.isEmpty {
        return found
      }
      if notes.isCrowded { notes.keep(&current.chains) }
      upcoming.removeAll()
      let beyond =
        place + 1 < text.count ? PatternNeighbour(text[place + 1]) : PatternNeighbour.edge
      scan: for (thread, step) in current.steps.enumerated() {
        let chain = current.chains[thread]
        switch program.instructions[Int(step)] {
        case .match:
          found = notes.slots(of: chain)
          break scan
        case .read(let choices):
          guard let byte, let target = program.target(byte, among: choices) else { continue }
          follow(target, chain, at: place + 1, after: after, before: beyond, in: &upcoming)
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
    _ first: Int32, _ chain: Int32, at place: Int, after before: PatternNeighbour,
    before after: PatternNeighbour, in threads: inout Threads
  ) {
    waiting.append((first, chain))
    while let (step, chain) = waiting.popLast() {
      guard threads.seen.insert(step) else { continue }
      switch program.instructions[Int(step)] {
      case .split(let one, let other):
        waiting.append((other, chain))
        waiting.append((one, chain))
      case .save(let slot, let next):
        waiting.append((next, notes.add(slot: slot, at: place, to: chain)))
      case .test(let assertion, let next):
        if assertion.holds(after: before, before: after) == true {
          waiting.append((next, chain))
        }
      case .read, .match:
        threads.steps.append(step)
        threads.chains.append(chain)
      }
    }
  }
}
