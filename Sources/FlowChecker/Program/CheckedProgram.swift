import FlowSource
import FlowSyntax
import FlowValues

/// A script that passed the checker, with everything it uses: what the runtime needs and no more
/// names to look up.
public final class CheckedProgram: Sendable {
  /// The files, the script itself first; a span's ``FileID`` counts them.
  public let sources: [SourceFile]
  public let evidence: [CheckedEvidence]
  public let functions: [CheckedFunction]
  public let requirements: [CheckedRequirement]
  public let gates: [CheckedGate]
  /// The statements outside of every declaration, and the gates in their places, in order.
  public let main: [TypedStatement]
  /// The slots of the main frame, those of gates and of top-level elements included.
  public let mainSlots: [Slot]
  public let tests: [CheckedTest]
  /// The arms of all `match` expressions, for coverage: where each stands.
  public let arms: [Span]
  public let process: CheckedProcess

  public init(
    sources: [SourceFile], evidence: [CheckedEvidence], functions: [CheckedFunction],
    requirements: [CheckedRequirement], gates: [CheckedGate], main: [TypedStatement],
    mainSlots: [Slot], tests: [CheckedTest], arms: [Span],
    process: CheckedProcess = CheckedProcess()
  ) {
    self.sources = sources
    self.evidence = evidence
    self.functions = functions
    self.requirements = requirements
    self.gates = gates
    self.main = main
    self.mainSlots = mainSlots
    self.tests = tests
    self.arms = arms
    self.process = process
  }

  /// The file that a span points into.
  public func source(of span: Span) -> SourceFile? {
    let number = Int(span.file.number)
    return number < sources.count ? sources[number] : nil
  }
}
