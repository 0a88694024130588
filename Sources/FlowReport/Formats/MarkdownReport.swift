import FlowProcess
import FlowSource
import FlowValues

/// Writes a report for the summary of a step or the comment on a pull request.
///
/// ```markdown
/// ## ✗ release.flow: failed
///
/// ### ✗ implementation Implementation: failed
///
/// | outcome | gate | requirement | found |
/// | --- | --- | --- | --- |
/// | ✗ failed | `quality-bar` | `coverage >= 90` | 84.2, needs 5.8 more |
/// ```
public struct MarkdownReport {
  private let report: Report
  private var text = ""
  /// The most bytes: a summary that is larger is not shown at all.
  private let limit: Int
  /// The most rows of which those that passed are shown as well.
  private static let most = 100

  public static func render(_ report: Report, limit: Int = 900_000) -> String {
    var markdown = MarkdownReport(report: report, limit: limit)
    markdown.write()
    return markdown.text
  }

  private init(report: Report, limit: Int) {
    self.report = report
    self.limit = limit
  }

  private var now: Double { report.now }
  private var look: Appearance { Appearance() }

  private mutating func line(_ words: String = "") { text += words + "\n" }

  private mutating func write() {
    let mark = report.judgement.map { report.isInterrupted ? "✗" : $0.outcome.mark(look) } ?? "✗"
    let word = report.outcomeWord
    line("## \(mark) \(MarkdownText.prose(report.file)): \(word)")
    line()
    let instant = InstantFormat.printForPeople(now)
    let commit = report.commit.map { "\(MarkdownText.code(String($0.prefix(7)))) · " } ?? ""
    line(commit + "\(MarkdownText.code(report.key)) · \(instant) · \(report.countWords)")
    if let judgement = report.judgement { write(judgement) }
    write(diagnostics: report.diagnostics + [report.judgement?.failure].compactMap(\.self))
    if let next = report.nextToExplain {
      line()
      line("next: \(MarkdownText.code("flow explain \(next)"))")
    }
  }

  private mutating func write(_ judgement: Judgement) {
    let cases = CaseList.of(report).filter { $0.diagnostic == nil }
    for phase in judgement.phases {
      heading(phase.outcome, [phase.title, phase.name].compactMap(\.self), phase.timeWords(now))
      if let reason = phase.reason { paragraph(MarkdownText.prose(reason)) }
      // What waits for its turn, or does not apply, is told by the phase.
      if phase.outcome == .blocked || phase.outcome == .skipped { continue }
      table(cases.filter { $0.phase?.span == phase.span && $0.phase?.name == phase.name })
      writeAsked(phase.name, nil)
      for gate in phase.gates { write(below: gate) }
    }
    let rest = cases.filter { $0.phase == nil }
    if !rest.isEmpty, !judgement.phases.isEmpty { heading(nil, ["Outside of phases"], "") }
    table(rest)
    for gate in judgement.gates { write(below: gate) }
    write(overrides: judgement)
    write(deliveries: judgement)
    let notes = judgement.notes + judgement.taskMessages
    if !notes.isEmpty { line() }
    for note in notes { line("- note: \(MarkdownText.prose(note))") }
  }

  /// `### ✗ Implementation (implementation): failed`
  private mutating func heading(_ outcome: Outcome?, _ names: [String], _ times: String) {
    let names = names.map(MarkdownText.prose)
    let title = names[0] + (names.count > 1 ? " (\(names[1]))" : "")
    line()
    guard let outcome else { return line("### \(title)") }
    line("### \(outcome.mark(look)) \(title): \(outcome.word)")
    if !times.isEmpty { paragraph(times) }
  }

  private mutating func paragraph(_ words: String) {
    line()
    line(words)
  }

  private mutating func table(_ cases: [ReportCase]) {
    let shown = cases.count > Self.most ? cases.filter { $0.verdict != .passed } : cases
    guard !shown.isEmpty else { return }
    line()
    line("| outcome | gate | requirement | found |")
    line("| --- | --- | --- | --- |")
    var count = 0
    for item in shown {
      if text.utf8.count > limit { break }
      count += 1
      let gate = item.gate == nil ? "" : item.place.map(MarkdownText.code) ?? ""
      let name = item.finding?.label == nil ? MarkdownText.code : MarkdownText.prose
      let found = ([item.message] + item.findingDetails).map(MarkdownText.prose)
      let word = item.verdict == .advised ? "advice" : item.outcome.word
      let cells = [
        "\(item.outcome.mark(look)) \(word)", gate, name(item.name),
        found.joined(separator: "<br>"),
      ]
      line("| \(cells.joined(separator: " | ")) |")
    }
    let rest = cases.count - count
    if rest > 0 { paragraph("… and \(rest) more") }
  }

