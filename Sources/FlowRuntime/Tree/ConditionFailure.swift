import FlowChecker
import FlowSource
import FlowValues

/// Stops the run where a condition is unknown.
struct ConditionFailure {
  let machine: Machine
  let text: String
  let span: Span

  @inline(never)
  func raise(_ truth: Truth) -> Reason {
    if !machine.hasFailed {
      machine.fail(.conditionUnknown(text, why: truth.reason.sentence, at: span))
    }
    return truth.reason
  }
}

extension Builder {
  func conditionFailure(_ condition: TypedExpression) -> ConditionFailure {
    ConditionFailure(machine: machine, text: sourceText(condition.span), span: condition.span)
  }

  /// The text under a span, white space folded.
  func sourceText(_ span: Span) -> String {
    guard let source = program.source(of: span) else { return "" }
    let words = source.text(span).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }
}
