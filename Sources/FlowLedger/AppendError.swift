/// Why nothing was appended: the ledger failed, or the caller refused after seeing what it holds.
public enum AppendError<Refusal: Error>: Error {
  case ledger(LedgerError)
  case refused(Refusal)
}
