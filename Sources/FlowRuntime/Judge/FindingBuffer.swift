import FlowProcess

/// The findings of one evaluation, in order.
///
/// They are noted down in memory of its own, since a gate does little else than to note them down.
final class FindingBuffer {
  private(set) var count = 0
  /// How the findings since the last mark came out, advice and overrides apart.
  private var worstSinceMark = Outcome.skipped
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
    add(finding)
    if !finding.isAdvice { weigh(finding.outcome) }
  }

  /// Appends a finding that its row weighs together with others.
  @inline(__always)
  func add(_ finding: RawFinding) {
    if count == capacity { grow() }
    (memory + count).initialize(to: finding)
    count += 1
  }

  @inline(__always)
  func weigh(_ outcome: Outcome) {
    if worstSinceMark == .skipped || outcome > worstSinceMark { worstSinceMark = outcome }
  }

  /// Begins to weigh anew, at the beginning of a gate.
  func mark() { worstSinceMark = .skipped }

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

  /// How the whole of a gate came out, advice apart: skipped where nothing was required.
  ///
  /// - Parameter start: where it began, which was marked.
  func worst(from start: Int) -> Outcome {
    if overridden.isEmpty { return worstSinceMark }
    var worst = Outcome.skipped
    for finding in UnsafeBufferPointer(start: memory + start, count: count - start)
    where !finding.isAdvice {
      if worst == .skipped || finding.outcome > worst { worst = finding.outcome }
    }
    return worst
  }
}
