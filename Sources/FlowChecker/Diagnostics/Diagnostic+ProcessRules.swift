import FlowSource
import FlowValues

/// F022x and F0427 to F0439: what could never work in a process.
extension Diagnostic {
  static func phaseCircle(_ names: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0225"), .error,
      "phases wait for each other: \(names.joined(separator: " → "))", at: span,
      label: "closes the circle", help: ["let one of them begin without the other"])
  }

  static func roleCircle(_ names: [String], at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0226"), .error,
      names.count == 1
        ? "role '\(names[0])' is made of itself"
        : "roles are made of each other: \(Words.list(names))", at: span,
      label: "closes the circle", help: ["name the people of one of them: role x { dana }"])
  }

  static func nobody(_ text: String, emptied: Span?, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0427"), .error, "nobody is in '\(Words.short(text))'", at: span,
      label: "nobody",
      causes: Label.declared(emptied, "has no members"),
      help: emptied == nil ? [] : ["name its people in the braces"])
  }

  static func onlyMachines(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0427"), .error,
      "only people can do this, and everybody in '\(Words.short(text))' is automated", at: span,
      label: "nobody who counts")
  }

  static func notAQuorum(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0428"), .error, "signatures are counted in whole numbers, from 1", at: span,
      label: "not a number of people")
  }

  static func quorumTooLarge(
    _ wanted: Double, _ role: String, _ most: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0428"), .error,
      "\(Words.number(wanted)) people must sign, and '\(Words.short(role))' has \(most)", at: span,
      label: "more than there are")
  }

  static func noLevels(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0429"), .error,
      "escalation '\(name)' has no levels, so nobody is ever asked",
      at: span, label: "no levels", help: ["add one: level tech-lead within 24h"])
  }

  static func noGrantor(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0430"), .error, "nobody can grant override '\(name)'", at: span,
      label: "no 'granted-by'", help: ["say who may: granted-by: tech-lead"])
  }

  static func sameSecond(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0430"), .error,
      "another person must agree, and '\(Words.short(text))' is the only one there is", at: span,
      label: "nobody else")
  }

  static func coversLocked(
    _ kind: String, _ gate: String, locked: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0431"), .error, "override '\(kind)' covers the locked gate '\(gate)'",
      at: span, label: "can never let it through",
      causes: [Label(locked, "locked: no override applies")],
      help: ["take it out of 'covers', or unlock the gate"])
  }

  static func notOnLadder(
    _ role: String, _ ladder: String, _ levels: [String], declared: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0432"), .error,
      "escalation '\(ladder)' has no level for '\(Words.short(role))'",
      at: span, label: "not on the ladder", causes: [Label(declared, "declared here")],
      help: Words.choices("its levels are", levels))
  }

  static func contextMissing(
    _ names: [String], _ level: String, declared: Span, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0433"), .error,
      "level '\(Words.short(level))' wants to know \(Words.list(names)), and nothing says it",
      at: span,
      label: "not complete", causes: [Label(declared, "asked for here")],
      help: ["add with (\(names.map { "\($0): \"…\"" }.joined(separator: ", ")))"])
  }

  static func itemTwice(_ title: String, before: Span, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0434"), .error, "there are two items \"\(Words.short(title))\"", at: span,
      label: "could not be told apart", causes: [Label(before, "the other")],
      help: ["people say by these words what is done: let them differ"])
  }

  static func noItem(
    _ title: String, _ titles: [String], suggestion: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0435"), .error,
      "no checklist item or step is called \"\(Words.short(title))\"", at: span,
      label: "not an item",
      help: suggestion.map { ["did you mean \"\($0)\"?"] } ?? Words.choices("there is", titles))
  }

  static func longRoleSet(_ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0437"), .error, "a set of roles has at most \(limit) names", at: span,
      label: "too many names", help: ["declare a role with these people: role x { dana, bob }"])
  }

  static func deepRole(_ name: String, _ limit: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0437"), .error,
      "role '\(name)' is made of roles that are made of roles, more than \(limit) deep", at: span,
      label: "too deep", help: ["name people in one of them"])
  }
}
