import FlowChecker
import FlowLedger
import FlowProcess
import FlowReport
import FlowRuntime
import FlowSession
import FlowValues

/// What people do, with the words of the language: `flow sign quality-bar --as dana`.
extension Command {
  static let sign = act(
    .sign, "sign a gate", "GATE", [.element, .because],
    ["Your signature counts where the gate has a 'signoff' by a role of yours."])
  static let reject = act(
    .reject, "reject a gate, or object to it", "GATE", [.element, .because],
    ["A rejection stands until you sign."])
  static let done = act(
    .done, "tick a checklist item or a step", "ITEM", [.place, .element],
    ["ITEM is the text of the item or the title of the step, in quotes."])
  static let grant = act(
    .grant, "grant an override", "KIND",
    [.scope, .element, .because, .risk, .until, .lasting, .with],
    [
      "KIND is an 'override' of the script. Without --until or --lasting it lasts as long as its "
        + "kind allows."
    ])
  static let agree = act(
    .agree, "agree to an override that needs a second person", "OVERRIDE", [.because])
  static let revoke = act(.revoke, "end an override", "OVERRIDE", [.because])
  static let review = act(
    .review, "say that an override has been reviewed", "OVERRIDE", [.because])
  static let acknowledge = act(
    .ack, "say that an escalation is in hand", "ESCALATION", [.because])
  static let resolve = act(
    .resolve, "settle an escalation", "ESCALATION", [.deciding, .because, .with])
  static let decide = act(
    .decide, "decide what a decision waits for", "DECISION OPTION", [.because], operands: 2)
  static let reopen = act(
    .reopen, "begin a phase anew", "PHASE", [.because],
    ["What was signed, ticked and done in it before no longer counts."])
  static let escalate = act(
    .escalate, "ask the next one up", "SUBJECT", [.to, .via, .because, .with])

  static let change = act(
    .set, "change a field of a task", "TASK.FIELD=VALUE", [],
    [
      "VALUE is read as the field's type: flow set T-1.status=done. A box in a checklist follows "
        + "where --allow write=FILE lets it; otherwise the change stands in the ledger alone."
    ])

  private static func act(
    _ verb: ActVerb, _ summary: String, _ operand: String, _ options: [Option],
    _ details: [String] = [], operands: Int = 1
  ) -> Command {
    Command(
      name: verb.rawValue, summary: summary,
      operands: Operands(synopsis: operand, least: operands, most: operands),
      options: options + [
        .person, .signingKey, .file, .runKey, .store, .set, .evidence, .now, .budget, .allow,
        .defaultBranch, .dryRun, .quiet, .verbose,
      ],
      details: details + [
        "An act is recorded only when you have the role, the order is right and the thing exists; "
          + "a refused one changes nothing: the log shows that it was refused, and the exit code "
          + "is 4."
      ]
    ) { invocation throws(CommandFailure) in
      try ActCommand(invocation: invocation, verb: verb).run()
    }
  }
}

/// Carries out one act of a person.
private struct ActCommand {
  let invocation: Invocation
  let verb: ActVerb

