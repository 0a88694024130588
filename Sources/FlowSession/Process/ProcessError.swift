import FlowLedger
import FlowRuntime

/// Why a command on a run could not be carried out; nothing was recorded.
public enum ProcessError: Error {
  case file(FileError)
  case ledger(LedgerError)
  case refused(ActRefusal)
  case other(String, advice: String?)
}
