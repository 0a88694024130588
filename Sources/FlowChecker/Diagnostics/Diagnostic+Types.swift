import FlowSource
import FlowSyntax
import FlowValues

/// F03xx: types of values and operands.
extension Diagnostic {
  static func mismatch(
    expected: Type, found: Type, _ purpose: Purpose, _ span: Span
  ) -> Diagnostic {
    var help: [String] = []
    if case .argument(_, let signature) = purpose { help = ["it is \(signature)"] }
    if case .condition = purpose, found == .number || found == .text {
      help = ["compare it with something: == … or > …"]
    }
    if expected == .duration, found == .number { help.append("a duration has a unit: 24h, 2d") }
    if expected == .text { help.append("a text that shows it: \"{…}\"") }
    return Diagnostic(
      DiagnosticCode("F0301"), .error,
      "expected \(expected.one) \(purpose.words), found \(found.one)",
      at: span, label: "this is \(found.one)", help: help)
  }

  static func noArithmetic(
    _ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression,
    operator span: Span
  ) -> Diagnostic {
    var help: [String] = []
    if operation == .add, left.type == .text || right.type == .text {
      help = ["put the value into the text: \"… {value}\""]
    }
    switch (left.type, right.type) {
    case (.number, .duration), (.duration, .number): help = ["a duration has a unit: 24h, 2d"]
    default: break
    }
    return Diagnostic(
      DiagnosticCode("F0302"), .error,
      "'\(operation.spelling)' does not work between \(left.type.one) and \(right.type.one)",
      at: span, label: "no such operation",
      causes: [
        Label(left.span, "this is \(left.type.one)"),
        Label(right.span, "this is \(right.type.one)"),
      ], help: help)
  }

  static func cannotNegate(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0302"), .error, "'-' does not work on \(type.one)", at: span,
      label: "no such operation",
      help: type == .bool ? ["for the opposite write 'not'"] : [])
  }

  static func notComparable(
    _ left: TypedExpression, _ right: TypedExpression, _ operation: BinaryOperator,
    operator span: Span, fix: Fix?
  ) -> Diagnostic {
    var help: [String] = []
    switch (left.type, right.type) {
    case (.number, .duration), (.duration, .number): help = ["a duration has a unit: 24h, 2d"]
    case (.duration, .workingDuration), (.workingDuration, .duration):
      help = ["elapsed and working time are two things: use one of them on both sides"]
    case (.time, .duration): help = ["compare times with times: now - 2d"]
    case (.duration, .time): help = ["a time less a time is a duration: now - …"]
    default: break
    }
    return Diagnostic(
      DiagnosticCode("F0303"), .error,
      "'\(operation.spelling)' cannot compare \(left.type.one) with \(right.type.one)", at: span,
      label: "never the same",
      causes: [
        Label(left.span, "this is \(left.type.one)"),
        Label(right.span, "this is \(right.type.one)"),
      ], help: help, fix: fix)
  }

  static func patternDiffers(_ type: Type, _ subject: TypedExpression, at span: Span) -> Diagnostic
  {
    Diagnostic(
      DiagnosticCode("F0303"), .error, "\(subject.type.one) is never \(type.one)", at: span,
      label: "this is \(type.one)", causes: [Label(subject.span, "this is \(subject.type.one)")])
  }

  static func notOrdered(
    _ type: Type, _ operation: BinaryOperator, left: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0304"), .error,
      "\(type.many) have no order, so '\(operation.spelling)' says nothing",
      at: span, label: "greater in what?", causes: [Label(left, "this is \(type.one)")])
  }

  static func notAList(_ type: Type, _ use: ListUse, _ span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0305"), .error, "\(use.words) a list, and this is \(type.one)", at: span,
      label: "this is \(type.one)")
  }

  static func branchesDiffer(_ a: Type, _ b: Type, first: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0306"), .error, "one way gives \(a.one), another \(b.one)", at: span,
      label: "this is \(b.one)", causes: [Label(first, "this is \(a.one)")],
      help: ["all ways have to give values of one type"])
  }

  static func elementsDiffer(_ a: Type, _ b: Type, first: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0307"), .error,
      "a list holds values of one type, not \(a.many) and \(b.many)",
      at: span, label: "this is \(b.one)", causes: [Label(first, "this is \(a.one)")])
  }

  static func dataPosition(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0308"), .error,
      "data is looked up by a number or a name, not by \(type.one)",
      at: span, label: "this is \(type.one)")
  }

  static func noPositions(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0308"), .error, "\(type.one) has no elements to pick with '[…]'", at: span,
      label: "this is \(type.one)")
  }

  static func neverEmpty(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0309"), .error,
      "\(type.one) is never empty", at: span, label: "this is \(type.one)",
      help: ["for a value that may be missing ask 'is known'"])
  }

  static func workingTimeFromNow(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0903"), .error,
      "working time does not pass evenly, so it is added to a time that stands still, not to 'now'",
      at: span, label: "moves with the clock",
      help: ["turn it around: opened + 2 working days < now"])
  }
}
