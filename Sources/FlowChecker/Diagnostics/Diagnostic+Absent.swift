import FlowSource

/// F09xx: what is part of the language and still to come.
extension Diagnostic {
  private static func absent(_ code: DiagnosticCode, _ what: String, at span: Span) -> Diagnostic {
    Diagnostic(
      code, .error,
      "\(what) is part of the language, but this version of flow does not carry it out yet",
      at: span, label: "not carried out yet")
  }

  static func notCarriedOut(statement word: String, at span: Span) -> Diagnostic {
    absent(DiagnosticCode("F0901"), "'\(word)'", at: span)
  }

  static func notCarriedOut(clause: String, of word: String, at span: Span) -> Diagnostic {
    absent(DiagnosticCode("F0901"), "'\(clause)' on '\(word)'", at: span)
  }

  static func notCarriedOut(given words: String, at span: Span) -> Diagnostic {
    absent(DiagnosticCode("F0901"), "'\(words)'", at: span)
  }

  static func notCarriedOutInElse(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0901"), .error,
      "'else' of a requirement carries out only 'note' in this version of flow", at: span,
      label: "not carried out yet")
  }
}
