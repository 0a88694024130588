import FlowProcess

/// How far the judgement of a phase has come within one evaluation.
enum PhaseState {
  case notJudged
  case judged(PhaseJudgement)
}

/// How a phase came out.
struct PhaseJudgement {
  var outcome: Outcome
  var reason: String?
  var entered: Double?
  var due: Double?
  var isLate = false
  /// All findings of its body, those of its gates included.
  var findings: Range<Int>
}
