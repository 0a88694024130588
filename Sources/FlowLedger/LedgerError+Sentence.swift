import FlowValues

extension LedgerError {
  /// What is wrong, as one sentence without an end: `the ledger 'x.db' is full`.
  public var sentence: String {
    switch self {
    case .missing(let path): "there is no ledger '\(path)'"
    case .notPermitted(let path, let problem): "cannot use the ledger '\(path)': \(problem)"
    case .notALedger(let path): "'\(path)' is not a ledger: it is not a SQLite database"
    case .foreign(let path): "'\(path)' is not a ledger: it is the database of another program"
    case .newer(let path, let version):
      "the ledger '\(path)' was written by a newer flow (its form is \(version), "
        + "and this one knows forms up to \(Schema.version))"
    case .damaged(let path, let problem): "the ledger '\(path)' is damaged: \(problem)"
    case .busy(let path, let seconds):
      "the ledger '\(path)' has been locked by another process for \(seconds) seconds"
    case .full(let path): "there is no room to write the ledger '\(path)'; nothing was recorded"
    case .failed(let path, let problem): "the ledger '\(path)' failed: \(problem)"
    case .clockBehind(let at, let newest):
      "the clock says \(InstantFormat.print(at)), but the ledger has a fact of "
        + InstantFormat.print(newest)
    case .unfit(let problem): "the fact cannot be recorded: \(problem)"
    }
  }

  /// A way forward, where there is one to give.
  public var advice: String? {
    switch self {
    case .missing: "a ledger begins with the first fact that is recorded; --store names another"
    case .notPermitted: "see to the permissions, or name another ledger with --store"
    case .notALedger, .foreign: "it was left as it is; name a ledger with --store"
    case .newer: "update flow, or export it with the newer one: flow log export"
    case .damaged:
      "nothing was changed; keep a copy, put a backup in its place, or move it away and bring back "
        + "what was exported with flow log import"
    case .busy: "try again, and see which process holds it"
    case .full: "make room and try again"
    case .failed: nil
    case .clockBehind: "set the clock right and try again"
    case .unfit: nil
    }
  }
}
