import FlowSource
import FlowSyntax
import FlowValues

/// F05xx: warnings about what is allowed and most likely not meant.
extension Diagnostic {
  static func percentOfShare(_ percent: Double, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0501"), .warning,
      "a percentage is a number of hundredths: \(Words.number(percent))% is the number"
        + " \(Words.number(percent)), and this compares it with a share of one", at: span,
      label: "hundredths against a share of one",
      help: ["multiply the share by 100, or write both as shares"])
  }

  static func comparesWithItself(_ operation: BinaryOperator, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0502"), .warning, "both sides of '\(operation.spelling)' are the same",
      at: span, label: "compared with itself")
  }

  static func constantRequirement(_ value: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0503"), .warning,
      value ? "this requirement always holds" : "this requirement never holds", at: span,
      label: "always \(value)", help: ["require something that evidence can change"])
  }

  static func gateWithoutRequirement(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0504"), .warning, "gate '\(name)' requires nothing", at: span,
      label: "always open", help: ["add a 'require', or take the gate out"])
  }

  static func unusedLocal(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0505"), .warning, "nothing reads '\(name)'", at: span, label: "not used",
      help: ["take it out, or begin its name with '_'"])
  }

  static func unusedParameter(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0506"), .warning, "nothing reads the parameter '\(name)'", at: span,
      label: "not used", help: ["take it out, or begin its name with '_'"])
  }

  static func unusedFunction(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0507"), .warning, "nothing calls '\(name)'", at: span, label: "not used",
      help: ["take it out, or begin its name with '_'"])
  }

  static func unusedEvidence(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0508"), .warning, "nothing looks at the evidence '\(name)'", at: span,
      label: "not used", help: ["require something of it, or take it out"])
  }

  static func shadows(_ name: String, before: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0509"), .warning, "'\(name)' hides another '\(name)'", at: span,
      label: "hides the other from here on", causes: [Label(before, "this one is hidden")],
      help: ["give one of the two another name"])
  }

  static func unusedValue(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0510"), .warning, "nothing is done with this value", at: span,
      label: "\(type.one), and then?",
      help: type == .bool
        ? ["to demand it write 'require' before it"] : ["to report it write 'note' before it"])
  }

  static func requiredTwice(_ before: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0511"), .warning, "the gate requires this twice", at: span,
      label: "required again", causes: [Label(before, "required here")])
  }

  static func comparedWithTruth(
    _ value: Bool, isPositive: Bool, cut: Span, _ operand: Expression, at span: Span
  ) -> Diagnostic {
    var fix: Fix?
    if isPositive {
      fix = Fix("leave the comparison out", replace: cut, with: "")
    } else if operand.isPostfix {
      fix = Fix(
        "write 'not' instead", [Fix.Edit(operand.span.opening, "not "), Fix.Edit(cut, "")])
    }
    return Diagnostic(
      DiagnosticCode("F0512"), .warning, "a bool needs no comparison with '\(value)'", at: span,
      label: "true or false already", fix: fix)
  }

  static func divisionByZero(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0513"), .warning, "a division by zero is unknown", at: span, label: "zero")
  }

  static func maybeUnknown(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0514"), .warning,
      "'\(name)' may be unknown, and an 'if' on an unknown condition stops the run", at: span,
      label: "evidence may be missing",
      help: ["ask first: if \(name) is known and …", "or give a default: (\(name) otherwise …)"])
  }

  static func unreachable(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0515"), .warning, "nothing gets here: 'return' stands above", at: span,
      label: "never reached")
  }

  static func constantCondition(_ value: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0516"), .warning,
      value
        ? "this condition always holds: 'else' is never reached" : "this condition never holds",
      at: span, label: "always \(value)")
  }

  static func otherwiseNeverNeeded(cut: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0517"), .warning,
      "this default is never needed: what stands before is known",
      at: span, label: "never needed", fix: Fix("leave it out", replace: cut, with: ""))
  }
}

extension Expression {
  /// Whether 'not' can stand before it without parentheses.
  var isPostfix: Bool {
    switch self {
    case .name, .element, .member, .index, .call, .group: true
    default: false
    }
  }
}

extension Words {
  /// A number without a point where it is whole.
  static func number(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
