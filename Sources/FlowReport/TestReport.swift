import FlowProcess
import FlowSource
import FlowValues

/// All that is told about a run of `test` blocks.
public struct TestReport: Sendable {
  public let results: [TestResult]
  /// What was driven; nothing where nobody asked.
  public let coverage: Coverage?
  /// The least coverage that passes, in percent.
  public let threshold: Double?
  public let sources: SourceTable
  public let isInterrupted: Bool

  public init(
    results: [TestResult], coverage: Coverage?, threshold: Double?, sources: SourceTable,
    isInterrupted: Bool = false
  ) {
    self.results = results
    self.coverage = coverage
    self.threshold = threshold
    self.sources = sources
    self.isInterrupted = isInterrupted
  }

  public var failed: Int { results.count { $0.failure != nil } }

  /// Whether the coverage lies below what was asked for.
  public var isBelowThreshold: Bool {
    guard let coverage, let threshold else { return false }
    return coverage.percentage < threshold
  }

  /// What the shell is told.
  public var exitStatus: ExitStatus {
    if isInterrupted { return .interrupted }
    if results.isEmpty { return .nothingChecked }
    return failed > 0 || isBelowThreshold ? .failed : .passed
  }
}
