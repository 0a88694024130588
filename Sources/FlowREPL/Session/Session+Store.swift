import FlowLedger
import FlowProcess
import FlowReport
import FlowSession

/// A session on a ledger begins with what happened in the run, and leaves the ledger as it is.
extension Session {
  /// Takes in the facts of the run.
  func look(into location: LedgerLocation) -> Answer {
    let key = evaluation().key
    let place: String
    switch location {
    case .memory: return Answer()
    case .file(let path): place = path
    }
    let facts: [RecordedFact]
    do throws(LedgerError) {
      facts = try location.open(.reading).facts(ofKey: key, after: 0, until: .infinity)
    } catch {
      return Answer(
        events: [.refused(error.sentence, advice: error.advice)], status: .couldNotRun)
    }
    state.facts = facts.map(\.fact)
    state.process = ProcessState(state.facts)
    let count = facts.count == 1 ? "1 fact" : "\(facts.count) facts"
    let line = "\(count) of '\(key)' from \(place); what is done here is not recorded there"
    return Answer(events: [.text(settings.look.shown(line) + "\n")])
  }

  /// What stands before the prompt's mark: the ledger that the session looks into.
  public var promptName: String {
    guard case .file(let path)? = settings.request.store else { return "flow" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return settings.look.shown("flow \(name)")
  }
}
