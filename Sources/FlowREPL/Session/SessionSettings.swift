import FlowReport
import FlowSession
import FlowSource

/// What a session is begun with.
public struct SessionSettings: Sendable {
  /// The file, the evidence, the permissions, the budget and the clock.
  public var request: ScriptRequest
  public var look: Appearance
  /// Whether acts on a ledger are recorded where nobody can be asked.
  public var recordsActs = false
  /// What `:explain CODE` tells.
  public var explanations: [Explanation]

  public init(request: ScriptRequest, look: Appearance, explanations: [Explanation] = []) {
    self.request = request
    self.look = look
    self.explanations = explanations
  }
}
