import FlowSource

/// F01xx: what the parser has to say, sorted by code.
extension Diagnostic {
  static func unexpected(_ span: Span, expected: String, found: String) -> Diagnostic {
    Diagnostic(
      "F0101", "expected \(expected), found \(found)", at: span, label: "not expected here")
  }

  static func missingBrace(_ span: Span, opener: Span) -> Diagnostic {
    Diagnostic(
      "F0102", "a '{' is never closed", at: span, label: "'}' is missing by here",
      causes: [Label(opener, "opened here")])
  }

  static func missingBracket(
    _ span: Span, opener: Span, _ closing: String, found: String
  ) -> Diagnostic {
    Diagnostic(
      "F0103", "expected '\(closing)', found \(found)", at: span, label: "'\(closing)' is missing",
      causes: [Label(opener, "opened here")])
  }

  static func strayBracket(_ span: Span, _ bracket: String) -> Diagnostic {
    Diagnostic(
      "F0104", "nothing is open that this '\(bracket)' could close", at: span,
      label: "closes nothing")
  }

  static func assignmentInCondition(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0105", "'=' gives a name its value; to compare, write '=='", at: span, label: "compares?",
      fix: Fix("write '=='", replace: span, with: "=="))
  }

  static func chained(_ span: Span, _ mark: String) -> Diagnostic {
    Diagnostic(
      "F0106", "comparisons and ranges do not chain", at: span, label: "a second '\(mark)'",
      help: [
        mark == ".."
          ? "put one of the ranges in parentheses"
          : "join two comparisons with 'and', as in a < b and b < c"
      ])
  }

  static func reservedName(_ span: Span, _ word: String) -> Diagnostic {
    Diagnostic(
      "F0107", "'\(word)' is a reserved word and cannot be a name", at: span, label: "reserved",
      help: ["it may stand after '.' and before ':'; anywhere else, choose another name"])
  }

  static func misspelt(_ span: Span, _ word: String, meant: String) -> Diagnostic {
    Diagnostic(
      "F0108", "'\(word)' means nothing here; did you mean '\(meant)'?", at: span,
      label: "unknown word",
      fix: Fix("write '\(meant)'", replace: span, with: meant))
  }

  static func foreignWord(_ span: Span, _ word: String, _ own: String) -> Diagnostic {
    Diagnostic(
      "F0108", "'\(word)' means nothing here; in Flow one writes '\(own)'", at: span,
      label: "a word of other languages")
  }

  static func clauseAfterElse(_ span: Span, elsePlace: Span, word: String) -> Diagnostic {
    Diagnostic(
      "F0109", "'else' is the last clause, so no '\(word)' can follow it", at: span,
      label: "after 'else'", causes: [Label(elsePlace, "the 'else' is here")],
      help: [
        "move the line before 'else'",
        "to say it of the statement behind 'else', put that statement in braces",
      ])
  }

  static func missingType(_ span: Span, _ name: String) -> Diagnostic {
    Diagnostic(
      "F0110", "'\(name)' needs a type", at: span, label: "of which type?",
      help: ["as in \(name): number"])
  }

  static func elseIf(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0111", "another case is written 'else if'", at: span, label: "two words",
      fix: Fix("write 'else if'", replace: span, with: "else if"))
  }

  static func nestingTooDeep(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      "F0112", "this nests more than \(limit) levels deep", at: span, label: "one level too many",
      help: ["give inner parts names with 'let' or 'define'"])
  }

  static func expressionTooLong(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      "F0113", "this expression joins more than \(limit) parts in a row", at: span,
      label: "too many by here", help: ["use a list, or give parts of it names with 'let'"])
  }

  static func tooManyMistakes(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      "F0114", "there are more than \(limit) mistakes; the rest is not shown", at: span,
      label: "the next one")
  }

  static func clauseNotTaken(
    _ span: Span, clause: String, statement: String, taken: String
  ) -> Diagnostic {
    Diagnostic(
      "F0115",
      statement.isEmpty
        ? "nothing here takes '\(clause)'" : "'\(statement)' takes no '\(clause)'", at: span,
      label: "not taken", help: taken.isEmpty ? [] : ["'\(statement)' takes \(taken)"])
  }

  static func repeatedClause(_ span: Span, first: Span, word: String) -> Diagnostic {
    Diagnostic(
      "F0116", "'\(word)' stands twice in one statement", at: span, label: "the second",
      causes: [Label(first, "the first")])
  }

  static func missingClause(
    _ span: Span, verb: String, clause: String, example: String
  ) -> Diagnostic {
    Diagnostic(
      "F0117",
      clause == "by" ? "'\(verb)' does not say by whom" : "'\(verb)' does not say why", at: span,
      label: "needs '\(clause)'", help: ["add it, as in: \(example)"])
  }

  static func bracketApart(_ span: Span, gap: Span, _ bracket: String) -> Diagnostic {
    Diagnostic(
      "F0118",
      bracket == "("
        ? "the '(' of a call touches what it calls" : "the '[' of an index touches its list",
      at: span, label: "a space stands before it",
      fix: gap.isEmpty ? nil : Fix("remove the space", replace: gap, with: ""))
  }

  static func isAsEquals(_ span: Span, isNegated: Bool) -> Diagnostic {
    let mark = isNegated ? "!=" : "=="
    return Diagnostic(
      "F0119", "'is' asks only for known, unknown or empty; to compare, write '\(mark)'",
      at: span, label: "compares?", fix: Fix("write '\(mark)'", replace: span, with: mark))
  }

  static func propertyOutside(_ span: Span, _ name: String) -> Diagnostic {
    Diagnostic(
      "F0120", "the property '\(name)' stands outside of a declaration's body", at: span,
      label: "a property of what?",
      help: ["to name a value, write: let \(name) = …"])
  }

  static func levelOutside(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0120", "a 'level' stands in the body of an escalation", at: span, label: "a level of what?",
      help: ["as in: escalation quality { level tech-lead within 48h }"])
  }

  static func propertyWithoutColon(_ span: Span, _ name: String) -> Diagnostic {
    Diagnostic(
      "F0131", "'\(name)' opens no statement; a property is written '\(name): …'", at: span,
      label: "':' is missing?", fix: Fix("add ':'", replace: span.closing, with: ":"))
  }

  static func noOperand(_ span: Span, after: String?, found: String) -> Diagnostic {
    Diagnostic(
      "F0121",
      after.map { "'\($0)' wants a value behind it, but here is \(found)" }
        ?? "expected a value, found \(found)", at: span, label: "a value is missing")
  }

  static func interpolatedTitle(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0122", "a title is a fixed text: it cannot hold a '{…}'", at: span, label: "a title",
      help: ["write \\{ for the character itself"])
  }

  static func valueWithoutElse(_ span: Span, ifPlace: Span) -> Diagnostic {
    Diagnostic(
      "F0123", "an 'if' that gives a value needs an 'else'", at: span,
      label: "which value otherwise?", causes: [Label(ifPlace, "the 'if' is here")])
  }

  static func armWithoutArrow(_ span: Span, _ mark: String) -> Diagnostic {
    Diagnostic(
      "F0124", "an arm is written with '->'", at: span, label: "not '\(mark)'",
      fix: Fix("write '->'", replace: span, with: mark == ":" ? " ->" : "->"))
  }

  static func compoundAssignment(_ span: Span, name: String, sign: String) -> Diagnostic {
    Diagnostic(
      "F0125", "'\(sign)=' is written out", at: span, label: "no such mark",
      fix: Fix("write '= \(name) \(sign)'", replace: span, with: "= \(name) \(sign)"))
  }

  static func workingUnit(_ span: Span, found: String?) -> Diagnostic {
    Diagnostic(
      "F0126", "working time is counted in days or hours\(found.map { ", not '\($0)'" } ?? "")",
      at: span, label: "'days' or 'hours'",
      help: ["as in 2 working days, or 8 working hours"])
  }

  static func needsParentheses(_ span: Span, _ word: String) -> Diagnostic {
    Diagnostic(
      "F0127", "behind another operand, '\(word)' needs parentheses around it", at: span,
      label: "cannot stand here",
      help: word == "not" ? ["as in a == (not b); 'not in' and 'not like' need none"] : [])
  }

  static func fieldApart(_ span: Span, gap: Span, _ field: String) -> Diagnostic {
    Diagnostic(
      "F0128", "a field touches what it belongs to", at: span, label: "a space stands before it",
      help: ["with a space before it, '\(field)' is a field of the element of a query"],
      fix: gap.isEmpty ? nil : Fix("remove the space", replace: gap, with: ""))
  }

  static func declarationAfterElse(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0129", "behind 'else' stands a statement or a block, no declaration", at: span,
      label: "a declaration")
  }

  static func fieldWithoutName(_ span: Span) -> Diagnostic {
    Diagnostic(
      "F0130", "each field in these parentheses needs its name", at: span, label: "of what name?",
      help: ["as in (failures: 5, within: 10m)"])
  }

  static func braceOnNextLine(_ span: Span, gap: Span) -> Diagnostic {
    Diagnostic(
      "F0132", "a '{' stands on the line of what it belongs to", at: span, label: "a line too low",
      help: ["a line end before it ends the statement"],
      fix: Fix("move it up", replace: gap, with: " "))
  }

  static func fieldAssignment(_ span: Span, start: Span) -> Diagnostic {
    Diagnostic(
      "F0133", "a field is changed with 'set'", at: span, label: "no plain assignment",
      fix: Fix("write 'set'", replace: start, with: "set "))
  }

  private init(
    _ code: StaticString, _ headline: String, at span: Span, label: String,
    causes: [Label] = [], help: [String] = [], fix: Fix? = nil
  ) {
    self.init(
      DiagnosticCode(code), .error, headline, at: span, label: label, causes: causes, help: help,
      fix: fix)
  }
}
