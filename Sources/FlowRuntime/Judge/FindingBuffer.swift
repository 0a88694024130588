import FlowProcess

/// The findings of one evaluation, in order.
struct FindingBuffer {
  private(set) var raw: [RawFinding] = []
  /// The descriptions, one for each finding while details are wanted, else none.
  private(set) var details: [FindingDetails] = []
  /// What overrides have let through: the place, the override, and what the outcome was.
  private(set) var overridden: [Int: (id: String, own: Outcome)] = [:]

  var count: Int { raw.count }

  mutating func removeAll() {
    raw.removeAll(keepingCapacity: true)
    details.removeAll(keepingCapacity: true)
    if !overridden.isEmpty { overridden.removeAll() }
  }

  @inline(__always)
  mutating func append(_ finding: RawFinding) { raw.append(finding) }

  mutating func append(_ detail: FindingDetails) { details.append(detail) }

  mutating func override(_ place: Int, by id: String) {
    overridden[place] = (id, raw[place].outcome)
    raw[place].outcome = .overridden
  }
}
