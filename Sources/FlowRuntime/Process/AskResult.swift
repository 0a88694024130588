import FlowProcess
import FlowValues

/// What came of one ask, in the words of a finding.
struct AskResult {
  let ask: Int
  /// What the item is known by, its family's element included.
  let identity: String
  /// The gate it stands in, with its element, and the phase.
  let gate: String?
  let phase: Int?
  /// Who may answer; nothing for anyone.
  var people: People?
  /// What a signature is bound to.
  var binding: Value?
  var outcome: Outcome
  var found: String?
  /// The files that were delivered, each with its size and its digest.
  var files: [EvidenceUse] = []
  var reason: String?
  var waitingFor: [String] = []
  var command: String?
  var due: Double?
  var isLate = false
}
