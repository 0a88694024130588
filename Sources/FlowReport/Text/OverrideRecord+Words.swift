import FlowProcess
import FlowValues

extension OverrideRecord {
  /// `process on quality-bar`
  var coverage: String {
    let on = scope.isEmpty ? "" : " on \(scope.joined(separator: ", "))"
    return kind + on + (element.map { " for \($0)" } ?? "")
  }

  /// `12d left`, `expired 2d ago`, `revoked by carol 3h ago`
  func standing(_ now: Double) -> String {
    if let revoked {
      return "revoked\(revokedBy.map { " by \($0)" } ?? "") \(PeopleTime.ago(revoked, now))"
    }
    if let expires, now >= expires { return "expired \(PeopleTime.ago(expires, now))" }
    if needsAgreement, agreedBy == nil {
      return "not in force until another person agrees: flow agree \(id)"
    }
    let agreed = agreedBy.map { "agreed by \($0), " } ?? ""
    return agreed + (expires.map { "\(PeopleTime.length($0 - now)) left" } ?? "without an end")
  }

  /// `review due in 6d`, `review was due 2d ago: flow review OVR-…`
  func reviewWords(_ now: Double) -> String? {
    if let reviewed {
      return "reviewed\(reviewedBy.map { " by \($0)" } ?? "") \(PeopleTime.ago(reviewed, now))"
    }
    guard let reviewBy else { return nil }
    return now < reviewBy
      ? "review due in \(PeopleTime.length(reviewBy - now))"
      : "review was due \(PeopleTime.ago(reviewBy, now)): flow review \(id)"
  }

  /// Whether it still asks something of somebody, or lets something through.
  func isPending(_ now: Double) -> Bool {
    if isReviewLate(at: now) { return true }
    return revoked == nil && !isExpired(at: now)
  }

  /// `until 2026-11-27 10:00 UTC`
  var end: String {
    expires.map { "until \(InstantFormat.printForPeople($0))" } ?? "without an end"
  }
}
