import FlowSource
import FlowSyntax
import FlowValues

/// F032x and F033x: `unknown`, `match`, and queries.
extension Diagnostic {
  static func comparedWithUnknown(
    isEqual: Bool, replacing after: Span, at span: Span
  ) -> Diagnostic {
    let words = isEqual ? "is unknown" : "is known"
    return Diagnostic(
      DiagnosticCode("F0320"), .error, "a comparison with 'unknown' is always unknown", at: span,
      label: "never true and never false",
      fix: Fix("ask '\(words)'", replace: after, with: words))
  }

  static func orderedWithUnknown(_ operation: BinaryOperator, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0320"), .error, "a comparison with 'unknown' is always unknown", at: span,
      label: "never true and never false",
      help: ["ask 'is known', or give a default with 'otherwise'"])
  }

  static func notExhaustive(
    _ type: Type, _ missing: [String], subject: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0321"), .error,
      missing.isEmpty
        ? "the arms do not cover every \(type.name)"
        : "no arm takes \(Words.list(Array(missing.prefix(12)), "or"))", at: span,
      label: missing.isEmpty ? "'otherwise' is missing" : "not covered",
      causes: [Label(subject, "this is \(type.one)")],
      help: ["add an arm for the rest: otherwise -> …"])
  }

  static func unreachableArm(_ gap: MatchCover.Gap, at span: Span) -> Diagnostic {
    let reason =
      switch gap {
      case .afterOtherwise: "it stands after 'otherwise'"
      case .duplicate: "an arm above has the same pattern"
      case .covered: "the arms above take everything that it would"
      }
    return Diagnostic(
      DiagnosticCode("F0322"), .error, "this arm is never reached: \(reason)", at: span,
      label: "never reached", help: ["arms are tried in order; move it up or take it out"])
  }

  static func patternNotPlain(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0323"), .error, "the pattern of an arm is a plain text", at: span,
      label: "not a plain text",
      help: ["for a pattern that is worked out write: when x like …"])
  }

  static func neverLooksAtElement(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0324"), .error,
      "this part of '\(word)' never looks at the element", at: span,
      label: "the same for every element",
      help: [
        "what stands outside of the query goes outside of parentheses:"
          + (word == "have" ? " (any xs have .a) and b" : " b and count(xs where .a) > 0")
      ])
  }

  static func malformedPattern(_ problem: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0325"), .error, "this is no pattern: \(problem)", at: span,
      label: "matches nothing",
      help: ["a backslash of the pattern is written twice in a text: \"\\\\d+\""])
  }
}
