import FlowSource

extension CheckerExplanations {
  /// F0413 to F0426: what the declarations and statements of a process are made of.
  static let bodies: [Explanation] = [
    Explanation(
      DiagnosticCode("F0413"), "it stands elsewhere",
      """
      Gates and phases ask: 'deliver', 'check', 'signoff', 'consent', 'run' and, in phases, \
      'step'. Handlers, watches, steps and what follows 'else' act: 'escalate', 'notify', 'write', \
      'set', 'reopen'. Neither does the other's work, so that judging a gate changes nothing.
      """,
      wrong: """
        role lead { dana }
        gate ready {
          require now > 2026-01-01
          escalate to lead
        }
        """,
      right: """
        role lead { dana }
        gate ready {
          require now > 2026-01-01 else escalate to lead
        }
        """),
    Explanation(
      DiagnosticCode("F0414"), "people asked in a loop",
      """
      Who signed what is kept by the place of the statement; the rounds of a loop have the same. A \
      gate with 'for' has an instance of its own for each element.
      """,
      wrong: """
        role lead { dana }
        gate ready {
          for t in tasks { signoff by lead }
        }
        """,
      right: """
        role lead { dana }
        gate ready for t in tasks { signoff by lead }
        """),
    Explanation(
      DiagnosticCode("F0415"), "a value that stands in the text",
      "What a declaration is made of is the same in every run, so its value is written out.",
      wrong: "cadence sprint { from: now, every: 2w }",
      right: """
        cadence sprint { from: 2026-11-02, every: 2w }
        gate ready { require sprint.number > 3 }
        """),
    Explanation(
      DiagnosticCode("F0416"), "a declaration that is not complete",
      "Some properties are what the declaration is for.",
      wrong: "cadence sprint { from: 2026-11-02 }",
      right: """
        cadence sprint { from: 2026-11-02, every: 2w }
        gate ready { require sprint.number > 3 }
        """),
    Explanation(
      DiagnosticCode("F0417"), "a plain name is wanted",
      "Properties such as 'requires', 'may' and 'options' list names that stand for themselves.",
      wrong: """
        role lead { dana }
        override hotfix { granted-by: lead, requires: ["reason"] }
        """,
      right: """
        role lead { dana }
        override hotfix { granted-by: lead, requires: [reason] }
        """),
    Explanation(
      DiagnosticCode("F0418"), "not one of the few",
      "The property, or the event of a handler, is one of a fixed few.",
      wrong: """
        phase build {
          order: fre
          deliver "build.log"
        }
        """,
      right: """
        phase build {
          order: free
          deliver "build.log"
        }
        """),
    Explanation(
      DiagnosticCode("F0419"), "nothing that can be set",
      """
      Fields such as 'age', 'idle' and 'done' follow from the others. 'set' changes a field of a \
      task; variables change without it.
      """,
      wrong: "task T-1 { done: true }",
      right: "task T-1 { status: done }"),
    Explanation(
      DiagnosticCode("F0420"), "working time without a calendar",
      """
      Only a calendar says when two working days are over. A ladder names its own with 'calendar'; \
      elsewhere the only one declared is meant.
      """,
      wrong: """
        phase build {
          within: 5 working days
          deliver "build.log"
        }
        """,
      right: """
        calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00" }
        phase build {
          within: 5 working days
          deliver "build.log"
        }
        """),
    Explanation(
      DiagnosticCode("F0421"), "only phases have an order",
      "'after' and 'alongside' order phases.",
      wrong: """
        task T-1 { }
        task T-2 after T-1 { }
        """,
      right: """
        task T-1 { }
        task T-2 { needs: [T-1] }
        """),
    Explanation(
      DiagnosticCode("F0422"), "a role among people",
      "The braces of a role hold people; roles are put together with '=', 'or', 'and', 'except'.",
      wrong: """
        role tech-lead { dana }
        role senior { tech-lead, bob }
        """,
      right: """
        role tech-lead { dana }
        role other { bob }
        role senior = tech-lead or other
        """),
    Explanation(
      DiagnosticCode("F0423"), "nothing to decide",
      "A decision is between at least two options.",
      wrong: "decision refactor { options: [now-then] }",
      right: "decision refactor { options: [soon, never] }"),
    Explanation(
      DiagnosticCode("F0424"), "spacing without retries",
      "'every' says how long to wait before each retry, and 'doubling' that the wait grows.",
      wrong: "gate build { run \"make\" every 10s }",
      right: "gate build { run \"make\" retry 3 every 10s }"),
    Explanation(
      DiagnosticCode("F0425"), "a field without a name",
      "What an escalation or an act brings along has names.",
      wrong: """
        role lead { dana }
        escalation quality { level lead within 24h }
        watch late when now > 2026-01-01 { escalate "x" via quality with ("all of them") }
        """,
      right: """
        role lead { dana }
        escalation quality { level lead within 24h }
        watch late when now > 2026-01-01 { escalate "x" via quality with (impact: "all") }
        """),
    Explanation(
      DiagnosticCode("F0426"), "ids that do not differ",
      "The id of an override counts with {seq}, and may have the {date}.",
      wrong: """
        role lead { dana }
        override urgent { granted-by: lead, id: "URGENT" }
        """,
      right: """
        role lead { dana }
        override urgent { granted-by: lead, id: "URGENT-{date}-{seq:03}" }
        """),
    Explanation(
      DiagnosticCode("F0440"), "'refuse' without an act",
      """
      A test says with 'refuse' which acts of people must be refused. Anything else between its \
      braces cannot be refused.
      """,
      wrong: """
        role lead { dana }
        gate ready { signoff by lead }
        test "nobody else signs" { refuse { expect ready.waiting } }
        """,
      right: """
        role lead { dana }
        role guest { bob }
        gate ready { signoff by lead }
        test "nobody else signs" { refuse { sign ready by bob } }
        """),
    Explanation(
      DiagnosticCode("F0441"), "tasks that are made of something else",
      """
      'evidence tasks' says where tasks come from: lists that a reader gives, joined with '+'. \
      What they say beyond the fields of every task is declared as a record; a field that every \
      task has keeps its type there.
      """,
      wrong: """
        evidence tasks: number = json("tickets.json")
        require count(tasks) > 0
        """,
      right: """
        record ticket { team: text }
        evidence tasks: list of ticket = json("tickets.json")
        require count(tasks where .team == "web") > 0
        """),
  ]
}
