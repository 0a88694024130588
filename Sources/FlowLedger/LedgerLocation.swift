/// Where a ledger lies, as `--store` names it.
public enum LedgerLocation: Hashable, Sendable {
  /// `memory:`, which keeps nothing beyond the process.
  case memory
  /// The path of a file.
  case file(String)

  public init(_ words: String) {
    self = words == "memory:" ? .memory : .file(words)
  }

  public func open(_ mode: LedgerMode) throws(LedgerError) -> any FactStore {
    switch self {
    case .memory: MemoryStore()
    case .file(let path): try SQLiteStore(path: path, mode: mode)
    }
  }
}
