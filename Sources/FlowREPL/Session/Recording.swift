/// What becomes of the acts of a session on a ledger.
enum Recording {
  /// The person is asked before the first one.
  case asks
  case records
  case keepsInMemory
}
