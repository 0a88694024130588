import FlowProcess
import FlowValues

/// Says on one screen where a run stands, who is waited for and until when.
///
/// ```
/// release.flow · main · 2026-11-20 10:00 UTC
///
/// ✓ design, review  passed
/// ✗ implementation  Implementation  failed          entered 2d ago, 12d left
///   ✗ quality-bar  1 failed, 1 waiting, 1 passed
/// – release  blocked until implementation passes
///
/// waiting for
///   bob    quality-bar, 1 of 2: dana signed    flow sign quality-bar --as bob
///
/// failed: 1 failed, 1 waiting, 1 passed of 3, 1 phase blocked · next: flow explain quality-bar
/// ```
public struct StatusText {
  /// How many lines of a kind are shown before the rest is counted.
  private static let most = 6

  private var text: TextReport
  private let judgement: Judgement

  public static func render(_ report: Report, _ look: Appearance) -> String {
    guard let judgement = report.judgement else { return "" }
    var status = StatusText(text: TextReport(report, look), judgement: judgement)
    status.write()
    return status.text.page.text
  }

  private var now: Double { text.now }
  private var look: Appearance { text.look }
  private var most: Int { look.verbosity == .verbose ? .max : Self.most }

  private mutating func write() {
    if look.verbosity != .quiet {
      text.page.put(text.report.file, .strong)
      text.page.put(
        " · \(text.report.key) · \(InstantFormat.printForPeople(now))", .faint)
      text.page.endLine()
      if !judgement.gates.isEmpty || !judgement.phases.isEmpty { text.page.endLine() }
      writePhases()
      write(judgement.gates, indent: 0)
      writeWaiting()
      writeEscalations()
      text.writeOverrides(judgement)
      text.writeDeliveries(judgement, most: most)
      text.write(notes: judgement.taskMessages)
      text.page.endBlock()
      // What is recorded is seen a second later; that is no news.
      if let next = judgement.nextInstant, next > now + 1 {
        text.page.put("the clock changes something in \(PeopleTime.length(next - now))", .faint)
        text.page.put(": flow simulate --for \(Self.rounded(next - now))", .faint)
        text.page.endLine()
      }
    }
    text.writeSummary(judgement)
  }

  /// A length to type that reaches an instant: `24h`, `3d`.
  private static func rounded(_ seconds: Double) -> String {
    guard seconds < 1e9 else { return DurationFormat.print(seconds.rounded(.up)) }
    let unit: Double = seconds <= 7_200 ? 60 : seconds <= 172_800 ? 3_600 : 86_400
    return DurationFormat.print((seconds / unit).rounded(.up) * unit)
  }

  // MARK: Phases and gates

