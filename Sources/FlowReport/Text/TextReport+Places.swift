import FlowProcess

/// Phases and gates: what holds requirements.
extension TextReport {
  /// `✗ implementation  Implementation  failed          entered 2d ago, 12d left`
  mutating func write(_ phase: PhaseResult) {
    writeLine(of: phase)
    if look.verbosity == .verbose, !phase.inputs.isEmpty {
      page.putParagraph("from \(phase.inputs.joined(separator: ", "))", at: 4, .faint)
    }
    write(phase.findings, indent: 2)
    writeEscalations(about: phase.name, element: nil, indent: 2)
    // What waits for its turn, or does not apply, is told by the phase.
    let isOff = phase.outcome == .blocked || phase.outcome == .skipped
    if isOff, look.verbosity != .verbose { return }
    for gate in phase.gates { write(gate, indent: 2) }
  }

  /// A phase by itself, with its reason.
  mutating func writeLine(of phase: PhaseResult) {
    page.put(phase.outcome.mark(look) + " ", phase.outcome.ink)
    page.put(phase.name, .strong)
    if let title = phase.title { page.put("  \(title)") }
    var reason = phase.reason
    if phase.outcome == .blocked || phase.outcome == .skipped {
      page.put("  \(phase.outcomeWords)", phase.outcome.ink)
      reason = nil
    } else {
      page.put("  \(phase.outcome.word)", phase.outcome.ink)
      if let owner = phase.owner { page.put(", with \(owner)", .faint) }
      if phase.entries > 1 { page.put(", round \(phase.entries)", .faint) }
      let times = phase.timeWords(now)
      if !times.isEmpty { page.putAtRight(times, phase.isLate ? .bad : .faint) }
    }
    page.endLine()
    if let reason { page.putParagraph(reason, at: 4) }
  }

  /// `✗ quality-bar  failed, 3h left                                     release.flow:25`
  mutating func write(_ gate: GateResult, indent: Int) {
    page.pad(to: indent)
    page.put(gate.outcome.mark(look) + " ", gate.outcome.ink)
    page.put(gate.name, .strong)
    if let subject = gate.subject { page.put(" for \(subject)") }
    if let title = gate.title { page.put("  \(title)") }
    page.put("  \(gate.outcome.word)", gate.outcome.ink)
    if gate.isLocked { page.put(", locked", .faint) }
    if gate.attempts > 1 { page.put(", attempt \(gate.attempts)", .faint) }
    if let owner = gate.owner, gate.outcome.isOpenEnded { page.put(", with \(owner)", .faint) }
    if let due = gate.due, gate.outcome.isOpenEnded {
      page.put(", \(PeopleTime.remaining(until: due, now))", gate.isLate ? .bad : .plain)
    }
    if let place = place(of: gate.span) { page.putAtRight(place, .faint) }
    page.endLine()
    let inner = indent + 2
    if let reason = gate.reason { page.putParagraph(reason, at: inner + 2) }
    write(gate.findings, indent: inner)
    writeEscalations(about: gate.name, element: gate.subject, indent: inner)
    for id in gate.needless {
      page.putParagraph("override \(id) is no longer needed", at: inner, .doubtful)
    }
    for way in gate.ways { page.putParagraph("or override: \(way.words)", at: inner, .faint) }
  }
}

extension Outcome {
  /// Whether something still has to happen.
  var isOpenEnded: Bool { self > .overridden }
}

extension OverrideWay {
  /// `process, by tech-lead or product-owner, up to 2w`
  var words: String {
    [kind, by.map { "by \($0)" }, (limit ?? lasts.map(PeopleTime.limit)).map { "up to \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
  }
}

extension PhaseResult {
  /// `blocked until design passes`, `skipped: there is nothing to do`
  var outcomeWords: String {
    guard let reason else { return outcome.word }
    return reason.hasPrefix(outcome.word) ? reason : "\(outcome.word): \(reason)"
  }

  /// `entered 2d ago, 12d left`
  func timeWords(_ now: Double) -> String {
    var parts: [String] = []
    if let entered { parts.append("entered \(PeopleTime.ago(entered, now))") }
    if let due, outcome.isOpenEnded { parts.append(PeopleTime.remaining(until: due, now)) }
    return parts.joined(separator: ", ")
  }
}
