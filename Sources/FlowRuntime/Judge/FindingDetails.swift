import FlowProcess

/// The words for one finding.
struct FindingDetails {
  var found: String?
  var distance: String?
  var reason: String?
  var remark: String?
  var because: String?
  var evidence: [EvidenceUse] = []
}