  /// Phases that are over, and many that wait for their turn, share a line.
  private mutating func writePhases() {
    var rest = judgement.phases[...]
    while let first = rest.first {
      let group = rest.prefix { $0.outcome == first.outcome }
      let isShort = first.outcome == .passed || first.outcome == .skipped
      guard isShort || first.outcome == .blocked && group.count > 2 else {
        write(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(group.count)
      write(group.map(\.name), first.outcome, indent: 0)
    }
  }

  /// `✓ design, review  passed`
  private mutating func write(_ names: [String], _ outcome: Outcome, indent: Int) {
    text.page.pad(to: indent)
    text.page.put(outcome.mark(look) + " ", outcome.ink)
    let line = names.joined(separator: ", ")
    if indent + 4 + DisplayWidth.of(look.shown(line)) + outcome.word.count <= look.width {
      text.page.put(line)
      text.page.put("  \(outcome.word)", outcome.ink)
      text.page.endLine()
    } else {
      text.page.putParagraph("\(line) \(outcome.word)", at: indent + 2)
    }
  }

  private mutating func write(_ phase: PhaseResult) {
    text.writeLine(of: phase)
    if phase.outcome.isOpenEnded, phase.outcome != .blocked, let counts = counts(phase.findings) {
      let isAllSteps = phase.findings.allSatisfy { $0.kind == .step }
      let worst = phase.findings.map(\.outcome).max() ?? .passed
      text.page.put("  \(worst.mark(look)) ", worst.ink)
      text.page.put("\(isAllSteps ? "steps" : "its own requirements")  \(counts)")
      text.page.endLine()
    }
    if phase.outcome != .blocked, phase.outcome != .skipped { write(phase.gates, indent: 2) }
  }

  private mutating func write(_ gates: [GateResult], indent: Int) {
    let open = gates.filter { $0.outcome >= .overridden }
    for gate in open.prefix(most) {
      text.page.pad(to: indent)
      text.page.put(gate.outcome.mark(look) + " ", gate.outcome.ink)
      text.page.put(gate.name, .strong)
      if let subject = gate.subject { text.page.put(" for \(subject)") }
      let words = gate.reason ?? counts(gate.findings) ?? gate.outcome.word
      text.page.put("  \(words)")
      if let due = gate.due, gate.outcome.isOpenEnded {
        text.page.put(
          ", \(PeopleTime.remaining(until: due, now))", gate.isLate ? .bad : .plain)
      }
      text.page.endLine()
    }
    count(open.count, "gates", indent: indent)
    for outcome in [Outcome.passed, .skipped] {
      var seen: Set<String> = []
      let names = gates.filter { $0.outcome == outcome }.map(\.name)
        .filter { seen.insert($0).inserted }
      if !names.isEmpty { write(names, outcome, indent: indent) }
    }
  }

  /// `1 failed, 1 waiting, 3 passed`
  private func counts(_ findings: [Finding]) -> String? {
    let parts = Outcome.allCases.reversed().compactMap { outcome -> String? in
      let count = findings.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.word)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private mutating func count(_ all: Int, _ what: String, indent: Int) {
    guard all > most else { return }
    text.page.pad(to: indent)
    text.page.put("… and \(all - most) more \(what), with --verbose", .faint)
    text.page.endLine()
  }

  // MARK: Who is waited for

  private mutating func writeWaiting() {
    let asked = WaitingList(judgement, now: now).groups
    guard !asked.isEmpty else { return }
    text.page.endBlock()
    text.page.put("waiting for", .strong)
    text.page.endLine()
    let widest = asked.map { DisplayWidth.of(look.shown($0.who)) }.filter { $0 <= 24 }.max()
    let column = 2 + (widest ?? 12) + 2
    var left = most + 2
    for group in asked where left > 0 {
      text.page.put("  ")
      text.page.put(group.who, .strong)
      if text.page.column + 2 > column { text.page.endLine() }
      for item in group.items.prefix(left) { write(item, at: column) }
      left -= group.items.count
    }
    if left < 0, look.verbosity != .verbose {
      text.page.put("  … and \(-left) more, with --verbose", .faint)
      text.page.endLine()
    }
  }

  private mutating func write(_ item: WaitingList.Item, at column: Int) {
    text.page.pad(to: column)
    text.page.put(item.words, item.isLate ? .bad : .plain)
    guard let command = item.command else {
      text.page.endLine()
      return
    }
    let width = DisplayWidth.of(look.shown(command))
    if text.page.column + 2 + width > look.width { text.page.endLine() }
    if text.page.column == 0 {
      text.page.pad(to: column + 2)
      text.page.put(command)
    } else {
      text.page.putAtRight(command)
    }
    text.page.endLine()
  }

  private mutating func writeEscalations() {
    let open = judgement.escalations.filter(\.isOpen)
    guard !open.isEmpty else { return }
    text.page.endBlock()
    text.page.put("escalations", .strong)
    text.page.endLine()
    for record in open.prefix(most) {
      let words =
        (["\(record.subjectWords): with \(record.standing)"] + record.outlook(now))
        .joined(separator: ", ")
      text.page.put("  → ", .doubtful)
      text.page.putParagraph(words, at: 4)
    }
    count(open.count, "escalations", indent: 2)
  }
}
