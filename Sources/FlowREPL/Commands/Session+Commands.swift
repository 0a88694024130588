import FlowProcess
import FlowReport
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

/// The commands of the prompt, apart from those about files.
extension Session {
  /// Carries out `:name operand`.
  func command(_ line: String) -> Answer {
    let words = line.dropFirst().drop { $0 == " " }
    let word = words.prefix { !$0.isWhitespace && $0 != "!" }
    let isForced = words.dropFirst(word.count).first == "!"
    let rest = words.dropFirst(word.count + (isForced ? 1 : 0))
    let operand = Self.trimmed(rest)
    let name = word.lowercased()
    let meant = PromptCommand.meant(by: name)
    guard let command = meant.first else { return unknownCommand(name) }
    guard meant.count == 1 else {
      let names = meant.map { ":\($0.name)" }
      let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
      return refusal("':\(name)' may mean \(list)", advice: "write one more letter")
    }
    if isForced {
      guard command.name == "save" else {
        return refusal("':\(command.name)!' is no command", advice: "write :\(command.name)")
      }
      return save(operand, replaces: true)
    }
    if command.operand.isEmpty, !operand.isEmpty {
      return refusal("':\(command.name)' takes nothing behind it")
    }
    let needsOne = !command.operand.isEmpty && !command.operand.hasPrefix("[")
    if needsOne, operand.isEmpty {
      return refusal("':\(command.name)' needs \(command.operand)", advice: command.summary)
    }
    // The operand stands where it was typed, so that messages point at it.
    let isCode = PromptCommand.takesCode(line)
    let lead = line.count - rest.count
    return command.run(self, isCode ? String(repeating: " ", count: lead) + rest : operand)
  }

  private func unknownCommand(_ name: String) -> Answer {
    let names = PromptCommand.all.map(\.name)
    let meant = Spelling.closest(to: name, among: names)
    return refusal(
      "there is no command ':\(name)'",
      advice: meant.map { "did you mean ':\($0)'?" } ?? ":help lists them all")
  }

