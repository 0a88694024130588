import FlowLedger
import FlowSession

extension Invocation {
  /// The ledger that `--store` names, or that of the project.
  func ledgerLocation() throws(CommandFailure) -> LedgerLocation {
    guard let words = value(.store) else { return LedgerPlace.ofProject }
    guard !words.isEmpty else { throw .usage("--store needs a path, or 'memory:'") }
    return LedgerLocation(words)
  }

  func openLedger(_ mode: LedgerMode) throws(CommandFailure) -> any FactStore {
    let location = try ledgerLocation()
    do throws(LedgerError) { return try location.open(mode) } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  init(_ error: LedgerError) { self = .cannotRun(error.sentence, advice: error.advice) }
}
