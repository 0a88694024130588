import FlowProcess

/// The findings of one evaluation, in order.
struct FindingBuffer {
  private(set) var raw: [RawFinding] = []
  /// The descriptions, one for each finding while details are wanted, else none.
  private(set) var details: [FindingDetails] = []

  var count: Int { raw.count }

  mutating func removeAll() {
    raw.removeAll(keepingCapacity: true)
    details.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func append(_ finding: RawFinding) { raw.append(finding) }

  mutating func append(_ detail: FindingDetails) { details.append(detail) }
}
