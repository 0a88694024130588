import FlowSource

extension CheckerExplanations {
  /// F07xx: files that use each other.
  static let modules: [Explanation] = [
    Explanation(
      DiagnosticCode("F0701"), "a file that cannot be read",
      "The path of a 'use' counts from the folder of the file that it stands in.",
      wrong: """
        use "taem.flow"
        require now.month > 3
        """,
      right: """
        use "team.flow"
        require now.month > limit
        """),
    Explanation(
      DiagnosticCode("F0702"), "files in a circle",
      "What a file uses runs before it, so no file can use itself, not even through others.",
      wrong: """
        use "script.flow"
        require now.month > 3
        """,
      right: """
        use "team.flow"
        require now.month > limit
        """),
    Explanation(
      DiagnosticCode("F0703"), "not declared in that file",
      "'use NAME from' brings a name that the other file declares itself.",
      wrong: """
        use limti from "team.flow"
        require now.month > 3
        """,
      right: """
        use limit from "team.flow"
        require now.month > limit
        """),
    Explanation(
      DiagnosticCode("F0704"), "one name from two places",
      "Two files in sight declare the name, and nothing says which is meant.",
      wrong: """
        use "team.flow"
        let limit = 5
        require now.month > limit
        """,
      right: """
        use "team.flow"
        let month-limit = 5
        require now.month > month-limit
        """),
  ]

  /// F09xx: what is still to come.
  static let absent: [Explanation] = [
    Explanation(
      DiagnosticCode("F0901"), "a statement that is not carried out yet",
      """
      The language has more than this version carries out. What is not carried out is refused, not \
      passed over: a policy that is half in force would be worse than none.
      """,
      wrong: "test \"a gate\" { given gate { name: \"x\" } }",
      right: "test \"a branch\" { given branch { name: \"x\" } }"),
    Explanation(
      DiagnosticCode("F0903"), "working time and the present",
      """
      Working time is counted on a calendar, and stands still while that is closed. A sum with it \
      begins at a time that stands still itself; so it can be said when it turns.
      """,
      wrong: """
        calendar office { zone: "UTC", hours: "mon-fri 09:00-17:00" }
        evidence opened: time
        require now - 2 working days < opened
        """,
      right: """
        calendar office { zone: "UTC", hours: "mon-fri 09:00-17:00" }
        evidence opened: time
        require now < opened + 2 working days
        """),
  ]
}
