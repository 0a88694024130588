import FlowSource

/// What can stop a run, in order of code.
extension Diagnostic {
  /// F0601: an `if` or loop depends on something that is not known.
  static func conditionUnknown(_ text: String, why: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0601"), "cannot decide whether '\(text)' is true: \(why)", at: span,
      label: "unknown",
      help: ["ask first with 'is known', or say what to take instead with 'otherwise'"])
  }

  /// F0602: more calls and turns of loops than the budget allows.
  static func stepsExceeded(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0602"), "the run took more than its \(limit) steps", at: span,
      label: "it was here when the budget ran out",
      help: ["each call and each turn of a loop is a step", "allow more with --budget steps=N"])
  }

  /// F0603: calls within calls go too deep.
  static func depthExceeded(_ limit: Int, in name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0603"), "'\(name)' calls go deeper than \(limit) levels", at: span,
      label: "the innermost call",
      help: [
        "see that every recursion comes to an end", "allow more with --budget depth=N",
      ])
  }

  /// F0604: more memory than the budget allows.
  static func memoryExceeded(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0604"), "the run needs more than its \(limit >> 20) MiB of memory", at: span,
      label: "it was here when the budget ran out",
      help: ["allow more with --budget memory=BYTES"])
  }

  /// F0605: a person pressed Ctrl-C.
  static func interrupted(at span: Span) -> Diagnostic {
    Diagnostic(DiagnosticCode("F0605"), "interrupted", at: span, label: "it was here")
  }

  /// F0606: a loop over something that is not known.
  static func loopUnknown(_ text: String, why: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0606"), "cannot go through '\(text)': \(why)", at: span, label: "unknown",
      help: ["say what to take instead with 'otherwise': '\(text) otherwise []'"])
  }

  /// F0607: an expectation of a test did not hold.
  static func expectationFailed(
    _ text: String, outcome: String, parts: [String], at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0607"), "expected \(text)", at: span, label: outcome, help: parts)
  }

  /// F0608: a number of times or a step that makes no sense.
  static func notWhole(_ what: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0608"), "\(what) must be a whole number of 0 or more, not \(found)",
      at: span)
  }

  /// F0609: the clock of a test cannot go back.
  static func clockBackwards(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0609"), "the clock of a test moves forwards only", at: span,
      help: ["to begin at another instant, say 'given now = TIME' first"])
  }

  /// F0610: an act of a test was refused.
  static func actRefused(_ sentence: String, advice: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0610"), "refused: \(sentence)", at: span, label: "refused", help: advice)
  }
}
