import FlowProcess
import FlowValues

/// Says of one gate, phase, override or escalation why it stands as it does, how far it is from
/// passing, who can act and with which command, and what has happened to it so far.
public struct ExplainText {
  /// How many facts of its story are shown.
  private static let most = 12

  var text: TextReport
  let judgement: Judgement
  private let history: [Fact]

  /// - Parameter history: the facts of the run, in their order.
  public static func render(
    _ report: Report, _ topic: ExplainTopic, history: [Fact], _ look: Appearance
  ) -> String {
    guard let judgement = report.judgement else { return "" }
    let related = RelatedFacts(topic, in: judgement)
    var explanation = ExplainText(
      text: TextReport(report, look), judgement: judgement,
      history: history.filter(related.contains))
    switch topic {
    case .gate(let gates, let phase): explanation.write(gates, phase)
    case .phase(let phase): explanation.write(phase)
    case .override(let record): explanation.write(record)
    case .kind(let way): explanation.write(way)
    case .escalation(let record): explanation.write(record)
    }
    explanation.writeHistory()
    return explanation.text.page.text
  }

  var now: Double { text.now }
  var look: Appearance { text.look }

  // MARK: Places

  private mutating func write(_ gates: [GateResult], _ phase: PhaseResult?) {
    // Of a large family those that are closed say the most.
    let closed = gates.filter(\.outcome.isOpenEnded)
    let shown = gates.count > 6 && !closed.isEmpty ? closed : gates
    for gate in shown.prefix(20) { text.write(gate.withoutWays, indent: 0) }
    if shown.count > 20 {
      line("… and \(shown.count - 20) more like it", .faint)
    }
    if let policy = text.report.policy, let file = gates.first?.span.file,
      policy.files.contains(file)
    {
      line(policy.sentence)
    }
    if let phase { line("in phase \(phase.name), \(phase.standing(now))") }
    writeDistance(gates.filter { $0.outcome != .blocked })
    var part = judgement
    part.gates = gates
    part.phases = []
    writeWaiting(part)
    writeWays(gates)
  }

  private mutating func write(_ phase: PhaseResult) {
    text.write(phase.withoutWays)
    if let reason = phase.blocker(in: judgement) { line(reason) }
    guard phase.outcome != .blocked, phase.outcome != .skipped else { return }
    writeDistance(phase.gates, phase.findings)
    var part = judgement
    part.gates = []
    part.phases = [phase]
    writeWaiting(part)
    writeWays(phase.gates)
  }

  /// What still separates it from passing, finding by finding.
  private mutating func writeDistance(_ gates: [GateResult], _ findings: [Finding] = []) {
    let all = findings + gates.flatMap(\.findings)
    let open = all.filter(\.outcome.isOpenEnded)
    let through = all.filter { $0.outcome == .overridden }
    guard !all.isEmpty else { return }
    heading("to pass")
    if open.isEmpty {
      line(
        through.isEmpty
          ? "nothing: all that it asks for holds"
          : "nothing while the override lasts; without it \(through.count) would be closed")
    }
    for finding in open.prefix(20) { line("\(finding.item): \(finding.distanceWords)") }
    if open.count > 20 { line("… and \(open.count - 20) more", .faint) }
  }

  private mutating func writeWaiting(_ part: Judgement) {
    var part = part
    part.overrides = []
    part.escalations = part.escalations.filter(part.shows)
    let groups = WaitingList(part, now: now).groups
    guard !groups.isEmpty else { return }
    heading("who can act")
    for group in groups {
      for item in group.items.prefix(10) {
        line("\(group.who): \(item.words)", item.isLate ? .bad : .plain)
        if let command = item.command { self.command(command) }
      }
    }
  }

