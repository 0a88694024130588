import FlowSource

/// What can be wrong with what only the prompt takes, in order of code.
extension Diagnostic {
  /// F0870: `given` for something that is not evidence.
  static func givenNotEvidence(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0870"), "'\(name)' is not evidence, and only evidence can be given",
      at: span, label: "declared as something else",
      help: ["to change it declare it again"])
  }

  /// F0871: `given now` with something other than a time.
  static func givenNotTime(_ type: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0871"), "'given now' takes a time, not a value of type \(type)", at: span,
      label: "not a time", help: ["write an instant: given now = 2026-11-20T10:00Z"])
  }
}
