import FlowProcess

/// How far the judgement of a gate has come within one evaluation.
struct GateState {
  private(set) var isJudged = false
  /// The result of a gate that is no family; stale while `isJudged` is false.
  private var single: GateInstance?
  private var family: [GateInstance] = []

  /// One result for each instance, once it is judged; a family may have none.
  var judged: [GateInstance]? {
    guard isJudged else { return nil }
    return single.map { [$0] } ?? family
  }

  mutating func settle(_ instance: GateInstance) {
    isJudged = true
    single = instance
  }

  mutating func settle(_ instances: [GateInstance]) {
    isJudged = true
    single = nil
    family = instances
  }

  mutating func forget() { isJudged = false }
}

/// One gate, or one instance of a family, with its findings by their place in the buffer.
struct GateInstance {
  let subject: String?
  let outcome: Outcome
  let reason: String?
  let findings: Range<Int>
  var entered: Double?
  var due: Double?
  var isLate = false
}
