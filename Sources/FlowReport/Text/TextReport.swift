import FlowProcess
import FlowSource
import FlowValues

/// Writes a report for people: what passed, what did not, by how much, where from, and who can act.
///
/// ```
/// release.flow · main · 2026-11-20 10:00 UTC
///
/// ✗ implementation  Implementation  failed          entered 2d ago, 12d left
///   ✗ quality-bar  failed                                    release.flow:25
///     ✓ tests.failed == 0    0, from reports/unit.xml
///     ✗ coverage >= 90       84.2, needs 5.8 more, from coverage.info
///                            new code is tested
///     → escalated to tech-lead (ESC-1, quality, level 2 of 3), next carol in 47h
/// – release  blocked until implementation passes
///
/// failed: 1 failed, 1 passed of 2, 1 phase blocked · next: flow explain quality-bar
/// ```
public struct TextReport {
  let report: Report
  var page: Page

  public static func render(_ report: Report, _ look: Appearance) -> String {
    var text = TextReport(report, look)
    text.write()
    return text.page.text
  }

  /// Phases, gates and advice alone, without what frames a report.
  public static func renderParts(_ report: Report, _ look: Appearance) -> String {
    var text = TextReport(report, look)
    guard let judgement = report.judgement else { return "" }
    text.writePlaces(judgement)
    if !judgement.advice.isEmpty {
      if !judgement.gates.isEmpty {
        text.page.put("advice", .strong)
        text.page.endLine()
      }
      text.write(judgement.advice, indent: 2)
    }
    return text.page.text
  }

  init(_ report: Report, _ look: Appearance) {
    self.report = report
    page = Page(look)
  }

  var look: Appearance { page.look }
  var now: Double { report.now }

  private mutating func write() {
    guard let judgement = report.judgement else { return }
    if look.verbosity != .quiet {
      page.put(report.file, .strong)
      if let commit = report.commit { page.put(" at \(commit.prefix(7))", .faint) }
      page.put(" · \(report.key) · \(InstantFormat.printForPeople(report.now))", .faint)
      page.endLine()
      if !judgement.gates.isEmpty || !judgement.phases.isEmpty { page.endLine() }
      writePlaces(judgement)
      writeEscalations(judgement)
      writeOverrides(judgement)
      writeDeliveries(judgement, most: .max)
      write(advice: judgement)
      write(notes: judgement.notes)
      page.endLine()
    }
    writeSummary(judgement)
  }

  private mutating func writePlaces(_ judgement: Judgement) {
    for phase in judgement.phases { write(phase) }
    for gate in judgement.gates { write(gate, indent: 0) }
  }

  private mutating func write(advice judgement: Judgement) {
    let rest = judgement.adviceOutsideGates.filter {
      $0.outcome != .passed || look.verbosity == .verbose
    }
    guard !rest.isEmpty else { return }
    page.endLine()
    page.put("advice", .strong)
    page.endLine()
    write(rest, indent: 2)
  }

  mutating func write(notes: [String]) {
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

  /// The last line: the outcome, what it counts, and where to go on.
  mutating func writeSummary(_ judgement: Judgement) {
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
    page.put(": \(judgement.countWords)")
    if let next = report.nextToExplain { page.put(" · next: flow explain \(next)", .faint) }
    page.endLine()
  }

  func place(of span: Span) -> String? {
    guard let source = report.sources[span] else { return nil }
    return "\(source.path):\(source.position(at: Int(span.start)).line)"
  }
}
