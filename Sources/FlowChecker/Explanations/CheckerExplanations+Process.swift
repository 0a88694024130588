import FlowSource

extension CheckerExplanations {
  /// F0225, F0226 and F0427 to F0437: what could never work in a process.
  static let hopeless: [Explanation] = [
    Explanation(
      DiagnosticCode("F0225"), "phases that wait for each other",
      """
      A phase begins when those it is 'after' have passed, or those it stands 'alongside' have \
      begun. In a circle none ever begins.
      """,
      wrong: """
        phase build after test { deliver "app" }
        phase test alongside build { deliver "report" }
        """,
      right: """
        phase build { deliver "app" }
        phase test alongside build { deliver "report" }
        """),
    Explanation(
      DiagnosticCode("F0226"), "roles made of each other",
      "A role may be put together from others, but not from itself.",
      wrong: """
        role senior = lead or expert
        role expert = senior
        role lead { dana }
        """,
      right: """
        role senior = lead or expert
        role expert { bob }
        role lead { dana }
        """),
    Explanation(
      DiagnosticCode("F0427"), "nobody can do it",
      """
      What the script says leaves nobody: the role has no members, or everybody in it is taken out \
      by 'except'. Where signatures count, automated persons do not.
      """,
      wrong: """
        role lead { dana }
        gate ready { signoff by lead except dana }
        """,
      right: """
        role lead { dana, bob }
        gate ready { signoff by lead except dana }
        """),
    Explanation(
      DiagnosticCode("F0428"), "more signatures than people",
      """
      A sign-off asks for a whole number of people, from 1 to as many as can be in the role. \
      Automated persons never count.
      """,
      wrong: """
        role lead { dana, bob }
        gate ready { signoff by 3 of lead }
        """,
      right: """
        role lead { dana, bob }
        gate ready { signoff by 2 of lead }
        """),
    Explanation(
      DiagnosticCode("F0429"), "a ladder nobody can climb",
      "Each level says who is asked, and for how long.",
      wrong: "escalation quality { repeat: 2 }",
      right: """
        role lead { dana }
        escalation quality { level lead within 24h }
        """),
    Explanation(
      DiagnosticCode("F0430"), "an override that nobody can grant",
      """
      'granted-by' says who may grant it. With 'with', another person must agree, so there have to \
      be two.
      """,
      wrong: """
        role lead { dana }
        override hotfix { granted-by: lead, with: lead }
        """,
      right: """
        role lead { dana, bob }
        override hotfix { granted-by: lead, with: lead }
        """),
    Explanation(
      DiagnosticCode("F0431"), "an override of what is locked",
      "A locked gate can never be overridden, by nobody and with no reason.",
      wrong: """
        role lead { dana }
        locked gate ready { require now > 2026-01-01 }
        override hotfix { granted-by: lead, covers: [gate ready] }
        """,
      right: """
        role lead { dana }
        gate ready { require now > 2026-01-01 }
        override hotfix { granted-by: lead, covers: [gate ready] }
        """),
    Explanation(
      DiagnosticCode("F0432"), "not on the ladder",
      "An escalation via a ladder starts at the level of the role that is named.",
      wrong: """
        role lead { dana }
        role owner { carol }
        escalation quality { level lead within 24h }
        gate ready { require now > 2026-01-01 else escalate to owner via quality }
        """,
      right: """
        role lead { dana }
        role owner { carol }
        escalation quality {
          level lead within 24h
          level owner within 48h
        }
        gate ready { require now > 2026-01-01 else escalate to owner via quality }
        """),
    Explanation(
      DiagnosticCode("F0433"), "context that a level asks for",
      "A level's 'context' names what an escalation that starts there must bring.",
      wrong: """
        role lead { dana }
        escalation quality { level lead within 24h { context: [impact] } }
        gate ready { require now > 2026-01-01 else escalate to lead via quality }
        """,
      right: """
        role lead { dana }
        escalation quality { level lead within 24h { context: [impact] } }
        gate ready {
          require now > 2026-01-01
            else escalate to lead via quality with (impact: "the release waits")
        }
        """),
    Explanation(
      DiagnosticCode("F0434"), "two items of the same words",
      "'done' names an item by its words, so those differ within a gate or phase.",
      wrong: """
        role lead { dana }
        gate ready {
          check "Migration tested" by lead
          check "Migration tested"
        }
        """,
      right: """
        role lead { dana }
        gate ready {
          check "Migration tested" by lead
          check "Migration documented"
        }
        """),
    Explanation(
      DiagnosticCode("F0435"), "no such item",
      "'done' names a 'check' or a 'step' by its words.",
      wrong: """
        role lead { dana }
        gate ready { check "Migration tested" by lead }
        test "ticked" { done "Migration testet" in ready by dana }
        """,
      right: """
        role lead { dana }
        gate ready { check "Migration tested" by lead }
        test "ticked" { done "Migration tested" in ready by dana }
        """),
    Explanation(
      DiagnosticCode("F0436"), "a calendar that cannot be read",
      """
      A zone is named as the IANA database does. Hours name days and then times; parts are \
      separated by ';'. Closed days are dates.
      """,
      wrong: """
        calendar office { hours: "mon-fri 9-17" }
        phase build {
          within: 2 working days
          deliver "app"
        }
        """,
      right: """
        calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00; sat 10:00-12:00" }
        phase build {
          within: 2 working days
          deliver "app"
        }
        """),
    Explanation(
      DiagnosticCode("F0437"), "too many roles",
      """
      A set of roles has at most 50 names, and roles are made of each other at most 50 deep. \
      Many people are named in the braces of one role.
      """,
      wrong: "role x = r\(String(repeating: " or r", count: 50))\nrole r { dana }",
      right: "role x = r or s\nrole r { dana }\nrole s { bob }"),
  ]

