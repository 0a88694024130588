import FlowSource

extension CheckerExplanations {
  /// F0501 to F0504, and F0511 to F0517: what most likely says something else than was meant.
  static let doubts: [Explanation] = [
    Explanation(
      DiagnosticCode("F0501"), "a percentage against a share",
      "90% is the number 90. A share of one, such as 0.9, is compared with shares of one.",
      wrong: """
        let share = 0.9
        require share >= 90%
        """,
      right: """
        evidence share: number
        require share * 100 >= 90%
        """),
    Explanation(
      DiagnosticCode("F0502"), "a comparison with itself",
      "Both sides read the same thing, so the answer stands before the question.",
      wrong: """
        evidence coverage: number
        require coverage >= coverage
        """,
      right: """
        evidence coverage: number
        require coverage >= 90
        """),
    Explanation(
      DiagnosticCode("F0503"), "a requirement that never changes",
      "Whatever the evidence says, this requirement comes out the same.",
      wrong: "require 90 > 80",
      right: """
        evidence coverage: number
        require coverage > 80
        """),
    Explanation(
      DiagnosticCode("F0504"), "a gate that requires nothing",
      "Nothing can close such a gate. A run that checked nothing is not a pass.",
      wrong: "gate quality { note \"looked at\" }",
      right: "gate quality { require now > 2026-01-01 }"),
    Explanation(
      DiagnosticCode("F0511"), "required twice",
      "The gate asks for the same thing again; one of the two was most likely meant to differ.",
      wrong: """
        gate quality {
          require now.month > 3
          require now.month > 3
        }
        """,
      right: """
        gate quality {
          require now.month > 3
          require now.month < 9
        }
        """),
    Explanation(
      DiagnosticCode("F0512"), "a bool compared with true",
      "A bool is true or false already.",
      wrong: """
        evidence ready: bool
        require ready == true
        """,
      right: """
        evidence ready: bool
        require ready
        """),
    Explanation(
      DiagnosticCode("F0513"), "a division by zero",
      "There is no such number: the result is always unknown.",
      wrong: "require now.month / 0 > 1",
      right: "require now.month / 2 > 1"),
    Explanation(
      DiagnosticCode("F0514"), "a condition that may be unknown",
      """
      Evidence that nobody supplied is unknown, and an 'if' on an unknown condition stops the run: \
      neither way would be right. Ask 'is known' first, or give a default.
      """,
      wrong: """
        evidence coverage: number
        if coverage < 90 { note "low" }
        """,
      right: """
        evidence coverage: number
        if coverage is known and coverage < 90 { note "low" }
        """),
    Explanation(
      DiagnosticCode("F0515"), "behind a 'return'",
      "'return' leaves the block, so what follows it never happens.",
      wrong: """
        gate quality {
          require now.month > 3
          return
          require now.month < 9
        }
        """,
      right: """
        gate quality {
          require now.month > 3
          require now.month < 9
        }
        """),
    Explanation(
      DiagnosticCode("F0516"), "a condition that never changes",
      "The 'if' always goes the same way, so its other way is never taken.",
      wrong: "if 1 > 2 { note \"never\" }",
      right: "if now.month > 2 { note \"spring\" }"),
    Explanation(
      DiagnosticCode("F0517"), "a default that is never needed",
      "'otherwise' speaks when the value before it is unknown, and this one is always known.",
      wrong: "note \"done\" otherwise \"missing\"",
      right: """
        evidence summary: text
        note summary otherwise "missing"
        """),
  ]

  /// F0505 to F0510: names and values that nobody uses.
  static let leftovers: [Explanation] = [
    Explanation(
      DiagnosticCode("F0505"), "a value that nothing reads",
      "It can be taken out, unless another name was meant somewhere. A name with '_' is let be.",
      wrong: """
        let limit = 3
        require now.month > 3
        """,
      right: """
        let limit = 3
        require now.month > limit
        """),
    Explanation(
      DiagnosticCode("F0506"), "a parameter that nothing reads",
      "Callers give it for nothing. A name with '_' is let be.",
      wrong: """
        define twice(n: number, m: number) = n * 2
        require twice(1, 2) < now.month
        """,
      right: """
        define twice(n: number) = n * 2
        require twice(1) < now.month
        """),
    Explanation(
      DiagnosticCode("F0507"), "a define that nothing calls",
      "It can be taken out, unless a file that uses this one needs it; then check that file.",
      wrong: """
        define twice(n: number) = n * 2
        require now.month > 3
        """,
      right: """
        define twice(n: number) = n * 2
        require now.month > twice(1)
        """),
    Explanation(
      DiagnosticCode("F0508"), "evidence that nothing looks at",
      "What is collected and never required decides nothing.",
      wrong: """
        evidence coverage: number
        require now.month > 3
        """,
      right: """
        evidence coverage: number
        require coverage > 90
        """),
    Explanation(
      DiagnosticCode("F0509"), "a name that hides another",
      "From here on the name means the inner value, and a reader may think of the outer one.",
      wrong: """
        let n = 3
        for n in [1, 2] { note "{n}" }
        require now.month > n
        """,
      right: """
        let n = 3
        for m in [1, 2] { note "{m}" }
        require now.month > n
        """),
    Explanation(
      DiagnosticCode("F0510"), "a value that goes nowhere",
      "A line that is only a value does nothing; 'require' demands it, 'note' reports it.",
      wrong: """
        evidence coverage: number
        coverage > 90
        """,
      right: """
        evidence coverage: number
        require coverage > 90
        """),
  ]
}
