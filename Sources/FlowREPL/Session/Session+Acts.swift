import FlowLedger
import FlowProcess
import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowSyntax

/// What people do and tests say. On a ledger an act is recorded on the one path that the command
/// line takes, too, and never by accident: the person says so, and the session is what the file
/// says.
extension Session {
  /// It is done at once, and stays.
  func say(_ piece: Piece, _ item: Item) throws(Evaluation.Failure) -> [Event] {
    if ledger != nil, item.isAct, hypothesis == nil { reload() }
    let before = try judged()
    let evaluation = Evaluation(
      state, settings, supplies, nil, saying: piece, beside: suppliedSources)
    let outcome: Evaluation.Outcome
    do throws(Evaluation.Failure) {
      outcome = try evaluation.tell(evaluation.program().program)
    } catch {
      // The ledger keeps who tried what and was refused.
      if let act = error.refused, recording == .records, !isRehearsing, hypothesis == nil {
        _ = try? answer(to: act)
      }
      throw error
    }
    if let act = outcome.acts.last, ledger != nil, !outcome.facts.isEmpty {
      if let reason = reasonToKeep(act, piece) {
        state.keptActs += 1
        return told(outcome, since: before, from: evaluation.now) + [.kept(reason)]
      }
      return try record(act, since: before)
    }
    var events = told(outcome, since: before, from: evaluation.now)
    if case .verb(let node) = item, node.verb == .attempt, ledger != nil {
      state.keptActs += 1
      events.append(.kept("'flow run' makes attempts that count"))
    }
    if case .expect = item { events.insert(.text("as expected\n"), at: 0) }
    if item.isAct, outcome.facts.isEmpty {
      events.append(.text("nothing new: it was so already\n"))
    }
    return events
  }

  /// Makes what was said a part of the session's memory.
  private func told(
    _ outcome: Evaluation.Outcome, since before: Judgement, from start: Double
  ) -> [Event] {
    // A clock that ticked meanwhile was not moved.
    if outcome.now != start { state.clock = outcome.now }
    let after = take(outcome)
    return (outcome.facts.isEmpty ? [] : [.facts(outcome.facts)]) + changes(from: before, after)
  }

  // MARK: Whether to record