  func run() throws(CommandFailure) -> ExitStatus {
    guard let person = invocation.value(.person), !person.isEmpty else {
      throw .usage(
        "who are you? An act belongs to a person",
        advice: "say --as PERSON, or set FLOW_PERSON")
    }
    var act = Act(verb, invocation.operands[0], by: person)
    if verb == .set { try setChange(&act) }
    if verb == .decide { act.option = invocation.operands[1] }
    act.because = text(.because)
    act.element = text(.element)
    act.place = text(.place)
    act.scope = values(.scope).flatMap { $0.split(separator: ",").map { String($0) } }
    act.risk = text(.risk)
    act.role = text(.to)
    act.ladder = text(.via)
    if invocation.command.takes(.deciding) { act.option = text(.deciding) }
    act.until = invocation.command.takes(.until) ? try invocation.instant(.until) : nil
    act.lasting = try lasting()
    for words in values(.with) {
      let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .usage("--with takes NAME=TEXT, not '\(words)'")
      }
      act.fields.append((String(parts[0]), .text(String(parts[1]))))
    }
    let runner = try invocation.runner()
    let answer: ProcessAnswer
    do throws(ProcessError) {
      answer = try runner.answer(.act(act))
    } catch {
      throw CommandFailure(error)
    }
    return try invocation.tell(answer)
  }

  /// `T-1.status=done`
  private func setChange(_ act: inout Act) throws(CommandFailure) {
    let words = act.subject
    guard let equals = words.firstIndex(of: "="),
      let point = words[..<equals].lastIndex(of: "."), point > words.startIndex,
      words.index(after: point) < equals
    else {
      throw .usage("'\(words)' is not TASK.FIELD=VALUE", advice: "flow set T-1.status=done")
    }
    let value = String(words[words.index(after: equals)...])
    act.subject = String(words[..<point])
    act.change = (String(words[words.index(after: point)..<equals]), .text(value))
    act.isWritten = true
  }

  private func values(_ option: Option) -> [String] {
    invocation.command.takes(option) ? invocation.values(option) : []
  }

  private func text(_ option: Option) -> String? {
    values(option).last.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func lasting() throws(CommandFailure) -> Act.Length? {
    guard let words = text(.lasting) else { return nil }
    if case .success(let seconds) = DurationFormat.parse(words) { return .elapsed(seconds) }
    let parts = words.split(separator: " ")
    if parts.count == 3, parts[1] == "working", let number = NumberFormat.parse(String(parts[0])) {
      switch parts[2] {
      case "day", "days": return .working(WorkingDuration(days: number), calendar: nil)
      case "hour", "hours": return .working(WorkingDuration(hours: number), calendar: nil)
      default: break
      }
    }
    throw .usage("--lasting takes a length of time such as 3d, not '\(words)'")
  }
}

extension CommandFailure {
  init(_ error: ProcessError) {
    switch error {
    case .file(let error): self.init(error)
    case .ledger(let error): self.init(error)
    case .refused(let refusal):
      self = .cannotRun(
        "refused: \(refusal.sentence)", advice: refusal.advice.first)
    case .unsigned(let sentence, let advice), .other(let sentence, let advice):
      self = .cannotRun(sentence, advice: advice)
    }
  }
}

extension Invocation {
  /// The run that a command is about: its script, checked, with its ledger.
  func runner() throws(CommandFailure) -> ProcessRunner {
    let path: String
    if command.takes(.file), let file = value(.file) {
      path = file
    } else if command.operands.takesScripts {
      path = try scripts().first ?? ""
    } else {
      path = try defaultScript()
    }
    let request = try request(path)
    let prepared: PreparedScript
    do throws(FileError) {
      prepared = try PreparedScript.prepare(request)
    } catch {
      throw CommandFailure(error)
    }
    guard let runner = ProcessRunner(prepared, request) else {
      let errors = prepared.diagnostics.filter { $0.severity == .error }
      console.write(
        DiagnosticText.render(errors, prepared.sources, try appearance(.error)), to: .error)
      throw .usage("'\(path)' has mistakes, and nothing was recorded")
    }
    return runner
  }

  /// What was recorded, line by line, and how the run stands after it.
  func tell(_ answer: ProcessAnswer) throws(CommandFailure) -> ExitStatus {
    if let failure = answer.report.judgement?.failure {
      console.write(
        DiagnosticText.render([failure], answer.report.sources, try appearance(.error)),
        to: .error)
      return answer.report.exitStatus(isStrict: false)
    }
    try write(remark: answer.report)
    let look = try appearance(.output)
    if look.verbosity != .quiet {
      func isTold(_ fact: Fact) -> Bool {
        look.verbosity == .verbose || FactSentence.isNews(fact)
      }
      for fact in answer.recorded + answer.delivered where isTold(fact.fact) {
        console.write(look.shown(FactSentence.words(fact.fact)) + "\n")
      }
      for fact in answer.facts where isTold(fact) {
        console.write(look.shown("would be: \(FactSentence.words(fact))") + "\n")
      }
      for message in answer.messages { console.write(look.shown(message) + "\n") }
      let would = answer.report.judgement?.deliveries.contains { $0.wait == .dryRun } ?? false
      if answer.recorded.isEmpty, answer.facts.isEmpty, answer.delivered.isEmpty, !would {
        console.write("nothing new: it was so already\n")
      }
      console.write(TextReport.renderOpenDeliveries(answer.report, look))
    }
    return .passed
  }

  /// Says what went wrong after all was recorded.
  func write(remark report: Report) throws(CommandFailure) {
    guard let remark = report.remark else { return }
    console.write("warning: \(try appearance(.error).shown(remark))\n", to: .error)
  }
}
