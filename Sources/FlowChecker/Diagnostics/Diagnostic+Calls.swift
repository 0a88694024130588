import FlowSource
import FlowValues

/// F031x and F032x: calls and functions.
extension Diagnostic {
  static func tooManyArguments(
    _ count: Int, _ signature: String, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0310"), .error, "there are more arguments than parameters", at: span,
      label: "one too many", causes: Label.declared(declared), help: ["it is \(signature)"])
  }

  static func missingArguments(
    _ names: [String], _ signature: String, declared: Span?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0310"), .error,
      names.count == 1
        ? "the argument '\(names[0])' is missing" : "arguments are missing: \(Words.list(names))",
      at: span, label: "incomplete", causes: Label.declared(declared), help: ["it is \(signature)"])
  }

  static func argumentTwice(_ name: String, _ signature: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0311"), .error, "'\(name)' is given twice", at: span, label: "given again",
      help: ["it is \(signature)"])
  }

  static func refusedBy(
    _ function: String, _ rule: ElementRule, _ type: Type, at span: Span
  ) -> Diagnostic {
    var help: [String] = []
    switch type {
    case .record, .domain: help = ["say what to look at: \(function)(list, .field)"]
    default: break
    }
    return Diagnostic(
      DiagnosticCode("F0312"), .error,
      "'\(function)' works with \(rule.plural), not with \(type.many)",
      at: span, label: "these are \(type.many)", help: help)
  }

  static func noTextOrList(_ function: String, _ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0312"), .error, "'\(function)' takes a text or a list, not \(type.one)",
      at: span,
      label: "this is \(type.one)")
  }

  static func resultNotInferred(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0313"), .error,
      "'\(name)' only calls itself, so its result has no type to be seen",
      at: span, label: "which type?", help: ["write it: define \(name)(…): number = …"])
  }

  static func missingReturn(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0314"), .error, "'\(name)' can end without 'return'", at: span,
      label: "has no result on some way", help: ["end every way through it with 'return …'"])
  }

  static func returnsTooLittle(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0315"), .error, "'return' in '\(name)' has no value", at: span,
      label: "return what?")
  }

  static func returnsNothing(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0315"), .error, "only a define returns a value", at: span,
      label: "nobody gets this value", help: ["write 'return' alone to leave the rest out"])
  }

  static func returnOutside(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0315"), .error, "a test has nothing to return to", at: span,
      label: "no way out")
  }
}

extension ElementRule {
  /// The rule as a sentence speaks of several values.
  var plural: String {
    switch self {
    case .measure: "numbers and durations"
    case .ordered: "numbers, durations, times, texts and choices"
    case .any: "anything"
    case .text: "texts"
    case .textList: "lists of texts"
    case .list: "lists"
    }
  }
}
