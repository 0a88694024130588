import FlowProcess
import FlowSource
import FlowValues

/// One thing of a report that tools count: a requirement, or what stands in for one where a gate, a
/// phase or the whole run says more than its requirements do.
///
/// Formats that know nothing of a process are written from these, so that none of them can be
/// greener than the run.
struct ReportCase {
  /// What it came out as, for tools that know four or five words.
  enum Verdict {
    case passed, failed
    /// Somebody or something is awaited: `waiting`, `unknown` or `blocked`.
    case awaited
    case overridden, skipped
    /// Advice that was not followed, or could not be judged.
    case advised
  }

  let phase: PhaseResult?
  let gate: GateResult?
  let finding: Finding?
  let diagnostic: Diagnostic?
  /// The name among the cases of its gate.
  let name: String
  let outcome: Outcome
  /// Why it came out so, in one line.
  let message: String
  /// More of it, line by line.
  let details: [String]
  let span: Span?

  var verdict: Verdict {
    if finding?.kind == .recommend, outcome != .passed, outcome != .skipped { return .advised }
    switch outcome {
    case .passed: return .passed
    case .failed: return .failed
    case .waiting, .unknown, .blocked: return .awaited
    case .overridden: return .overridden
    case .skipped: return .skipped
    }
  }

  /// `quality-bar`, `open for T-1`, or the phase where there is no gate.
  var place: String? {
    guard let gate else { return phase?.name ?? (finding == nil ? nil : "advice") }
    return gate.name + (gate.subject.map { " for \($0)" } ?? "")
  }

  /// The message with its outcome before it.
  var sentence: String {
    message.hasPrefix(outcome.word) ? message : "\(outcome.word): \(message)"
  }

  /// The word that tells which rule it is about, the same whatever the outcome and the line.
  var rule: String {
    if let diagnostic { return diagnostic.code.description }
    let place = gate?.name ?? phase?.name ?? (finding == nil ? "flow" : "advice")
    return place + (finding.map { "/\($0.name)" } ?? "")
  }
}
