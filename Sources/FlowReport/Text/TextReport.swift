import FlowProcess
import FlowSource
import FlowValues

/// Writes a report for people: what passed, what did not, by how much, and where from.
///
/// ```
/// release.flow · main · 2026-11-20 10:00 UTC
///
/// ✗ quality-bar  failed                                     release.flow:25
///   ✓ tests.failed == 0    0, from reports/unit.xml
///   ✗ coverage >= 90       84.2, needs 5.8 more, from coverage.info
///                          new code is tested
///
/// failed: 1 failed, 1 passed of 2
/// ```
public struct TextReport {
  private let report: Report
  private var page: Page

  public static func render(_ report: Report, _ look: Appearance) -> String {
    var text = TextReport(report, look)
    text.write()
    return text.page.text
  }

  /// Gates, advice and notes alone, without what frames a report.
  public static func renderParts(_ report: Report, _ look: Appearance) -> String {
    var text = TextReport(report, look)
    guard let judgement = report.judgement else { return "" }
    for gate in judgement.gates { text.write(gate) }
    if !judgement.advice.isEmpty {
      if !judgement.gates.isEmpty {
        text.page.put("advice", .strong)
        text.page.endLine()
      }
      let column = text.detailColumn(judgement.advice)
      for finding in judgement.advice { text.write(finding, detailsAt: column) }
    }
    return text.page.text
  }

  private init(_ report: Report, _ look: Appearance) {
    self.report = report
    page = Page(look)
  }

  private var look: Appearance { page.look }

  private mutating func write() {
    guard let judgement = report.judgement else { return }
    if look.verbosity != .quiet {
      page.put(report.file, .strong)
      page.put(" · \(report.key) · \(InstantFormat.printForPeople(report.now))", .faint)
      page.endLine()
      if !judgement.gates.isEmpty { page.endLine() }
      for gate in judgement.gates { write(gate) }
      write(advice: judgement)
      write(notes: judgement.notes)
      page.endLine()
    }
    writeSummary(judgement)
  }

  // MARK: Gates

  private mutating func write(_ gate: GateResult) {
    page.put(gate.outcome.mark(look) + " ", gate.outcome.ink)
    page.put(gate.name, .strong)
    if let subject = gate.subject { page.put(" for \(subject)") }
    if let title = gate.title { page.put("  \(title)") }
    page.put("  \(gate.outcome.word)", gate.outcome.ink)
    if gate.isLocked { page.put(", locked", .faint) }
    if gate.attempts > 1 { page.put(", attempt \(gate.attempts)", .faint) }
    if let place = place(of: gate.span) { page.putAtRight(place, .faint) }
    page.endLine()
    if let reason = gate.reason {
      page.putParagraph("  " + reason, at: 4)
    }
    let column = detailColumn(gate.findings)
    for finding in gate.findings { write(finding, detailsAt: column) }
  }

  /// Where the second column begins: behind the conditions of ordinary length.
  private func detailColumn(_ findings: [Finding]) -> Int {
    let most = look.width * 2 / 5
    let widths = findings.map { DisplayWidth.of(page.shown(name(of: $0))) }
    return 4 + (widths.filter { $0 <= most }.max() ?? most / 2) + 4
  }

  private func name(of finding: Finding) -> String { finding.label ?? finding.text }

  private mutating func write(_ finding: Finding, detailsAt column: Int) {
    page.put("  ")
    // Advice that was not followed is no failure.
    let isMild = finding.kind == .recommend && finding.outcome == .failed
    page.put(finding.outcome.mark(look) + " ", isMild ? .doubtful : finding.outcome.ink)
    page.put(name(of: finding))
    let details = details(of: finding)
    // What reaches into the second column has its details below it.
    if page.column + 2 > column || details.isEmpty { page.endLine() }
    for (text, ink) in details { page.putParagraph(text, at: column, ink) }
  }

