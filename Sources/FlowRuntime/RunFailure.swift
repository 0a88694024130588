import FlowSource

/// An error that stopped an evaluation: a budget that ran out, an `if` on an unknown condition.
public struct RunFailure: Error {
  public let diagnostic: Diagnostic
  /// Whether a person interrupted it.
  public let isInterruption: Bool

  public init(_ diagnostic: Diagnostic, isInterruption: Bool = false) {
    self.diagnostic = diagnostic
    self.isInterruption = isInterruption
  }
}
