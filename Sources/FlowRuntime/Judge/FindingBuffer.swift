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
  private func grow() {
    let larger = UnsafeMutablePointer<RawFinding>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity *= 2
  }

  func append(_ detail: FindingDetails) { details.append(detail) }

  func override(_ place: Int, by id: String) {
    overridden[place] = (id, memory[place].outcome)
    memory[place].outcome = .overridden
  }

  /// How the whole of some findings came out, advice apart: skipped where nothing was required.
  func worst(from start: Int) -> Outcome {
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
