import FlowSource
import FlowValues

/// F0316: what `history` can tell of.
extension Diagnostic {
  private static let code = DiagnosticCode("F0316")

  static func historyOfNoName(at span: Span) -> Diagnostic {
    Diagnostic(
      code, .error, "'history' takes the name of evidence, written as a text", at: span,
      label: "not a plain text", help: ["it is written so: history(\"coverage\")"])
  }

  static func historyOfNoEvidence(
    _ name: String, declared: Span?, suggestion: String?, place: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      code, .error,
      declared == nil
        ? "no evidence is called '\(name)'" : "only evidence has a history, and '\(name)' is none",
      at: span, label: "not evidence",
      causes: declared == nil ? Label.alike(place) : Label.declared(declared),
      fix: declared == nil ? .rename(span, to: suggestion) : nil)
  }

  static func historyOfMany(_ name: String, _ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      code, .error, "the history keeps single values, and '\(name)' is \(type.one)", at: span,
      label: "this is \(type.one)",
      help: ["make evidence of what is to be followed: evidence failed = \(name).failed"])
  }
}
