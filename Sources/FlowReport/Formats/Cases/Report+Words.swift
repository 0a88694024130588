import FlowProcess
import FlowSource
import FlowValues

/// What a report says about one of its parts, for renderers that have no columns.
extension Report {
  /// `84.2, needs 5.8 more, from coverage.info`
  ///
  /// `1 of 2: dana signed; bob can sign: flow sign quality-bar --as bob`
  func message(of finding: Finding) -> String {
    var words = finding.foundWords(now)
    if finding.own == .waiting, let way = finding.wayForward() {
      words += (words.isEmpty ? "" : "; ") + "\(way.words): \(way.command)"
    }
    if let id = finding.override {
      let override = judgement?.overrideWords(id) ?? "overridden by \(id)"
      words = override + (words.isEmpty ? "" : "; \(words)")
    }
    if let remark = finding.remark { words += (words.isEmpty ? "" : "; ") + remark }
    return words.isEmpty ? finding.outcome.word : words
  }

  /// What was asked and why, and what it rests on.
  func details(of finding: Finding) -> [String] {
    var lines: [String] = []
    if finding.label != nil { lines.append(finding.text) }
    if let because = finding.because { lines.append("because \(because)") }
    for use in finding.evidence {
      let origin = use.origin.map { ", from \($0)" } ?? ""
      let digest = use.digest.map { ", \($0)" } ?? ""
      lines.append("\(use.name) = \(use.shownValue)\(origin)\(digest)")
    }
    return lines
  }

  /// Who was asked about a gate, and who could let it through.
  func details(of gate: GateResult) -> [String] {
    let asked = (judgement?.escalations ?? []).filter {
      $0.isOpen && $0.isAbout(gate.name, element: gate.subject)
    }
    return asked.map { (["escalated to \($0.standing)"] + $0.outlook(now)).joined(separator: ", ") }
      + gate.ways.map { "or override: \($0.words)" }
  }

  /// Where a span begins and ends, in a path from the root of the project.
  func place(of span: Span?) -> (path: String, start: Position, end: Position)? {
    guard let span, let source = sources[span] else { return nil }
    return (
      paths.fromRoot(source.path), source.position(at: Int(span.start)),
      source.position(at: Int(span.end))
    )
  }

  /// `2 failed, 1 waiting, 3 passed of 6`, and what cut it short.
  var countWords: String {
    guard let judgement else { return "the script is invalid" }
    if isInterrupted { return "interrupted after \(judgement.checked) checked" }
    if judgement.failure != nil { return "stopped by an error after \(judgement.checked) checked" }
    if exitStatus(isStrict: false) == .nothingChecked {
      return "no requirement was looked at, and that is not a pass"
    }
    return judgement.countWords
  }
}

extension Judgement {
  /// `overridden by OVR-2026-11-20-001 (process, dana, until 2026-11-27 10:00 UTC): the reason`
  func overrideWords(_ id: String) -> String {
    guard let record = overrides.first(where: { $0.id == id }) else {
      return "overridden by \(id)"
    }
    let reason = record.reason.map { ": \($0)" } ?? ""
    return "overridden by \(id) (\(record.kind), \(record.by), \(record.end))\(reason)"
  }

  /// `2 failed, 1 waiting, 3 passed of 6, 1 phase blocked`
  var countWords: String {
    let findings = allFindings.filter { $0.kind != .recommend }
    let counts = Outcome.allCases.reversed().compactMap { outcome -> String? in
      let count = findings.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.word)"
    }
    var words =
      counts.isEmpty
      ? "\(checked) checked" : "\(counts.joined(separator: ", ")) of \(findings.count)"
    let blocked = phases.count { $0.outcome == .blocked }
    if blocked > 0 { words += ", \(blocked) phase\(blocked == 1 ? "" : "s") blocked" }
    return words
  }
}

extension EvidenceUse {
  /// The value as far as a person reads it at a glance.
  var shownValue: String { value.brief(160) }
}
