import FlowProcess

/// Escalations and overrides.
extension TextReport {
  /// `→ escalated to tech-lead (ESC-1, quality, level 2 of 3), next product-owner in 47h`
  mutating func writeEscalations(about name: String, element: String?, indent: Int) {
    for record in report.judgement?.escalations ?? []
    where record.isOpen && record.isAbout(name, element: element) {
      let words = (["escalated to \(record.standing)"] + record.outlook(now))
        .joined(separator: ", ")
      page.pad(to: indent)
      page.put("→ ", .doubtful)
      page.putParagraph(words, at: indent + 2)
    }
  }

  /// Those that are about nothing that the report has shown.
  mutating func writeEscalations(_ judgement: Judgement) {
    let rest = judgement.escalations.filter { record in
      if !record.isOpen { return look.verbosity == .verbose }
      return !judgement.shows(record)
    }
    guard !rest.isEmpty else { return }
    page.endBlock()
    page.put("escalations", .strong)
    page.endLine()
    for record in rest {
      let words =
        (["\(record.subjectWords): \(record.isOpen ? "with" : "was with") \(record.standing)"]
        + record.outlook(now)).joined(separator: ", ")
      page.put("  → ", record.isOpen ? .doubtful : .faint)
      page.putParagraph(words, at: 4)
      if let reason = record.reason { page.putParagraph(reason, at: 4, .faint) }
    }
  }

  /// Those that run, wait for somebody, or have not been reviewed in time.
  mutating func writeOverrides(_ judgement: Judgement) {
    let shown = judgement.overrides.filter { $0.isPending(now) || look.verbosity == .verbose }
    guard !shown.isEmpty else { return }
    page.endBlock()
    page.put("overrides", .strong)
    page.endLine()
    for record in shown {
      let isActive = record.isActive(at: now)
      page.put("  \((isActive ? Outcome.overridden : .skipped).mark(look)) ", .doubtful)
      page.put(record.id, .strong)
      page.put("  ")
      var words = "\(record.coverage), by \(record.by), \(record.standing(now))"
      let isLate = record.isReviewLate(at: now)
      if let review = record.reviewWords(now), !isLate { words += ", \(review)" }
      if judgement.allGates.contains(where: { $0.needless.contains(record.id) }) {
        words += ", no longer needed"
      }
      page.putParagraph(words, at: 4)
      if isLate, let review = record.reviewWords(now) { page.putParagraph(review, at: 4, .bad) }
      if let reason = record.reason {
        let risk = record.risk.map { "; risk: \($0)" } ?? ""
        page.putParagraph(reason + risk, at: 4, .faint)
      }
    }
  }
}

extension Judgement {
  /// Whether an escalation stands under a phase or a gate of the report.
  func shows(_ record: EscalationRecord) -> Bool {
    phases.contains { record.isAbout($0.name) }
      || allGates.contains { record.isAbout($0.name, element: $0.subject) }
  }
}
