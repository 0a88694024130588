import FlowSource
import FlowValues

/// F02xx: names.
extension Diagnostic {
  static func alreadyDeclared(_ name: String, before: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0201"), .error, "'\(name)' is declared twice", at: span,
      label: "declared again",
      causes: [Label(before, "first declared here")], help: ["give one of the two another name"])
  }

  static func usedBeforeSet(_ name: String, declared: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0202"), .error, "'\(name)' is used before it is set", at: span,
      label: "has no value yet", causes: [Label(declared, "set here")],
      help: ["move the line that sets '\(name)' above this one"])
  }

  static func notDeclared(
    _ name: String, gate: String?, suggestion: String?, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0203"), .error,
      gate.map { "gate '\($0)' requires '\(name)', and nothing declares it" }
        ?? "nothing declares '\(name)'", at: span, label: "not declared",
      causes: Label.alike(declared), fix: .rename(span, to: suggestion))
  }

  static func subtractionMeant(
    _ name: String, _ left: String, _ right: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0204"), .error, "'\(name)' is one name, and nothing declares it", at: span,
      label: "'-' between two letters or digits belongs to the name",
      fix: Fix(
        "for a subtraction put spaces around it: \(left) - \(right)", replace: span,
        with: "\(left) - \(right)"))
  }

  static func noFunction(
    _ name: String, suggestion: String?, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0205"), .error, "there is no function '\(name)'", at: span,
      label: "not declared",
      causes: Label.alike(declared),
      help: suggestion == nil ? ["declare it: define \(name)(…) = …"] : [],
      fix: .rename(span, to: suggestion))
  }

  static func noField(
    _ name: String, on type: Type, fields: [String], suggestion: String?, function: String?,
    at span: Span
  ) -> Diagnostic {
    var help: [String] = []
    if let function { help = ["ask for its size with \(function)(…)"] }
    if suggestion == nil { help += Words.choices("its fields are", fields) }
    return Diagnostic(
      DiagnosticCode("F0206"), .error,
      fields.isEmpty ? "\(type.one) has no fields" : "\(type.one) has no field '\(name)'",
      at: span, label: fields.isEmpty ? "no field can follow" : "no such field", help: help,
      fix: .rename(span, to: suggestion))
  }

  static func noCase(
    _ name: String, of choice: ChoiceType, suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0207"), .error, "'\(name)' is no case of '\(choice.name)'", at: span,
      label: "no such case",
      help: suggestion == nil ? Words.choices("its cases are", choice.cases) : [],
      fix: .rename(span, to: suggestion))
  }

  static func noSuccessor(
    _ name: String, of choice: String, suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0207"), .error, "'\(name)' is no case of '\(choice)'", at: span,
      label: "no such case", help: suggestion == nil ? ["declare it as a case of its own"] : [],
      fix: .rename(span, to: suggestion))
  }

  static func caseHidden(
    _ name: String, choice: ChoiceType, declared: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0208"), .error,
      "'\(name)' is a case of '\(choice.name)', and a value of this script has the same name",
      at: span, label: "case or value?", causes: [Label(declared, "the value is declared here")],
      help: ["or give the value another name"],
      fix: Fix(
        "for the case write \(choice.name).\(name)", replace: span,
        with: "\(choice.name).\(name)"))
  }

  static func ambiguousCase(_ name: String, _ choices: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0209"), .error,
      "'\(name)' is a case of \(Words.list(choices)), and nothing here says"
        + " which is meant", at: span, label: "case of which choice?",
      help: ["name the choice: " + choices.map { "\($0).\(name)" }.joined(separator: " or ")])
  }

  static func noType(_ name: String, suggestion: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0210"), .error, "there is no type '\(name)'", at: span, label: "not a type",
      help: suggestion == nil
        ? [
          "types are number, text, bool, duration, working duration, time, data, list of …, and the"
            + " choices and records that the script declares"
        ] : [], fix: .rename(span, to: suggestion))
  }

  static func standardName(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0211"), .error,
      "'\(name)' is a standard function and cannot be declared anew",
      at: span, label: "taken", help: ["give yours another name"])
  }

  static func elementOutside(_ field: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0212"), .error,
      field.map { "'.\($0)' is a field of an element, and there is no element here" }
        ?? "'.' is the element of a list, and there is none here", at: span,
      label: "element of what?",
      help: ["a leading dot means the element inside 'where', 'each', 'have' and sort(xs, .key)"])
  }

  static func definedByItself(_ name: String, declared: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0213"), .error, "the value of '\(name)' depends on itself", at: span,
      label: "needs '\(name)' to find '\(name)'", causes: [Label(declared, "declared here")],
      help: ["take one of the values in the circle from somewhere else"])
  }

  static func gateCycle(_ names: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0214"), .error,
      "these wait for each other: \(names.joined(separator: " → "))",
      at: span, label: "closes the circle",
      help: ["let one of them stop asking for the other"])
  }

  static func asksForAllGates(_ gate: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0214"), .error, "gate '\(gate)' asks for all gates, and so for itself",
      at: span,
      label: "'\(gate)' is one of them",
      help: ["name the gates that are meant: [a, b]"])
  }

  static func functionAsValue(_ signature: String, _ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0215"), .error, "'\(name)' is a function, and only its result is a value",
      at: span,
      label: "not called", help: ["call it: \(signature)"])
  }

  static func notAFunction(_ name: String?, declared: Span?, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0216"), .error,
      name.map { "'\($0)' is not a function" } ?? "only functions can be called", at: span,
      label: "cannot be called", causes: Label.declared(declared))
  }

  static func noMethods(
    _ name: String, base: String, whole: Span?, at span: Span
  ) -> Diagnostic {
    let call = "\(name)(\(base))"
    return Diagnostic(
      DiagnosticCode("F0216"), .error, "values have no functions of their own", at: span,
      label: "cannot be called",
      help: whole == nil ? ["the function stands before its arguments: \(name)(\(base), …)"] : [],
      fix: whole.map { Fix("write \(call)", replace: $0, with: call) })
  }

  static func choiceAsValue(_ choice: ChoiceType, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0217"), .error,
      "'\(choice.name)' is a choice, and only its cases are values",
      at: span, label: "which case?",
      help: Words.choices("its cases are", choice.cases.map { "\(choice.name).\($0)" }))
  }

  static func recordAsValue(_ record: RecordType, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0217"), .error, "'\(record.name)' is a kind of record, not a value",
      at: span,
      label: "not built", help: ["build one: \(record.signature)"])
  }

  static func fieldsWithoutRecord(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0220"), .error, "fields need the name of the record that they build",
      at: span, label: "fields of what?", help: ["service(name: \"x\", port: 1)"])
  }

  static func noGate(
    _ name: String, suggestion: String?, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0218"), .error, "there is no gate '\(name)'", at: span, label: "not a gate",
      causes: Label.alike(declared), fix: .rename(span, to: suggestion))
  }

  static func noParameter(
    _ name: String, _ signature: String, suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0219"), .error, "there is no parameter '\(name)'", at: span,
      label: "no such parameter", help: ["it is \(signature)"],
      fix: .rename(span, to: suggestion))
  }

  static func tooMany(_ limit: Int, like last: Diagnostic) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0299"), last.severity,
      "more than \(limit) \(last.severity.rawValue)s: the rest is left out", at: last.span,
      label: "and so on", help: ["mend the first ones; the rest may follow from them"])
  }
}
