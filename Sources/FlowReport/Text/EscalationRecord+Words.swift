import FlowProcess

extension EscalationRecord {
  /// `tech-lead (ESC-1, quality, level 2 of 3)`
  var standing: String {
    var parts = [id]
    if let ladder { parts.append(ladder) }
    if levels.count > 1 { parts.append("level \(level + 1) of \(levels.count)") }
    if let label = currentLevel?.label ?? label { parts.append(label) }
    return "\(currentLevel?.role ?? "nobody") (\(parts.joined(separator: ", ")))"
  }

  /// What happens next, as far as it is known: `next product-owner in 47h`.
  func outlook(_ now: Double) -> [String] {
    var parts: [String] = []
    if let resolved {
      let by = resolvedBy.map { " by \($0)" } ?? ""
      return ["resolved as \(outcome ?? "resolved")\(by) \(PeopleTime.ago(resolved, now))"]
    }
    if let acknowledged {
      let by = acknowledgedBy.map { " by \($0)" } ?? ""
      parts.append("acknowledged\(by) \(PeopleTime.ago(acknowledged, now))")
    }
    if exhausted != nil { parts.append("nobody is left to ask") }
    if let climb = nextClimb {
      let when = climb <= now ? "now" : "in \(PeopleTime.length(climb - now))"
      parts.append("\(nextRole.map { "next \($0)" } ?? "exhausted") \(when)")
    }
    return parts
  }

  /// Who is asked when the time of this rung runs out.
  private var nextRole: String? {
    if level + 1 < levels.count { return levels[level + 1].role }
    return turns < repeats ? levels.first?.role : nil
  }

  /// The gate or phase that it is about, by the name that results go by, with its element.
  func isAbout(_ name: String, element: String? = nil) -> Bool {
    subject == (element.map { "\(name)|\($0)" } ?? name)
  }

  /// What it is about, for people.
  var subjectWords: String { subject.replacing("|", with: " for ") }

  /// Who was told on the present rung.
  var peopleNow: [String] { told.last ?? [] }
}
