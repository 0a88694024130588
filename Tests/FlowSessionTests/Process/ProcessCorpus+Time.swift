extension ProcessCorpus {
  static let time = Sample(
    name: "time",
    changes: [
      (#"closed: [2026-01-07]"#, #"closed: []"#),
      (#"zone: "Europe/Berlin""#, #"zone: "UTC""#),
      (#"every: 1w, from"#, #"every: 2w, from"#),
      (#"climbs-until: acknowledged"#, #"climbs-until: resolved"#),
      (#"level team-lead within 8 working hours"#, #"level team-lead within 9 working hours"#),
      (#"every: 2w"#, #"every: 3w"#),
      (#"accepted -> implemented"#, #"accepted -> rejected"#),
      (#"by: tech-lead, options"#, #"by: team-lead, options"#),
    ],
    script: #"""
      role tech-lead { dana, bob }
      role team-lead { alice }
      rota primary { people: [dana, bob], every: 1w, from: 2026-01-05T09:00Z }
      calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", closed: [2026-01-07] }
      cadence sprint { from: 2026-01-05, every: 2w }
      choice task-status { proposed -> accepted, rejected; accepted -> implemented }
      decision refactor { by: tech-lead, options: [now, later, never], recommend: later }

      escalation working {
        level team-lead within 8 working hours
        level primary within 1 working days
        climbs-until: acknowledged
      }

      watch old for t in tasks where .age > 5d { escalate t via working because "old" }
      gate ready { require refactor.choice == later }

      test "working time is counted on the calendar" {
        given task T-1 { status: proposed, created: 2025-12-30 }
        expect escalations[0].level == 1 and escalations[0].due == 2026-01-06T09:00Z
        advance to 2026-01-06T08:59:59Z
        expect escalations[0].level == 1
        advance 1s
        expect escalations[0].level == 2 and escalations[0].due == 2026-01-08T09:00Z
        expect count(notifications where .to == dana) == 1 and no notifications have .to == bob
        ack ESC-1 by dana
        advance 3w
        expect escalations[0].level == 2 and not escalations[0].exhausted
      }

      test "a rota hands over at its instant" {
        given task T-2 { status: proposed, created: now }
        advance 7d - 1s
        expect primary.members[0] == dana
        advance 1s
        expect primary.members[0] == bob
      }

      test "a cadence counts its periods" {
        advance to 2026-01-18T23:59:59Z
        expect sprint.number == 1
        advance 1s
        expect sprint.number == 2 and sprint.previous.number == 1 and sprint.length == 2w
        expect sprint.at(2026-02-02).number == 3
      }

      test "a decision is unknown until somebody decides" {
        expect refactor is unknown and ready.outcome == unknown
        refuse "that is for tech-lead" { decide refactor as now by alice because "x" }
        decide refactor as later by dana because "cheaper"
        expect refactor.choice == later and refactor.by == dana and ready.passed
      }

      test "only legal changes" {
        given task T-3 { status: proposed }
        refuse "may come only accepted or rejected" { set T-3.status = implemented }
        set T-3.status = accepted
        set T-3.status = implemented
        refuse "may come nothing" { set T-3.status = proposed }
        expect T-3.status == implemented
      }
      """#)
}
