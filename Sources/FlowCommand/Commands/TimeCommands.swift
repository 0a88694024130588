import FlowLedger
import FlowProcess
import FlowReport
import FlowSession
import FlowValues

extension Command {
  /// `flow status [FILE]`
  static let status = Command(
    name: "status", summary: "where the run stands, and who is waited for; records nothing",
    operands: .script,
    options: [
      .set, .evidence, .now, .key, .person, .store, .budget, .allow, .defaultBranch, .format,
      .quiet, .verbose,
    ],
    details: ["Shows phases, gates, who is waited for and until when, escalations and overrides."]
  ) { invocation throws(CommandFailure) in
    let answer = try TimeCommand(invocation: invocation).answer(.status)
    return try invocation.show(answer.report, as: .status)
  }

  /// `flow tick [FILE]`
  static let tick = Command(
    name: "tick", summary: "fire what is due: climbs, expiries, watches, notifications",
    operands: .script,
    options: [
      .set, .evidence, .now, .key, .person, .store, .dryRun, .again, .budget, .allow,
      .defaultBranch, .quiet, .verbose,
    ],
    details: [
      "Made for cron: it does what time has made due since the last fact, in order, and nothing "
        + "twice. The exit code is 0 whatever the gates say.",
      "It also sends and writes what is queued, as far as --allow lets it: --allow run=curl, "
        + "--allow write=docs. What fails is tried again by a later tick.",
    ]
  ) { invocation throws(CommandFailure) in
    try invocation.tell(try TimeCommand(invocation: invocation).answer(.tick))
  }

  /// `flow simulate FILE --for 2w`
  static let simulate = Command(
    name: "simulate", summary: "move the clock over the present state; changes nothing",
    operands: .script,
    options: [
      .length, .assume, .evidence, .now, .key, .person, .store, .budget, .allow, .defaultBranch,
      .quiet, .verbose,
    ],
    details: [
      "Prints every timer, climb and expiry that would come, with its instant. --assume says what "
        + "the evidence is meanwhile."
    ]
  ) { invocation throws(CommandFailure) in
    try TimeCommand(invocation: invocation).simulate()
  }

  /// `flow replay [FILE] --at TIME`
  static let replay = Command(
    name: "replay", summary: "what the program said, or would have said, at an instant",
    operands: .script,
    options: [
      .at, .set, .evidence, .key, .person, .store, .budget, .allow, .defaultBranch, .format, .quiet,
      .verbose,
    ],
    details: ["Takes the facts until that instant and no others; records nothing."]
  ) { invocation throws(CommandFailure) in
    try TimeCommand(invocation: invocation).replay()
  }
}

/// The commands that look at a run through time.
private struct TimeCommand {
  let invocation: Invocation

  func answer(_ purpose: ProcessRunner.Purpose) throws(CommandFailure) -> ProcessAnswer {
    let runner = try invocation.runner()
    try invocation.beginProgress()
    defer { Progress.end() }
    do throws(ProcessError) {
      return try runner.answer(purpose)
    } catch {
      throw CommandFailure(error)
    }
  }

  func simulate() throws(CommandFailure) -> ExitStatus {
    let length = try invocation.value(.length, "a length of time such as 2w") { words in
      if case .success(let seconds) = DurationFormat.parse(words), seconds >= 0 {
        seconds
      } else {
        nil
      }
    }
    guard let length else {
      throw .usage("how far shall the clock move?", advice: "say --for 2w")
    }
    let runner = try invocation.runner()
    let look = try invocation.appearance(.output)
    let report: Report
    var events: [(instant: Double, words: String)] = []
    try invocation.beginProgress()
    defer { Progress.end() }
    do throws(ProcessError) {
      report = try Progress.during(
        "moving the clock over \(DurationFormat.print(length))"
      ) { () throws(ProcessError) in
        try runner.simulate(for: length) { instant, facts in
          for fact in facts where look.verbosity == .verbose || FactSentence.isNews(fact) {
            events.append((instant, FactSentence.words(fact)))
          }
        }
      }
      Progress.end()
    } catch {
      throw CommandFailure(error)
    }
    guard let judgement = report.judgement, judgement.failure == nil else {
      return try invocation.show(report)
    }
    if look.verbosity != .quiet {
      events += Self.ends(judgement.overrides, from: runner.now, to: report.now)
      // The sort keeps the order of what happens at the same instant.
      let ordered = events.enumerated().sorted {
        ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
      }
      let text = LogText.render(ordered.map(\.element), from: runner.now, look)
      let none = "nothing happens by the clock alone in \(DurationFormat.print(length))\n"
      invocation.console.write((text.isEmpty ? none : text) + "\n")
    }
    return try invocation.show(report)
  }

  /// What ends of overrides without a fact: their time, and the time for their review.
  private static func ends(
    _ overrides: [OverrideRecord], from now: Double, to end: Double
  ) -> [(instant: Double, words: String)] {
    var events: [(instant: Double, words: String)] = []
    for record in overrides where record.revoked == nil {
      let what = "\(record.id) (\(record.kind), by \(record.by))"
      if let expires = record.expires, expires > now, expires <= end {
        events.append((expires, "\(what) expires"))
      }
      if record.reviewed == nil, let review = record.reviewBy, review > now, review <= end {
        events.append((review, "the review of \(what) is due"))
      }
    }
    return events
  }

  func replay() throws(CommandFailure) -> ExitStatus {
    guard let instant = try invocation.instant(.at) else {
      throw .usage("which instant?", advice: "say --at 2026-11-20T10:00Z")
    }
    let runner = try invocation.runner()
    let report: Report
    try invocation.beginProgress()
    defer { Progress.end() }
    do throws(ProcessError) {
      report = try runner.replay(at: instant)
      Progress.end()
    } catch {
      throw CommandFailure(error)
    }
    return try invocation.show(report)
  }
}

extension Invocation {
  /// What a person wants to see of a report.
  enum View { case all, status }

  /// A report on standard output, and the exit code that goes with it.
  func show(_ report: Report, as view: View = .all) throws(CommandFailure) -> ExitStatus {
    if let failure = report.judgement?.failure, !report.isInterrupted {
      console.write(
        DiagnosticText.render([failure], report.sources, try appearance(.error)), to: .error)
    }
    var isJSON = false
    if command.takes(.format) {
      isJSON =
        try value(.format, "text or json") { word in
          Option.format.choices.contains(word) ? word == "json" : nil
        } ?? false
    }
    let look = try appearance(.output)
    switch view {
    case _ where isJSON: console.write(JSONReport.render(report))
    case .all: console.write(TextReport.render(report, look))
    case .status: console.write(StatusText.render(report, look))
    }
    return report.exitStatus(isStrict: false)
  }
}
