import FlowProcess

/// How far the judgement of a gate has come within one evaluation.
enum GateState {
  case notJudged
  /// One result for each instance; a family may have none.
  case judged([GateInstance])
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
