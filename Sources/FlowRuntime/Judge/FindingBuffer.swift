import FlowProcess

/// The findings of one evaluation, in order.
///
/// They are noted down in memory of its own, since a gate does little else than to note them down.
final class FindingBuffer {
  private(set) var count = 0
  private var capacity = 64
  private var memory = UnsafeMutablePointer<RawFinding>.allocate(capacity: 64)
  /// The descriptions, one for each finding while details are wanted, else none.
  private(set) var details: [FindingDetails] = []
  /// What overrides have let through: the place, the override, and what the outcome was.
  private(set) var overridden: [Int: (id: String, own: Outcome)] = [:]

  // A finding holds nothing that would have to be let go.
  deinit { memory.deallocate() }

  /// - Requires: there is a finding at the place.
  @inline(__always)
  subscript(place: Int) -> RawFinding { memory[place] }

  func removeAll() {
    count = 0
    if !details.isEmpty { details.removeAll(keepingCapacity: true) }
    if !overridden.isEmpty { overridden.removeAll() }
  }

  @inline(__always)
  func append(_ finding: RawFinding) {
    if count == capacity { grow() }
    (memory + count).initialize(to: finding)
    count += 1
  }

  @inline(never)
  private func grow(for more: Int = 1) {
    let needed = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<RawFinding>.allocate(capacity: needed)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = needed
  }

  /// Where the next findings are to be written, with room for so many of them.
  @inline(__always)
  func room(for more: Int) -> UnsafeMutablePointer<RawFinding> {
    if count + more > capacity { grow(for: more) }
    return memory + count
  }

  /// Takes over findings that were written to the room for them.
  @inline(__always)
  func add(written more: Int) { count += more }

  func append(_ detail: FindingDetails) { details.append(detail) }

  func override(_ place: Int, by id: String) {
    overridden[place] = (id, memory[place].outcome)
    memory[place].outcome = .overridden
  }

  /// How the whole of some findings came out, advice apart: skipped where nothing was required.
  ///
  /// It says what `Outcome.whole` says, and most often by one look at all bits together.
  func worst(from start: Int) -> Outcome {
    var bits: UInt64 = count > start ? 0 : .max
    for place in start..<count { bits |= memory[place].bits }
    return bits & RawFinding.notPlainlyPassed == 0 ? .passed : weighed(from: start)
  }

  private func weighed(from start: Int) -> Outcome {
    var worst = Outcome.passed
    var hasPassed = false
    for finding in UnsafeBufferPointer(start: memory + start, count: count - start)
    where !finding.isAdvice {
      if finding.outcome > worst { worst = finding.outcome }
      if finding.outcome == .passed { hasPassed = true }
    }
    return worst > .skipped ? worst : hasPassed ? .passed : .skipped
  }
}