  func refusal(_ sentence: String, advice: String? = nil) -> Answer {
    Answer(events: [.refused(sentence, advice: advice)], status: .invalid)
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  // MARK: Questions

  func type(_ words: String) -> Answer {
    let source = source(words)
    let tree = Parser.parse(source)
    if tree.diagnostics.contains(where: { $0.severity == .error }) {
      return refusal(tree.diagnostics.map { $0.moved { $0 } }, source)
    }
    guard tree.items.count == 1, case .expression = tree.items[0] else {
      return refusal("':type' takes one expression", advice: "for example: :type 2h + 30m")
    }
    do throws(Evaluation.Failure) {
      let evaluation = evaluation(forTextWithResult: words)
      let program = try evaluation.program(of: source, item: 0)
      return Answer(events: [.text(program.resultType.name + "\n")])
    } catch {
      return refusal(error, source)
    }
  }

  func status() -> Answer {
    do throws(Evaluation.Failure) {
      let judgement = try judged()
      var events: [Event] = [.report(report(judgement, evaluation()))]
      if let failure = judgement.failure {
        let composition = composition()
        events.insert(
          .diagnostics([composition.shown(failure)], composition.sources), at: 0)
      }
      return Answer(events: events)
    } catch {
      return refusal(error)
    }
  }

  /// What happened: what stands in the ledger of the session, and what it knows alone.
  func facts() -> Answer {
    func told(_ facts: some Sequence<Fact>) -> [Fact] { facts.filter { $0.kind != .runEvaluated } }
    if ledger != nil, hypothesis == nil { reload() }
    let recorded = told(state.facts.prefix(state.recordedCount))
    let own = told(state.facts.dropFirst(state.recordedCount))
    guard !recorded.isEmpty || !own.isEmpty else {
      return Answer(events: [.text("nothing has happened yet\n")])
    }
    var events: [Event] = recorded.isEmpty ? [] : [.recorded(recorded, place: nil)]
    if !own.isEmpty {
      if ledger != nil { events.append(.text("only in this session:\n")) }
      events.append(.facts(own))
    }
    return Answer(events: events)
  }

  // MARK: The clock

  func moveClock(_ words: String) -> Answer {
    let now = evaluation().now
    var clock: Double?
    switch words.first {
    case nil:
      let isFree = state.clock == nil && settings.request.now == nil
      let mode = isFree ? "the clock of the system" : "where it was put"
      return Answer(events: [.text("\(InstantFormat.printForPeople(now)), \(mode)\n")])
    case "+", "-":
      guard case .success(let span) = DurationFormat.parse(String(words.dropFirst())) else {
        return refusal(
          "'\(words)' is no duration", advice: "for example: :now +24h, :now +1w2d")
      }
      clock = words.first == "+" ? now + span : now - span
    default:
      if words != "system" {
        guard case .success(let time) = InstantFormat.parse(words) else {
          return refusal(
            "'\(words)' is no time", advice: "for example: :now 2026-11-20T10:00Z, :now +24h")
        }
        clock = time
      }
    }
    let before = state
    do throws(Evaluation.Failure) {
      let old = try judged()
      var facts: [Fact] = []
      if let clock, clock > now {
        // On the way there everything happens that is due, each in its time.
        let evaluation = evaluation()
        let outcome = try evaluation.outcome(evaluation.program().program, movingTo: clock)
        _ = take(outcome)
        facts = outcome.facts
      }
      state.clock = clock
      let new = try judged()
      remember(before)
      let text = InstantFormat.printForPeople(self.now) + "\n"
      return Answer(events: [.facts(facts), .text(text)] + changes(from: old, new))
    } catch {
      state = before
      return refusal(error)
    }
  }

  // MARK: Back and forth

  func undo() -> Answer {
    switch past.popLast() {
    case nil: return refusal("there is nothing to undo")
    case .recorded(let words)?:
      return refusal(
        "a recorded fact cannot be undone: \(words)",
        advice: past.isEmpty ? nil : "the next :undo takes back what came before it")
    case .state(let before)?:
      undone.append(state)
      return go(to: before)
    }
  }

  func redo() -> Answer {
    guard let next = undone.popLast() else { return refusal("there is nothing to redo") }
    past.append(.state(state))
    return go(to: next)
  }

  private func go(to next: SessionState) -> Answer {
    let old = try? judged()
    let left = state
    state = next
    var events: [Event] = [.text(Self.difference(from: left, to: next) + "\n")]
    if let old, let new = try? judged() { events += changes(from: old, new) }
    return Answer(events: events)
  }

  /// What going from one state to another took away and brought, in a line.
  private static func difference(from old: SessionState, to new: SessionState) -> String {
    func names(_ state: SessionState) -> [String] {
      state.declarations.map(\.name) + state.givens.keys.sorted().map { "given \($0)" }
        + state.madeUp.map { made in
          let text = String(decoding: made.piece.bytes, as: UTF8.self)
          return String(text.prefix { $0 != "\n" }.prefix(60))
        }
    }
    let (before, after) = (names(old), names(new))
    let gone = before.filter { !after.contains($0) }
    let back = after.filter { !before.contains($0) }
    let known = Dictionary(
      old.declarations.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    let changed = new.declarations.filter { item in
      known[item.name].map { $0.source != item.source || $0.range != item.range } ?? false
    }
    var parts: [String] = []
    if !changed.isEmpty {
      parts.append(
        listed(changed.map(\.name)) + (changed.count == 1 ? " as it was" : " as they were"))
    }
    if !gone.isEmpty { parts.append("without " + listed(gone)) }
    if !back.isEmpty { parts.append("with " + listed(back)) }
    if parts.isEmpty, old.clock != new.clock {
      return new.clock.map { "the clock is at \(InstantFormat.printForPeople($0))" }
        ?? "the clock is the system's"
    }
    if parts.isEmpty, old.facts.count != new.facts.count {
      let isLess = old.facts.count > new.facts.count
      let (more, less) = isLess ? (old.facts, new.facts) : (new.facts, old.facts)
      let told = more[less.count...].filter { $0.kind != .runEvaluated }.prefix(3)
      parts.append(
        (isLess ? "without: " : "with: ") + told.map(FactSentence.words).joined(separator: "; "))
    }
    if parts.isEmpty {
      func words(_ state: SessionState, unlike other: SessionState) -> [String] {
        let known = Set(other.pieces.map(\.source.id))
        return state.pieces.filter { !known.contains($0.source.id) }.map { piece in
          let text = String(decoding: piece.bytes, as: UTF8.self)
          return String(text.prefix { $0 != "\n" }.prefix(60))
        }
      }
      let (gone, back) = (words(old, unlike: new), words(new, unlike: old))
      if !gone.isEmpty { parts.append("without: " + listed(gone)) }
      if !back.isEmpty { parts.append("with: " + listed(back)) }
    }
    return parts.isEmpty ? "what was given has its other value" : parts.joined(separator: ", ")
  }

  static func listed(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }

  func reset() -> Answer {
    let before = state
    state = SessionState()
    verdicts = nil
    if ledger != nil { reload() }
    remember(before)
    return Answer(events: [.text("a new session\n")])
  }

  func useJSON(_ words: String) -> Answer {
    switch words {
    case "", "on": Answer(request: .useJSON(true))
    case "off": Answer(request: .useJSON(false))
    default: refusal("':json' takes on or off, not '\(words)'")
    }
  }
}
