import FlowChecker
import FlowProcess
import FlowValues

/// How what a gate asks for is answered.
extension Machine {
  /// From when a deadline of the gate or phase around counts.
  func askStart(_ ask: CheckedAsk) -> Double? {
    if case .step = ask.kind, let start = lastStepDone() { return start }
    return ask.within == nil ? nil : placeEntered()
  }

  /// When the gate or phase that is being judged was entered.
  func placeEntered() -> Double {
    if let phase = process.phase, case .judged(let judgement) = process.phases[phase] {
      return judgement.entered ?? now
    }
    guard let gate = process.gateID else { return now }
    if let opened = process.state.opened[gate] { return opened }
    if !process.facts.contains(where: { $0.kind == .askOpened && $0.subject == gate }) {
      process.emit(.askOpened, gate)
    }
    return now
  }

  private func lastStepDone() -> Double? {
    guard let phase = process.phase, !program.process.phases[phase].isFree else { return nil }
    return process.asks.last { result in
      if case .step = program.process.asks[result.ask].kind { return true }
      return false
    }.flatMap { process.tick(program.process.asks[$0.ask].path)?.at }
  }

  /// Notes down what came of an ask.
  ///
  /// - Returns: its place among the answers.
  func add(_ result: AskResult, because: String?) -> Int {
    process.asks.append(result)
    findings.append(RawFinding(ask: process.asks.count - 1, outcome: result.outcome))
    if wantsDetails {
      var details = FindingDetails()
      details.found = result.found
      details.evidence = result.files
      details.reason = result.reason
      details.because = because
      findings.append(details)
    }
    return process.asks.count - 1
  }

  // MARK: Files and commands

  func deliver(_ path: String, _ result: inout AskResult) {
    let paths: [String]
    if path.contains(where: { "*?<".contains($0) }) {
      switch world.glob(path) {
      case .list(let list): paths = list.elements.map(\.plainText)
      case let other:
        result.reason = other.reason?.sentence
        return
      }
      if paths.isEmpty {
        result.outcome = .failed
        result.found = "no file is called like that"
        return
      }
    } else {
      paths = [path]
    }
    var missing: [String] = []
    var empty: [String] = []
    for path in paths {
      switch world.size(path) {
      case .number(let size):
        if size == 0 { empty.append(path) }
        guard wantsDetails else { continue }
        result.files.append(
          EvidenceUse(
            name: path, value: .number(size), origin: path,
            digest: world.origin(ofPath: path)?.digest))
      case .bool(false): missing.append(path)
      case let other:
        result.reason = other.reason?.sentence
        return
      }
    }
    if missing.isEmpty, empty.isEmpty {
      result.outcome = .passed
      result.found = paths.count == 1 ? "there" : "\(paths.count) files"
    } else {
      result.outcome = .failed
      result.found = [
        missing.isEmpty ? nil : "missing",
        empty.isEmpty
          ? nil : (paths.count == 1 ? "empty" : "empty: \(empty.joined(separator: ", "))"),
      ].compactMap(\.self).joined(separator: ", ")
    }
  }

  func command(_ request: CommandRequest, _ result: inout AskResult) {
    switch world.run(request) {
    case .ended(let code, let tries, let lastLine):
      result.outcome = code == 0 ? .passed : .failed
      let again = tries > 1 ? ", on try \(tries)" : ""
      let words = lastLine.isEmpty ? "" : ": \(lastLine)"
      result.found = "exit code \(code)\(again)\(code == 0 ? "" : words)"
    case .unknown(let reason): result.reason = reason
    }
  }

  // MARK: People

  /// The words for those who can act, and the command that they would type.
  private func wait(_ people: [String], _ command: String, _ result: inout AskResult) {
    result.outcome = .waiting
    result.waitingFor = people
    result.command = command
  }

  func check(_ label: String, of ask: CheckedAsk, _ role: People?, _ result: inout AskResult) {
    if let tick = process.tick(ask.path) {
      result.outcome = .passed
      result.found = "done by \(tick.person)"
      return
    }
    var people: [String] = []
    switch role {
    case .unknown(let reason)?:
      result.reason = reason.sentence
      return
    case .known(let names)?: people = names
    case nil: break
    }
    wait(people, "flow done \(Value.quoted(label)) --in \(process.placeName)", &result)
  }

  func step(_ title: String, of ask: CheckedAsk, _ role: People?, _ result: inout AskResult) {
    if let tick = process.tick(ask.path) {
      result.outcome = .passed
      result.found = "done by \(tick.person)"
      return
    }
    let isFree = process.phase.map { program.process.phases[$0].isFree } ?? true
    if !isFree, let before = process.stepBefore {
      result.outcome = .blocked
      result.reason = "after \"\(before)\""
      result.due = nil
      return
    }
    var people: [String] = []
    switch role {
    case .unknown(let reason)?:
      result.reason = reason.sentence
      return
    case .known(let names)?: people = names
    case nil: break
    }
    wait(people, "flow done \(Value.quoted(title))", &result)
  }

