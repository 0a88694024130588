import FlowLedger
import FlowRuntime

/// Why a command on a run could not be carried out; it changed nothing.
public enum ProcessError: Error {
  case file(FileError)
  case ledger(LedgerError)
  case refused(ActRefusal)
  /// An act that must be signed and is not, or with a key that is not the person's.
  case unsigned(String, advice: String?)
  case other(String, advice: String?)
}