  /// The overrides that could be granted: by whom, for how long, and how.
  private mutating func writeWays(_ gates: [GateResult]) {
    var seen: Set<String> = []
    let closed = gates.filter { $0.outcome.isOpenEnded && $0.outcome != .blocked }
    guard !closed.isEmpty, !judgement.overrideKinds.isEmpty else { return }
    heading("or override")
    var isEmpty = true
    for gate in closed {
      for way in gate.ways where seen.insert("\(gate.name)|\(way.kind)").inserted {
        isEmpty = false
        line(way.sentence)
        command(way.command(on: gate.name))
      }
    }
    let locked = closed.filter(\.isLocked).map(\.name)
    if let first = locked.first {
      line("\(first) is locked: nothing can override it")
    } else if isEmpty {
      line("no kind of override lets through what is missing")
    }
  }

  // MARK: Story

  private mutating func writeHistory() {
    guard !history.isEmpty else { return }
    heading("what happened")
    let most = look.verbosity == .verbose ? history.count : Self.most
    if history.count > most { line("… \(history.count - most) earlier, with --verbose", .faint) }
    for fact in history.suffix(most) {
      text.page.put("  \(InstantFormat.printForPeople(fact.at))  ", .faint)
      text.page.putParagraph(FactSentence.words(fact), at: text.page.column)
    }
  }

  // MARK: Lines

  mutating func heading(_ words: String) {
    text.page.endBlock()
    text.page.put(words, .strong)
    text.page.endLine()
  }

  mutating func line(_ words: String, _ ink: Ink = .plain) {
    text.page.putParagraph(words, at: 2, ink)
  }

  mutating func command(_ words: String) {
    text.page.pad(to: 4)
    text.page.put(words)
    text.page.endLine()
  }
}

extension GateResult {
  /// The same, with what could override it told elsewhere.
  var withoutWays: GateResult {
    var gate = self
    gate.ways = []
    return gate
  }
}

extension PhaseResult {
  var withoutWays: PhaseResult {
    PhaseResult(
      name: name, title: title, outcome: outcome, reason: reason, entered: entered, due: due,
      isLate: isLate, entries: entries, owner: owner, inputs: inputs, findings: findings,
      gates: gates.map(\.withoutWays), span: span)
  }

  /// `which failed, entered 2d ago, 12d left`
  func standing(_ now: Double) -> String {
    let times = timeWords(now)
    let words = outcome == .blocked ? outcomeWords : outcome.word
    return "which is \(words)" + (times.isEmpty ? "" : ", \(times)")
  }

  /// What to look at instead, of a phase that waits for its turn.
  func blocker(in judgement: Judgement) -> String? {
    guard outcome == .blocked, let reason else { return nil }
    let words = reason.split(separator: " ")
    let blocker = judgement.phases.first { words.contains(Substring($0.name)) && $0.name != name }
    return blocker.map { "it is looked at when its turn comes: flow explain \($0.name)" }
  }
}

extension Finding {
  /// How far it is from passing: `needs 5.8 more: 84.2, from coverage.info`.
  var distanceWords: String {
    if outcome == .unknown || outcome == .blocked { return reason ?? outcome.word }
    if let distance {
      let direction = isAbove ? "less" : "more"
      return "needs \(distance) \(direction)" + (found.map { ", and has \($0)" } ?? "")
    }
    if kind == .signoff, let found { return found }
    if outcome == .waiting { return found ?? "is not done" }
    return found.map { "is \($0)" } ?? "does not hold"
  }
}

extension OverrideWay {
  /// `process: tech-lead or product-owner can grant it (dana, bob, carol), up to 2w`
  var sentence: String {
    let who = by.map { "\($0) can grant it" } ?? "nobody can grant it"
    let names = people.isEmpty ? "" : " (\(people.joined(separator: ", ")))"
    let length = limit.map { ", for \($0) at most" } ?? ""
    let second = agreed.map { "; another person of \($0) must agree" } ?? ""
    return "\(kind): \(who)\(names)\(length)\(second)"
  }

  /// `flow grant process --on quality-bar --because "…" --risk "…" --as dana`
  func command(on place: String?) -> String {
    var words = "flow grant \(kind)"
    if let place { words += " --on \(place)" }
    for field in requires {
      switch field {
      case "reason": words += " --because \"…\""
      case "risk": words += " --risk \"…\""
      default: words += " --with \(field)=…"
      }
    }
    return words + " --as \(people.first ?? "PERSON")"
  }
}
