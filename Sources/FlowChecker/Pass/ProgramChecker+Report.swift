import FlowSource
import FlowSyntax
import FlowValues

extension ProgramChecker {
  /// Reports a mistake, unless this is a trial run.
  func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if !sink.isSilent { sink.report(diagnostic()) }
  }

  /// Reports a mistake and gives the expression that is silent from there on.
  func invalid(_ span: Span, _ diagnostic: @autoclosure () -> Diagnostic) -> TypedExpression {
    report(diagnostic())
    return invalid(span)
  }

  /// An expression that could not be checked, where that has been reported.
  func invalid(_ span: Span) -> TypedExpression {
    TypedExpression(.constant(.unknown(.saidSo)), type: .invalid, span: span)
  }

  /// The candidate that was probably meant, while there is patience for looking.
  func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let length = name.utf8.count
    return Spelling.closest(
      to: name,
      among: candidates.lazy.filter { [self] candidate in
        guard suggestionBudget > 0 else { return false }
        suggestionBudget -= 1
        return abs(candidate.utf8.count - length) <= max(2, length / 2)
      })
  }
}
