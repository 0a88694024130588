import FlowLedger

/// Why something could not be signed, or a signature could not be looked at.
public enum SigningError: Error, Hashable, Sendable {
  /// The program of OpenSSH is not installed.
  case noProgram
  /// The key that was named is none, or cannot be used: what is wrong with it.
  case key(path: String, problem: String)
  case ledger(LedgerError)
  /// The system stands in the way.
  case failed(String)

  /// What is wrong, as one sentence without an end.
  public var sentence: String {
    switch self {
    case .noProgram: "signatures need ssh-keygen, and it is not installed"
    case .key(let path, let problem): "cannot sign with '\(path)': \(problem)"
    case .ledger(let error): error.sentence
    case .failed(let problem): "cannot run ssh-keygen: \(problem)"
    }
  }

  /// A way forward, where there is one to give.
  public var advice: String? {
    switch self {
    case .noProgram: "it comes with OpenSSH: apt-get install openssh-client"
    case .key: "name the file of a key that ssh-keygen made, or of one that the agent holds"
    case .ledger(let error): error.advice
    case .failed: nil
    }
  }
}