  /// What is said beside a condition, line by line.
  private func details(of finding: Finding) -> [(text: String, ink: Ink)] {
    var lines: [(text: String, ink: Ink)] = []
    var parts: [String] = []
    if let reason = finding.reason, finding.outcome != .passed {
      parts.append("\(finding.outcome.word): \(reason)")
    } else if let found = finding.found {
      parts.append(found)
      if let distance = finding.distance, finding.outcome != .passed {
        parts.append("needs \(distance) \(finding.isAbove ? "less" : "more")")
      }
    } else if finding.outcome != .passed {
      parts.append(finding.outcome.word)
    }
    let origins = finding.evidence.compactMap(\.origin)
    var seen: Set<String> = []
    let distinct = origins.filter { seen.insert($0).inserted }
    if !distinct.isEmpty { parts.append("from " + distinct.joined(separator: " and ")) }
    if !parts.isEmpty { lines.append((parts.joined(separator: ", "), .plain)) }
    if finding.label != nil, finding.outcome != .passed || look.verbosity == .verbose {
      lines.append((finding.text, .faint))
    }
    if let remark = finding.remark { lines.append((remark, .doubtful)) }
    if let because = finding.because, finding.outcome != .passed || look.verbosity == .verbose {
      lines.append((because, .faint))
    }
    if look.verbosity == .verbose {
      if let place = place(of: finding.span) { lines.append(("at \(place)", .faint)) }
      for use in finding.evidence {
        let digest = use.digest.map { ", \($0)" } ?? ""
        let origin = use.origin.map { ", from \($0)" } ?? ""
        lines.append(("\(use.name) = \(short(use.value))\(origin)\(digest)", .faint))
      }
    }
    return lines
  }

  /// A value as far as a person reads it at a glance.
  private func short(_ value: Value) -> String {
    let text = value.literalText
    return text.count > 160 ? text.prefix(159) + "…" : text
  }

  // MARK: The rest

  private mutating func write(advice judgement: Judgement) {
    let missed = judgement.advice.filter { $0.outcome != .passed || look.verbosity == .verbose }
    // What stands in a gate is shown there.
    let inGates = judgement.gates.flatMap(\.findings).filter { $0.kind == .recommend }
    let shown = Set(inGates.map(\.span))
    let rest = missed.filter { !shown.contains($0.span) }
    guard !rest.isEmpty else { return }
    page.endLine()
    page.put("advice", .strong)
    page.endLine()
    let column = detailColumn(rest)
    for finding in rest { write(finding, detailsAt: column) }
  }

  private mutating func write(notes: [String]) {
    guard !notes.isEmpty else { return }
    page.endLine()
    for note in notes {
      for (number, line) in note.split(separator: "\n").enumerated() {
        page.put(number == 0 ? "note: " : "      ", .faint)
        page.put(String(line))
        page.endLine()
      }
    }
  }

  private mutating func writeSummary(_ judgement: Judgement) {
    let status = report.exitStatus(isStrict: false)
    let ink = status == .nothingChecked ? Ink.doubtful : judgement.outcome.ink
    if report.isInterrupted || judgement.failure != nil {
      page.put(report.isInterrupted ? "interrupted" : "stopped by an error", .bad)
      page.put(" after \(judgement.checked) checked")
      page.endLine()
      return
    }
    if status == .nothingChecked {
      page.put("nothing was checked", ink)
      page.put(": no requirement was looked at, and that is not a pass")
      page.endLine()
      return
    }
    page.put(judgement.outcome.word, ink)
    let findings = judgement.gates.flatMap(\.findings).filter { $0.kind == .require }
    let counts = Outcome.allCases.reversed().compactMap { outcome -> String? in
      let count = findings.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.word)"
    }
    if counts.isEmpty {
      page.put(": \(judgement.checked) checked")
    } else {
      page.put(": \(counts.joined(separator: ", ")) of \(findings.count)")
    }
    page.endLine()
  }

  private func place(of span: Span) -> String? {
    guard let source = report.sources[span] else { return nil }
    return "\(source.path):\(source.position(at: Int(span.start)).line)"
  }
}
