import FlowSource
import FlowValues

/// F0518 to F0525: processes that are allowed and most likely not meant.
extension Diagnostic {
  static func onlyAdvice(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0518"), .warning, "gate '\(name)' only advises, and so never fails",
      at: span, label: "always open", help: ["require what has to hold"])
  }

  static func neverBegins(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0519"), .warning, "phase '\(name)' is always skipped", at: span,
      label: "never true")
  }

  static func neverReached(
    _ name: String, after before: String, never: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0519"), .warning,
      "phase '\(name)' never begins: '\(before)' can never pass", at: span, label: "never begins",
      causes: [Label(never, "never holds")])
  }

  static func noDeadline(_ role: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0520"), .warning,
      "nobody is asked next when '\(Words.short(role))' does not answer: this escalation has no ladder",
      at: span, label: "no ladder", help: ["name one: via quality"])
  }

  static func levelTwice(_ role: String, before: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0521"), .warning,
      "'\(Words.short(role))' stands on two levels of the ladder", at: span,
      label: "asked again", causes: [Label(before, "first here")],
      help: ["let the first level take longer, or repeat the ladder: repeat: 1"])
  }

  static func unusedThing(_ kind: String, _ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0522"), .warning, "nothing uses the \(kind) '\(name)'", at: span,
      label: "not used", help: ["take it out, or begin its name with '_'"])
  }

  static func emptyRole(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0523"), .warning, "nobody is in role '\(name)'", at: span, label: "nobody",
      help: ["name its people in the braces"])
  }

  static func excludesItself(_ name: String, first: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0524"), .warning,
      "gate '\(name)' can never pass: two of its requirements exclude each other", at: span,
      label: "never holds together with the other", causes: [Label(first, "the other")])
  }

  static func idleOverride(_ name: String, _ why: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0525"), .warning, "override '\(name)' can let nothing through: \(why)",
      at: span, label: "without effect")
  }
}