  /// Who was asked about a gate, and who could let it through.
  private mutating func write(below gate: GateResult) {
    writeAsked(gate.name, gate.subject)
    for id in gate.needless {
      line("- override \(MarkdownText.code(id)) is no longer needed")
    }
    for way in gate.ways {
      line("- or override \(MarkdownText.code(gate.name)): \(MarkdownText.prose(way.words))")
    }
  }

  private mutating func writeAsked(_ name: String, _ element: String?) {
    let asked = (report.judgement?.escalations ?? []).filter {
      $0.isOpen && $0.isAbout(name, element: element)
    }
    guard !asked.isEmpty else { return }
    line()
    for record in asked {
      let words = (["escalated to \(record.standing)"] + record.outlook(now))
        .joined(separator: ", ")
      line("- \(MarkdownText.code(record.subjectWords)) \(MarkdownText.prose(words))")
    }
  }

  private mutating func write(overrides judgement: Judgement) {
    let shown = judgement.overrides.filter { $0.isPending(now) }
    guard !shown.isEmpty else { return }
    line()
    line("### Overrides")
    line()
    line("| id | what | by | until | reason |")
    line("| --- | --- | --- | --- | --- |")
    for record in shown {
      let reason = [record.reason, record.risk.map { "risk: \($0)" }].compactMap(\.self)
      let cells = [
        MarkdownText.code(record.id), MarkdownText.code(record.coverage),
        MarkdownText.prose(record.by),
        MarkdownText.prose(
          ([record.standing(now)] + [record.reviewWords(now)].compactMap(\.self))
            .joined(separator: ", ")),
        MarkdownText.prose(reason.joined(separator: "; ")),
      ]
      line("| \(cells.joined(separator: " | ")) |")
    }
  }

  /// What left for the world, and what has not come that far; of many only the latter.
  private mutating func write(deliveries judgement: Judgement) {
    let all = judgement.deliveries
    guard !all.isEmpty || !judgement.channels.isEmpty else { return }
    let shown = all.count > Self.most ? all.filter { $0.standing != .done } : all
    line()
    line("### Messages and files")
    if !all.isEmpty {
      line()
      line("| whom or what | about | through | how far it has come |")
      line("| --- | --- | --- | --- |")
    }
    for report in shown.prefix(Self.most) {
      let delivery = report.delivery
      let cells = [
        MarkdownText.code(delivery.subject), MarkdownText.prose(delivery.body.text("about") ?? ""),
        MarkdownText.prose(delivery.channel ?? ""),
        "\(report.mark.mark(look)) " + MarkdownText.prose(report.words(now)),
      ]
      line("| \(cells.joined(separator: " | ")) |")
    }
    let rest = all.count - min(shown.count, Self.most)
    if rest > 0 { paragraph("… and \(rest) more messages and files") }
    if !judgement.channels.isEmpty { line() }
    for channel in judgement.channels {
      line(
        "- channel \(MarkdownText.code(channel.name)): \(MarkdownText.prose(channel.words(now)))")
    }
  }

  private mutating func write(diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    line()
    line("### About the script")
    line()
    for diagnostic in diagnostics {
      let place = report.place(of: diagnostic.span).map { "\($0.path):\($0.start.line)" }
      let words = [diagnostic.headline] + diagnostic.help.map { "help: \($0)" }
      line(
        "- \(diagnostic.severity.rawValue) \(diagnostic.code)"
          + (place.map { " at \(MarkdownText.code($0))" } ?? "") + ": "
          + words.map(MarkdownText.prose).joined(separator: "<br>"))
    }
  }
}

extension ReportCase {
  /// What was asked besides its name, and why.
  var findingDetails: [String] {
    guard let finding, outcome != .passed else { return [] }
    return (finding.label == nil ? [] : [finding.text])
      + (finding.because.map { ["because \($0)"] } ?? [])
  }
}
