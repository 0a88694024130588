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
  public var budget = Budget()

  public init(path: String) { self.path = path }
}
