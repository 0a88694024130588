extension ProcessCorpus {
  static let ladder = Sample(
    name: "ladder",
    changes: [
      (#"level team-lead within 24h"#, #"level team-lead within 23h"#),
      (#".idle > 48h"#, #".idle >= 48h"#),
      (#"within 48h { may"#, #"within 47h { may"#),
      (#"level product-owner within 72h"#, #"level product-owner within 73h"#),
      (#"may: [approve-library]"#, #"may: [approve-tool]"#),
      (#"outcome: [adr]"#, #"outcome: [rfc]"#),
      (#"{ dana, bob }"#, #"{ dana }"#),
      (#"from: 2027-01-05"#, #"from: 2026-01-05"#),
    ],
    script: #"""
      role team-lead { alice }
      role tech-lead { dana, bob }
      rota absent { people: [eve], every: 1w, from: 2027-01-05 }
      role product-owner { carol }

      escalation quality {
        level team-lead within 24h
        level absent within 1h
        level tech-lead within 48h { may: [approve-library] }
        level product-owner within 72h { outcome: [adr] }
      }

      watch stale for t in tasks where .status == review and .idle > 48h {
        escalate t via quality because "{t.id} waits"
      }

      test "each level is timed from its own entry, and a rung that nobody holds is skipped" {
        given task T-1 { status: review, idle: 48h }
        expect count(escalations) == 0
        advance 1s
        expect count(escalations) == 1
        expect escalations[0].level == 1
        expect count(notifications where .to == alice) == 1
        expect count(notifications) == 1
        advance 24h - 1s
        expect escalations[0].level == 1
        advance 1s
        expect escalations[0].level == 3
        expect count(notifications where .to == alice) == 1
        expect count(notifications where .to == dana) == 1
        expect count(notifications where .to == bob) == 1
        expect no notifications have .to == carol
        advance 48h - 1s
        expect escalations[0].level == 3
        advance 1s
        expect escalations[0].level == 4
        advance 72h - 1s
        expect not escalations[0].exhausted
        advance 1s
        expect escalations[0].exhausted
        expect count(notifications) == 4
      }

      test "one long step is many short ones" {
        given task T-1 { status: review, idle: 0s }
        advance 400h
        expect escalations[0].exhausted
        expect escalations[0].exhausted-at - escalations[0].opened == 144h
        expect count(notifications) == 4
      }

      test "a cause that goes away clears, and comes back as another" {
        given task T-1 { status: review, idle: 49h }
        expect count(escalations) == 1
        set T-1.status = done
        expect not escalations[0].open
        expect escalations[0].outcome == "cleared"
        set T-1.status = review
        expect count(escalations) == 1
        advance 48h
        expect count(escalations) == 1
        advance 1s
        expect count(escalations) == 2
      }

      test "who is resolved does not come back while its cause lasts" {
        given task T-1 { status: review, idle: 49h }
        refuse "it is with team-lead" { resolve ESC-1 by eve because "x" }
        resolve ESC-1 by alice because "looked at"
        advance 100h
        expect count(escalations) == 1
        expect escalations[0].level == 1
        expect count(notifications) == 1
      }

      role guests { eve }

      test "the current rung or a higher one answers, and decides what it may" {
        given task T-1 { status: review, idle: 49h }
        refuse "decided at level 3, by tech-lead" {
          resolve ESC-1 by alice deciding approve-library because "x"
        }
        advance 24h
        refuse "it is with tech-lead" { ack ESC-1 by alice }
        ack ESC-1 by carol
        expect escalations[0].acknowledged-by == carol
        advance 48h
        expect escalations[0].level == 4
        refuse "needs 'adr'" { resolve ESC-1 by carol because "x" }
        resolve ESC-1 by carol because "x" with (adr: "ADR-7")
        expect escalations[0].fields.adr == "ADR-7"
        refuse "nothing to acknowledge" { ack ESC-1 by carol }
      }
      """#)
}
