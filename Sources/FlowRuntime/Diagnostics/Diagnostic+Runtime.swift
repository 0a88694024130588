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

  /// F0611: an act that a test wants refused was carried out.
  static func notRefused(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0611"), "the act should have been refused", at: span,
      label: "it was carried out")
  }

  /// F0611: an act was refused, with other words than the test wants.
  static func refusedOtherwise(_ words: String, _ sentence: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0611"), "the refusal should say '\(words)'", at: span,
      label: "refused otherwise", help: ["it says: \(sentence)"])
  }

  /// F0612: the process never comes to rest: each evaluation records something new.
  static func restless(_ fact: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0612"), "the process does not come to rest: every second brings '\(fact)'",
      at: span, help: ["see that what one statement does is not undone by another"])
  }

  /// F0613: lists, records and objects within each other.
  static func valueTooDeep(_ limit: UInt32, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0613"), "a value is nested more than \(limit) levels deep", at: span,
      label: "one level more is made here",
      help: ["see that what wraps a value in another one comes to an end", "keep a list instead"])
  }

  /// F0614: a value that holds the same parts over and over.
  static func valueTooLarge(_ limit: UInt32, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0614"), "a value holds more than \(limit >> 20) million others", at: span,
      label: "it grows too large here",
      help: [
        "parts that stand in it several times count each time",
        "see that what puts a value into another one twice comes to an end",
      ])
  }
}
