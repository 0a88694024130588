import FlowLedger
import FlowProcess
import FlowReport

/// What a command on a run came to.
public struct ProcessAnswer {
  public let report: Report
  /// What was recorded by the command, in order.
  public let recorded: [RecordedFact]
  /// What would have been recorded, of a command that records nothing.
  public let facts: [Fact]
  /// What was recorded while the command carried out what was queued, in order.
  public let delivered: [RecordedFact]
  /// What came of writing into files, a line each.
  public var messages: [String] = []
}
