import FlowProcess
import FlowReport
import FlowSource
import FlowValues

/// One thing that a session answers.
public enum Event: Sendable {
  /// The value of an expression.
  case value(Value, type: String)
  /// A name that now stands for something: `x`, with its type and its value where it has one.
  case declared(name: String, kind: String, type: String?, value: Value?)
  /// Gates, requirements and advice that were typed, as they come out.
  case verdicts(Report)
  /// A gate that was there before and comes out otherwise now.
  case change(gate: String, before: Outcome?, after: Outcome?)
  case test(TestReport)
  case note(String)
  /// What happened, in order.
  case facts([Fact])
  /// What stands in a ledger; its place in words, where it was only just recorded there.
  case recorded([Fact], place: String?)
  /// An act that no ledger knows, and why.
  case kept(String)
  case diagnostics([Diagnostic], SourceTable)
  /// The person stopped the evaluation.
  case interrupted
  /// What a command answers.
  case text(String)
  /// A command that could not be carried out, and what to do about it.
  case refused(String, advice: String?)
  /// The whole report, for `:status`.
  case report(Report)
}

extension Event {
  /// Whether it tells of something that stays, whatever comes after.
  var isRecord: Bool { if case .recorded = self { true } else { false } }
}

/// What a session answers to a block.
public struct Answer: Sendable {
  public var events: [Event] = []
  /// What the face has to do beside showing the events.
  public var request: FaceRequest?
  /// How the block fared: passed, invalid or could not run.
  public var status = ExitStatus.passed

  /// Puts the answer to what came next behind this one.
  mutating func add(_ next: Answer) {
    events += next.events
    request = next.request ?? request
    if next.status != .passed { status = next.status }
  }
}

/// What only a face can do: it has the terminal.
public enum FaceRequest: Sendable, Equatable {
  case quit
  /// Let the person edit a text, and feed what comes of it.
  case edit(String)
  /// Show a long text, page by page where there is a terminal.
  case page(String)
  /// Answer in JSON from here on, or in text again.
  case useJSON(Bool)
}
