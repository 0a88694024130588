import FlowLedger
import FlowProcess
import FlowRuntime

/// What was refused stands in the ledger, so that whoever looks into it later sees who tried what.
extension ProcessRunner {
  /// Keeps a refusal, and gives back what the person is told.
  func noted(_ error: ProcessError, of purpose: Purpose) -> ProcessError {
    guard case .act(let act) = purpose else { return error }
    let reason: String
    switch error {
    case .refused(let refusal): reason = refusal.sentence
    case .unsigned(let sentence, _): reason = sentence
    case .file, .ledger, .other: return error
    }
    let person = program.process.people.first { $0.name == act.person }
    let refused = RefusedAct(
      act: act.verb.rawValue, subject: act.subject, person: act.person,
      isAutomated: person?.isAutomated ?? false, isKnown: person != nil, reason: reason)
    do throws(LedgerError) {
      try keep(refused)
      return error
    } catch {
      // Who was refused hears of that first; that it left no trace is worth a word, too.
      return .other(
        "refused: \(reason)",
        advice: "the ledger could not take the refusal in: \(error.sentence)")
    }
  }

  private func keep(_ refused: RefusedAct) throws(LedgerError) {
    let store = try location.open(.recording)
    let known = try store.facts(ofKey: key)
    do throws(AppendError<Never>) {
      try store.append(key: key, after: known.last?.sequence ?? 0) { view in
        let facts = (known + view.newFacts).lazy.map(\.fact)
        guard let fact = refused.fact(key: key, at: now, after: facts) else { return [] }
        return Self.stamped([fact], request)
      }
    } catch {
      if case .ledger(let problem) = error { throw problem }
    }
  }
}
