import FlowSource

extension SyntaxExplanations {
  /// F0120 and on: the forms of single statements and values.
  static let forms: [Explanation] = [
    Explanation(
      DiagnosticCode("F0120"), "outside of the body it belongs to",
      """
      A property stands between the braces of a declaration, and a level between those of \
      an escalation.
      """,
      wrong: """
        within: 2d
        """,
      right: """
        phase build {
          within: 2d
        }
        """),
    Explanation(
      DiagnosticCode("F0121"), "a value is missing",
      """
      An operator, a clause or a statement that speaks of a value is followed by one.
      """,
      wrong: """
        let limit =
        """,
      right: """
        let limit = 3
        """),
    Explanation(
      DiagnosticCode("F0122"), "a title holds no '{…}'",
      """
      A title names a declared thing wherever it is shown, so it is a fixed text.
      """,
      wrong: """
        phase build "Build {branch.name}" { }
        """,
      right: """
        phase build "Build" { }
        """),
    Explanation(
      DiagnosticCode("F0123"), "a value without 'else'",
      """
      An 'if' that gives a value gives one in either case. A statement that acts in one \
      case only has a block: if c { … }.
      """,
      wrong: """
        let limit = if urgent then 1
        """,
      right: """
        let limit = if urgent then 1 else 3
        """),
    Explanation(
      DiagnosticCode("F0124"), "an arm without its arrow",
      """
      In a 'match', '->' leads from a pattern to its value.
      """,
      wrong: """
        let tag = match branch.name {
          "main": "latest"
          otherwise -> "dev"
        }
        """,
      right: """
        let tag = match branch.name {
          "main" -> "latest"
          otherwise -> "dev"
        }
        """),
    Explanation(
      DiagnosticCode("F0125"), "an assignment is written out",
      """
      There is one form of assignment, name = value, and it says what is added to what.
      """,
      wrong: """
        var total = 0
        total += 1
        """,
      right: """
        var total = 0
        total = total + 1
        """),
    Explanation(
      DiagnosticCode("F0126"), "working time in days or hours",
      """
      Working time is counted on a calendar, in days or hours: 2 working days, 8 working \
      hours.
      """,
      wrong: """
        let limit = 2 working weeks
        """,
      right: """
        let limit = 10 working days
        """),
    Explanation(
      DiagnosticCode("F0127"), "parentheses are needed",
      """
      'not', 'if' and the quantifiers bind more loosely than a comparison or a sum, so \
      behind one of these they stand in parentheses.
      """,
      wrong: """
        require ready == not blocked
        """,
      right: """
        require ready == (not blocked)
        """),
    Explanation(
      DiagnosticCode("F0128"), "a space before a field",
      """
      A field touches what it belongs to; with a space before it, '.field' is a field of \
      the element of a query.
      """,
      wrong: """
        require branch .ahead > 0
        """,
      right: """
        require branch.ahead > 0
        """),
    Explanation(
      DiagnosticCode("F0129"), "a declaration behind 'else'",
      """
      'else' is followed by what to do, which is a statement or a block of statements.
      """,
      wrong: """
        require coverage >= 90 else gate fallback { }
        """,
      right: """
        require coverage >= 90 else note "see the gate 'fallback'"
        """),
    Explanation(
      DiagnosticCode("F0130"), "a field without its name",
      """
      Fields in parentheses each have a name; if one has, all have.
      """,
      wrong: """
        channel slack { breaker: (failures: 5, 10m) }
        """,
      right: """
        channel slack { breaker: (failures: 5, within: 10m) }
        """),
    Explanation(
      DiagnosticCode("F0131"), "a property without its colon",
      """
      In a body, a property is its name, ':' and a value; a bare word followed by a value \
      opens a statement, and there is none of that name.
      """,
      wrong: """
        phase build {
          owner dana
        }
        """,
      right: """
        phase build {
          owner: dana
        }
        """),
    Explanation(
      DiagnosticCode("F0132"), "a brace a line too low",
      """
      A line end ends a statement, so the '{' of a block stands on the line of what it \
      belongs to.
      """,
      wrong: """
        gate quality
        {
          require coverage >= 90
        }
        """,
      right: """
        gate quality {
          require coverage >= 90
        }
        """),
    Explanation(
      DiagnosticCode("F0133"), "a field is changed with 'set'",
      """
      'name = value' is for variables. A task's field is changed with 'set', which is \
      recorded.
      """,
      wrong: """
        for t in tasks { t.status = done }
        """,
      right: """
        for t in tasks { set t.status = done }
        """),
  ]
}
