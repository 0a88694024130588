import FlowSource

extension CheckerExplanations {
  /// F04xx: what may stand where.
  static let declarations: [Explanation] = [
    Explanation(
      DiagnosticCode("F0401"), "acts belong to people",
      """
      Signing, granting, revoking and the like are said by a person, on the command line or at the \
      prompt. A script that could say them could approve itself. Tests may, on a ledger of their \
      own.
      """,
      wrong: """
        gate quality { require now > 2026-01-01 }
        sign quality by dana
        """,
      right: "gate quality { require now > 2026-01-01 }"),
    Explanation(
      DiagnosticCode("F0402"), "for tests only",
      "'given', 'advance', 'attempt' and 'expect' set a scene and look at it; only tests have one.",
      wrong: "expect now > 2026-01-01",
      right: """
        test "we are past the start" {
          given now = 2026-02-01
          expect now > 2026-01-01
        }
        """),
    Explanation(
      DiagnosticCode("F0403"), "no such property",
      "Each kind of declaration has its own properties.",
      wrong: """
        role lead { dana }
        gate quality {
          onwer: dana
          require now > 2026-01-01
        }
        """,
      right: """
        role lead { dana }
        gate quality {
          owner: dana
          require now > 2026-01-01
        }
        """),
    Explanation(
      DiagnosticCode("F0404"), "a declaration inside of a block",
      "Declarations stand at the top of the file, where everybody can see them.",
      wrong: """
        gate quality {
          evidence coverage: number
          require coverage > 90
        }
        """,
      right: """
        evidence coverage: number
        gate quality {
          require coverage > 90
        }
        """),
    Explanation(
      DiagnosticCode("F0405"), "what cannot change",
      "A 'let', a parameter and the element of a loop keep their values. What changes is a 'var'.",
      wrong: """
        let total = 0
        for n in [1, 2] { total = total + n }
        require total > now.month
        """,
      right: """
        var total = 0
        for n in [1, 2] { total = total + n }
        require total > now.month
        """),
    Explanation(
      DiagnosticCode("F0406"), "not a variable",
      "Only a 'var' can be set. Evidence, gates and defines are what their declaration says.",
      wrong: """
        evidence coverage: number
        coverage = 90
        require coverage > now.month
        """,
      right: """
        evidence coverage: number
        var found = 90
        if coverage is known { found = coverage }
        require found > now.month
        """),
    Explanation(
      DiagnosticCode("F0407"), "a define that changes the script",
      """
      A define gives the same value for the same arguments and leaves everything else as it was, \
      so \
      that a call can stand anywhere.
      """,
      wrong: """
        var calls = 0
        define next() {
          calls = calls + 1
          return calls
        }
        require next() > now.month
        """,
      right: """
        var calls = 0
        define next(n: number) = n + 1
        calls = next(calls)
        require calls > now.month
        """),
    Explanation(
      DiagnosticCode("F0408"), "a requirement in the wrong place",
      "'require', 'recommend' and 'note' speak for a gate or the script. A define returns, a test expects.",
      wrong: """
        define enough(n: number) {
          require n > 3
          return true
        }
        require enough(now.month)
        """,
      right: """
        define enough(n: number) {
          return n > 3
        }
        require enough(now.month)
        """),
    Explanation(
      DiagnosticCode("F0409"), "a choice without cases",
      "A value of a choice is one of its cases; without any there could be no value.",
      wrong: "choice severity { }",
      right: "choice severity { low, high }"),
    Explanation(
      DiagnosticCode("F0410"), "a record without end",
      "A record that always holds another of its own kind could never be built.",
      wrong: "record node { name: text, next: node }",
      right: "record node { name: text, next: node? }"),
    Explanation(
      DiagnosticCode("F0411"), "only evidence is given",
      "A test sets the scene by evidence and the clock; everything else follows from the script.",
      wrong: """
        evidence coverage: number
        gate quality { require coverage > 90 }
        test "enough" {
          given covrage = 92
          expect quality.passed
        }
        """,
      right: """
        evidence coverage: number
        gate quality { require coverage > 90 }
        test "enough" {
          given coverage = 92
          expect quality.passed
        }
        """),
    Explanation(
      DiagnosticCode("F0412"), "a label that changes",
      """
      A label names its requirement in reports and in the ledger, so it is the same in every run. \
      What changes is said with 'because'.
      """,
      wrong: "require now.month > 3 as \"month {now.month}\"",
      right: "require now.month > 3 as \"past March\" because \"it is month {now.month}\""),
  ]
}