  /// F0518 to F0523: processes that are allowed and most likely not meant.
  static let suspicions: [Explanation] = [
    Explanation(
      DiagnosticCode("F0518"), "a gate that only advises",
      "'recommend' never blocks, so a gate that holds nothing else is always open.",
      wrong: "gate ready { recommend now > 2026-01-01 }",
      right: "gate ready { require now > 2026-01-01 }"),
    Explanation(
      DiagnosticCode("F0519"), "a phase that never begins",
      "Its 'when' is never true, or it waits for a phase that can never pass.",
      wrong: """
        phase build {
          when: 1 > 2
          deliver "app"
        }
        """,
      right: """
        evidence needed: bool
        phase build {
          when: needed
          deliver "app"
        }
        """),
    Explanation(
      DiagnosticCode("F0520"), "an escalation that ends with the first",
      """
      Without a ladder an escalation has no deadline and no next level: when the first does not \
      answer, nobody is asked.
      """,
      wrong: """
        role lead { dana }
        watch late for t in tasks where .idle > 48h { escalate t to lead }
        """,
      right: """
        role lead { dana }
        escalation quality { level lead within 24h }
        watch late for t in tasks where .idle > 48h { escalate t to lead via quality }
        """),
    Explanation(
      DiagnosticCode("F0521"), "a role on two levels",
      "To ask the same people again is rarely a climb.",
      wrong: """
        role lead { dana }
        escalation quality {
          level lead within 24h
          level lead within 48h
        }
        """,
      right: """
        role lead { dana }
        escalation quality {
          repeat: 1
          level lead within 24h
        }
        """),
    Explanation(
      DiagnosticCode("F0522"), "a thing that nothing uses",
      "Calendars, channels, cadences and latches have no effect by themselves.",
      wrong: """
        cadence sprint { from: 2026-11-02, every: 2w }
        require now.month > 3
        """,
      right: """
        cadence sprint { from: 2026-11-02, every: 2w }
        gate ready { require sprint.number > 3 }
        """),
    Explanation(
      DiagnosticCode("F0523"), "a role without people",
      "Nobody could answer for it.",
      wrong: "role lead { }",
      right: "role lead { dana }"),
    Explanation(
      DiagnosticCode("F0524"), "requirements that exclude each other",
      "Whatever is found, one of the two fails. One of them was most likely meant to differ.",
      wrong: """
        evidence size: number
        gate small {
          require size > 500
          require size < 300
        }
        """,
      right: """
        evidence size: number
        gate small {
          require size > 300
          require size < 500
        }
        """),
    Explanation(
      DiagnosticCode("F0525"), "an override without effect",
      """
      An override lets requirements through that fail, but never those of a locked gate. One that \
      covers only locked gates, or waives nothing, would be granted for nothing.
      """,
      wrong: """
        role lead { dana }
        override process {
          granted-by: lead
          lasts: 2d
        }
        locked gate licences { check "No licence is violated" by lead }
        """,
      right: """
        role lead { dana }
        override process {
          granted-by: lead
          lasts: 2d
        }
        gate licences { check "No licence is violated" by lead }
        """),
  ]
}