  func signoff(
    _ ask: CheckedAsk, _ role: People?, _ count: Double?, _ binding: Value?,
    _ result: inout AskResult
  ) {
    let people: [String]
    switch role {
    case .known(let names)?: people = names.filter { !process.isAutomated($0) }
    case .unknown(let reason)?:
      result.reason = reason.sentence
      return
    case nil: return
    }
    if case .unknown(let reason)? = binding {
      result.reason = "what is signed is unknown: \(reason.sentence)"
      return
    }
    var isAll = false
    if case .signoff(nil, _) = ask.kind { isAll = true }
    if let count, count.isNaN {
      result.reason = count.unknownReason.sentence
      return
    }
    let needed = isAll ? people.count : Int(max(1, min(count ?? 1, 1e6)))
    var signed: [String] = []
    var void: [String] = []
    for (person, word) in process.latestWords(on: process.gateID ?? process.phaseName ?? "")
    where people.contains(person) {
      if word.isRejection {
        result.outcome = .failed
        result.found = "rejected by \(person)\(word.because.map { ": \($0)" } ?? "")"
        return
      }
      if let binding, word.bound[ask.path] != binding.plainText {
        let before = word.bound[ask.path].map { ": it was for \($0)" } ?? ""
        void.append("\(person)'s signature is void\(before), and now it is \(binding.plainText)")
      } else {
        signed.append(person)
      }
    }
    if people.isEmpty {
      result.outcome = .waiting
      result.found = "nobody is in the role"
      return
    }
    if signed.count >= needed {
      result.outcome = .passed
      result.found = "signed by \(signed.joined(separator: ", "))"
      return
    }
    let rest = people.filter { !signed.contains($0) }
    if rest.isEmpty {
      result.outcome = .waiting
    } else {
      wait(rest, "flow sign \(process.placeName)", &result)
    }
    var parts = ["\(signed.count) of \(needed)"]
    if !signed.isEmpty { parts[0] += ": \(signed.joined(separator: ", ")) signed" }
    parts += void
    if rest.isEmpty {
      parts.append("nobody else can sign")
    } else if rest.count + signed.count < needed {
      parts.append("only \(rest.count + signed.count) can sign")
    }
    result.found = parts.joined(separator: "; ")
  }

  func consent(_ ask: CheckedAsk, _ role: People?, _ result: inout AskResult) {
    guard case .known(let people)? = role else {
      if case .unknown(let reason)? = role { result.reason = reason.sentence }
      return
    }
    // Where nobody could object, silence says nothing.
    if people.isEmpty {
      result.outcome = .waiting
      result.found = "nobody is in the role"
      return
    }
    for (person, word) in process.latestWords(on: process.gateID ?? process.phaseName ?? "")
    where people.contains(person) && word.isRejection {
      result.outcome = .failed
      result.found = "\(person) objects\(word.because.map { ": \($0)" } ?? "")"
      return
    }
    guard let due = result.due else {
      result.reason = "its time is unknown"
      return
    }
    if now >= due {
      result.outcome = .passed
      result.found = "by silence"
    } else {
      process.turns(at: due)
      wait(people, "flow reject \(process.placeName)", &result)
      result.found = "by silence, if nobody objects"
    }
  }
}

extension ProcessRun {
  /// The name of the gate or phase that is being judged, as a command takes it.
  var placeName: String {
    guard let gate else { return phaseName ?? "main" }
    let name = program.gates[gate.number].name
    return gate.element.map { "\(name) --for \(Self.word($0))" } ?? name
  }

  private static func word(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
      ? text : Value.quoted(text)
  }

  /// How often the phase around was reopened: what was signed before does not count.
  var roundNow: Int {
    let phase = phase ?? gate.flatMap { program.gates[$0.number].phase }
    return phase.flatMap { state.phases[checked.phases[$0].name]?.round } ?? 0
  }

  /// That an item is done, in this round.
  func tick(_ path: String) -> TickRecord? {
    guard let tick = state.ticks[identity(path)], tick.round == roundNow else { return nil }
    return tick
  }

  /// Each person's latest word on a gate in this round, in the order of the words.
  func latestWords(on gate: String) -> [(person: String, word: SignatureRecord)] {
    var latest: [(person: String, word: SignatureRecord)] = []
    for word in state.signatures[gate] ?? [] where word.round == roundNow {
      latest.removeAll { $0.person == word.person }
      latest.append((word.person, word))
    }
    return latest
  }
}
