import FlowSource
import FlowValues

/// F022x and F032x: the names and values of a process.
extension Diagnostic {
  static func noRole(
    _ name: String, suggestion: String?, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0221"), .error, "there is no role or person '\(name)'", at: span,
      label: "nobody", causes: Label.alike(declared),
      help: suggestion == nil ? ["declare it: role \(name) { dana }, or person \(name) { }"] : [],
      fix: .rename(span, to: suggestion))
  }

  static func noThing(
    _ name: String, _ kind: String, _ names: [String], suggestion: String?, declared: Span?,
    at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0222"), .error, "there is no \(kind) '\(name)'", at: span,
      label: "not \(Words.one(kind))", causes: Label.alike(declared),
      help: suggestion == nil ? Words.choices("there is", names) : [],
      fix: .rename(span, to: suggestion))
  }

  static func noValue(_ name: String, _ kind: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0223"), .error, "'\(name)' is \(Words.one(kind)), which has no value",
      at: span, label: "not a value")
  }

  static func exceptOutside(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0224"), .error,
      "'except' takes people out of a role, and there is none here",
      at: span, label: "not a role", help: ["for conditions write: and not …"])
  }

  static func notWho(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0326"), .error, "\(type.one) says nothing of who is meant", at: span,
      label: "not a person or role",
      help: ["name a role or a person, or what gives one, such as t.owner"])
  }

  static func noSubject(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0327"), .error,
      "only a thing of the process or a text can be spoken of, and this is \(type.one)", at: span,
      label: "a thing or its name", help: ["name a task, a gate or a phase, or give a text"])
  }

  static func extraDiffers(
    _ name: String, _ expected: Type, _ found: Type, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0328"), .error,
      "the field '\(name)' is \(expected.one) in one task and \(found.one) in another", at: span,
      label: "another type", help: ["a field has one type in all tasks"])
  }
}
