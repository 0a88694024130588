import FlowProcess

/// The words for one finding.
struct FindingDetails {
  var found: String?
  var distance: String?
  /// Whether what was found lies above what was asked for.
  var isAbove = false
  var reason: String?
  var remark: String?
  var because: String?
  var evidence: [EvidenceUse] = []
}
