import FlowLedger
import FlowProcess
import FlowReport
import FlowSession

/// A session on a ledger begins with what happened in the run.
extension Session {
  /// The path of the ledger.
  var ledger: String? {
    if case .file(let path)? = settings.request.store { path } else { nil }
  }

  /// Takes in the facts of the run, and says what becomes of acts.
  func lookIntoLedger() -> Answer {
    guard let ledger else { return Answer() }
    recording =
      settings.recordsActs && confirm == nil
      ? .records : confirm == nil ? .keepsInMemory : .asks
    let key = evaluation().key
    let place = "'\(key)' from \(ledger)"
    let rest =
      switch recording {
      case .asks: "you are asked before the first act is recorded there"
      case .records: "acts are recorded there"
      case .keepsInMemory: "what is done here is not recorded there"
      }
    let count: Int
    do throws(LedgerError) {
      count = try takeFacts()
    } catch {
      if case .missing = error, recording != .keepsInMemory {
        let line = "there is no ledger \(ledger) yet: the first act recorded for '\(key)' makes it"
        return Answer(events: [.text(settings.look.shown(line) + "\n")])
      }
      return Answer(
        events: [.refused(error.sentence, advice: error.advice)], status: .couldNotRun)
    }
    let line = "\(count == 1 ? "1 fact" : "\(count) facts") of \(place); \(rest)"
    return Answer(events: [.text(settings.look.shown(line) + "\n")])
  }

  /// Takes in the facts that the ledger has by now; those of the session alone are forgotten.
  ///
  /// - Returns: how many there are.
  @discardableResult
  private func takeFacts() throws(LedgerError) -> Int {
    guard let store = settings.request.store else { return 0 }
    let found = try store.open(.reading).facts(ofKey: evaluation().key, after: 0, until: .infinity)
    state.takeIn(found.map(\.fact))
    return found.count
  }

  /// Takes in the facts that the ledger has by now, where it can be read.
  func reload() { _ = try? takeFacts() }

  /// What stands before the prompt's mark: the ledger and the run that the session is on, and
  /// whether acts are recorded.
  public var promptName: String {
    guard let ledger else { return "flow" }
    let name = ledger.split(separator: "/").last.map(String.init) ?? ledger
    let mode = recording == .records ? " records" : ""
    return settings.look.shown("flow \(name) \(key)\(mode)")
  }

  private var key: String {
    if let key = settings.request.key { return key }
    return evaluation().key
  }
}

extension SessionState {
  /// Takes the facts of a ledger for all that has happened.
  mutating func takeIn(_ recorded: [Fact]) {
    facts = recorded
    process = ProcessState(recorded)
    recordedCount = recorded.count
    keptActs = 0
  }
}
