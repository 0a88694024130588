import FlowLedger
import FlowRuntime
import FlowValues

/// What a person asks of a script: which one, with which evidence, at which instant.
public struct ScriptRequest: Sendable {
  public var path: String
  /// `NAME=VALUE`, as the words of the command line.
  public var sets: [String] = []
  /// Files that hold an object of evidence each.
  public var evidenceFiles: [String] = []
  public var permissions = Permissions()
  /// Seconds since 1970 began in UTC; the clock's own where there is none.
  public var now: Double?
  public var key: String?
  /// Where the ledger lies; that of the project where nobody says.
  public var store: LedgerLocation?
  /// Who asks: a person of the script.
  public var actor: String?
  /// The private key to sign with, or the public one of a key that the agent holds.
  public var signingKey: String?
  /// Whether nothing is recorded and nothing done.
  public var isDryRun = false
  /// Whether what was given up is tried again, too.
  public var triesAgain = false
  /// What every run is held to, beside what its script says.
  public var policy: PolicyName?
  public var budget = Budget()
  /// Gathers what is asked of the world, where somebody wants to see it.
  public var trace: Trace?

  public init(path: String) { self.path = path }
}
