import FlowSource

extension CheckerExplanations {
  /// F0221 to F0224 and F0326 to F0328: the names and values of a process.
  static let things: [Explanation] = [
    Explanation(
      DiagnosticCode("F0221"), "nobody of that name",
      """
      Where people are asked stands a role, a rota or a person. Whoever is named in a role or rota \
      exists without a declaration of their own; everybody else is declared with 'person'.
      """,
      wrong: """
        role tech-lead { dana }
        gate ready { signoff by tech-laed }
        """,
      right: """
        role tech-lead { dana }
        gate ready { signoff by tech-lead }
        """),
    Explanation(
      DiagnosticCode("F0222"), "no thing of that name",
      "The place takes a thing of one kind, and none of that kind has the name.",
      wrong: """
        phase design { deliver "docs/design.md" }
        phase build after desing { deliver "build.log" }
        """,
      right: """
        phase design { deliver "docs/design.md" }
        phase build after design { deliver "build.log" }
        """),
    Explanation(
      DiagnosticCode("F0223"), "a thing without a value",
      "Calendars, channels and watches are declared to be used, and have nothing to look at.",
      wrong: """
        channel chat { file: "chat.jsonl" }
        note "{chat}"
        """,
      right: """
        channel chat { file: "chat.jsonl" }
        watch late when now > 2026-01-01 { notify chat "it is late" }
        """),
    Explanation(
      DiagnosticCode("F0224"), "'except' outside of a role",
      "'except' takes people out of a role. Conditions are narrowed with 'and not'.",
      wrong: """
        evidence ready: bool
        evidence frozen: bool
        phase build {
          when: ready except frozen
          deliver "build.log"
        }
        """,
      right: """
        evidence ready: bool
        evidence frozen: bool
        phase build {
          when: ready and not frozen
          deliver "build.log"
        }
        """),
    Explanation(
      DiagnosticCode("F0326"), "not a person or role",
      """
      An expression may say who is asked where it gives a person, a role, the name of one, or a \
      list of them.
      """,
      wrong: "gate ready for t in tasks { signoff by t.points }",
      right: "gate ready for t in tasks { signoff by t.owner }"),
    Explanation(
      DiagnosticCode("F0327"), "nothing to speak of",
      "What is escalated or done is a thing of the process, or a text that names it.",
      wrong: """
        role lead { dana }
        escalation quality { level lead within 24h }
        watch late when now > 2026-01-01 { escalate (3) to lead via quality }
        """,
      right: """
        role lead { dana }
        escalation quality { level lead within 24h }
        watch late when now > 2026-01-01 { escalate "the release" to lead via quality }
        """),
    Explanation(
      DiagnosticCode("F0328"), "a field of two types",
      "Tasks may have fields of their own, and a field has one type in all of them.",
      wrong: """
        task T-1 { risk: 3 }
        task T-2 { risk: "high" }
        """,
      right: """
        task T-1 { risk: 3 }
        task T-2 { risk: 8 }
        """),
  ]
}
