/// What a ledger is opened for.
public enum LedgerMode: Sendable {
  /// To look at it; it must be there.
  case reading
  /// To append to it; it begins when it is not there.
  case recording
}
