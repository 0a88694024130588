import FlowReport
import FlowSession
import FlowSource

/// What a session is begun with.
public struct SessionSettings: Sendable {
  /// The file, the evidence, the permissions, the budget and the clock.
  public var request: ScriptRequest
  public var look: Appearance
  /// What `:explain CODE` tells.
  public var explanations: [Explanation]

  public init(request: ScriptRequest, look: Appearance, explanations: [Explanation] = []) {
    self.request = request
    self.look = look
    self.explanations = explanations
  }
}