  /// Why an act stays in memory; nothing where it is to be recorded.
  private func reasonToKeep(_ act: Act, _ piece: Piece) -> String? {
    if isRehearsing { return "this is a rehearsal" }
    if let hypothesis { return hypothesis }
    switch recording {
    case .records: return nil
    case .keepsInMemory:
      return confirm == nil ? "--record would record it" : "':record on' begins to record"
    case .asks:
      let typed = String(decoding: piece.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      var words = typed.joined(separator: " ")
      if words.count > 200 { words = words.prefix(200) + "…" }
      if act.person.isEmpty, let actor = settings.request.actor { words += " by \(actor)" }
      let question = "record this in \(ledger ?? "") as '\(evaluation().key)': \(words)?"
      recording = confirm?(settings.look.shown(question)) == true ? .records : .keepsInMemory
      return recording == .records ? nil : "you said no; ':record on' begins to record"
    }
  }

  /// What the session has that the file does not say, so that an act in it proves nothing outside.
  var hypothesis: String? {
    if let name = state.givens.keys.sorted().first {
      return "'\(name)' was given; :undo takes it back"
    }
    if let made = state.madeUp.first { return "\(made.name) was given; :undo takes it back" }
    if state.clock != nil { return "the clock was moved; ':now system' puts it right" }
    if settings.request.now != nil, !settings.request.permissions.allowsClock {
      return "the clock was set with --now, and to record with it needs --allow clock"
    }
    guard state.path != SessionState().path, let first = state.pieces.first,
      first.source.path == state.path
    else {
      return "the session has no file that says who may do what"
    }
    if first.range != 0..<first.source.bytes.count {
      return "what the file says was declared anew; :undo takes it back"
    }
    for piece in state.pieces.dropFirst() where !piece.isHarmless {
      return "the policy was changed at the prompt; :undo takes it back"
    }
    if state.keptActs > 0 {
      return "it follows acts that are not recorded either; ':record on' forgets them"
    }
    return nil
  }

  // MARK: Recording

  private func record(
    _ act: Act, since before: Judgement
  ) throws(Evaluation.Failure) -> [Event] {
    var act = act
    if act.person.isEmpty {
      guard let person = settings.request.actor, !person.isEmpty else {
        throw Evaluation.Failure(
          "who are you? An act belongs to a person",
          advice: "begin the session with --as PERSON, or set FLOW_PERSON")
      }
      act.person = person
    }
    let answer: ProcessAnswer
    do throws(Evaluation.Failure) {
      answer = try self.answer(to: act)
    } catch {
      _ = Interruption.takeBack()
      throw error
    }
    let wasStopped = Interruption.takeBack()
    if let failure = answer.report.judgement?.failure {
      throw Evaluation.Failure(diagnostics: [failure], isInterruption: wasStopped)
    }
    let facts = (answer.recorded + answer.delivered).map(\.fact)
    reload()
    for number in past.indices {
      guard case .state(var old) = past[number] else { continue }
      old.takeIn(state.facts)
      past[number] = .state(old)
    }
    undone = []
    recordedActs += 1
    let news = facts.filter { $0.kind != .runEvaluated && $0.actor == act.person }
    past.append(.recorded((news.last ?? facts.last).map(FactSentence.words) ?? act.subject))
    var events: [Event] =
      facts.isEmpty
      ? [.text("nothing new: it was so already\n")]
      : [.recorded(facts, place: "\(ledger ?? "") as '\(answer.report.key)'")]
    events += answer.messages.map { .note($0) }
    if let remark = answer.report.remark { events.append(.note("warning: \(remark)")) }
    return events + changes(from: before, try judged())
  }

  /// Carries out an act as the command line does.
  private func answer(to act: Act) throws(Evaluation.Failure) -> ProcessAnswer {
    var request = settings.request
    request.path = state.path
    request.key = evaluation().key
    let prepared: PreparedScript
    do throws(FileError) {
      prepared = try PreparedScript.prepare(request)
    } catch {
      throw Evaluation.Failure(error.sentence)
    }
    guard prepared.script.modules.first?.tree.source.bytes == state.pieces.first?.source.bytes,
      let runner = ProcessRunner(prepared, request)
    else {
      throw Evaluation.Failure(
        "'\(state.path)' is not what it was when the session began, and nothing was recorded",
        advice: "take it in anew: :load \(state.path)")
    }
    do throws(ProcessError) {
      return try runner.answer(.act(act))
    } catch {
      switch error {
      case .file(let error): throw Evaluation.Failure(error.sentence)
      case .ledger(let error): throw Evaluation.Failure(error.sentence, advice: error.advice)
      case .refused(let refusal):
        throw Evaluation.Failure("refused: \(refusal.sentence)", advice: refusal.advice.first)
      case .unsigned(let sentence, let advice), .other(let sentence, let advice):
        throw Evaluation.Failure(sentence, advice: advice)
      }
    }
  }

  // MARK: :record

  /// Says whether acts are recorded, or changes it.
  func record(_ words: String) -> Answer {
    guard let ledger else {
      return refusal(
        "the session is on no ledger", advice: "begin it on one: flow repl FILE --store LOCATION")
    }
    switch words {
    case "": break
    case "off": recording = .keepsInMemory
    case "on":
      guard confirm != nil || settings.recordsActs else {
        return refusal(
          "nobody is there to be asked", advice: "say --record on the command line")
      }
      let kept = state.keptActs
      recording = .records
      guard kept > 0 else { break }
      let before = state
      reload()
      remember(before)
      let acts = kept == 1 ? "1 act" : "\(kept) acts"
      return Answer(
        events: [.text("acts are recorded in \(ledger); \(acts) kept in memory forgotten\n")])
    default: return refusal("':record' takes on or off, not '\(words)'")
    }
    let line =
      switch recording {
      case .records: "acts are recorded in \(ledger)"
      case .asks: "you are asked before the first act is recorded in \(ledger)"
      case .keepsInMemory: "acts are kept in memory, and \(ledger) is left as it is"
      }
    return Answer(events: [.text(settings.look.shown(line) + "\n")])
  }
}

extension Evaluation.Failure {
  init(_ sentence: String, advice: String? = nil) {
    self.init(diagnostics: [], refusal: (sentence, advice))
  }
}

extension Piece {
  /// Whether it leaves the policy of the file before it as it is.
  fileprivate var isHarmless: Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return Parser.parse(SourceFile(path: "", text: text)).items.allSatisfy { item in
      switch item {
      case .binding, .define, .choice, .record, .test, .expression: true
      default: false
      }
    }
  }
}
