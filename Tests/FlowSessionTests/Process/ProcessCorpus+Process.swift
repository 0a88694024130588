extension ProcessCorpus {
  static let process = Sample(
    name: "process",
    changes: [
      (#"within: 3d"#, #"within: 4d"#),
      (#"step "Approach" by tech-lead"#, #"step "Approach""#),
      (#"signoff by all of bots on head"#, #"signoff by all of bots"#),
      (#"consent by product-owner within 2d"#, #"consent by product-owner within 3d"#),
      (#"phase build after plan"#, #"phase build"#),
      (#"phase test-it alongside build"#, #"phase test-it"#),
      (#"when: false"#, #"when: true"#),
      (#"until t.done"#, #"until t.points > 5"#),
      (#"kind: automated"#, #"kind: human"#),
      (#"on late { escalate to tech-lead via short because "plan is late" }"#, #"within: 3d"#),
    ],
    script: #"""
      role team-lead { alice }
      role tech-lead { dana, bob }
      role product-owner { carol }
      person robot { kind: automated }
      role bots { robot, dana }

      escalation short {
        level team-lead within 8h
        level tech-lead within 1d
      }

      evidence head: text
      evidence ok: bool
      task T-1 "One" { status: todo, points: 3, needs: [T-2] }
      task T-2 "Two" { status: review, owner: dana, points: 1 }

      phase plan {
        within: 3d
        step "Scope"
        step "Approach" by tech-lead
        step "Agree" by team-lead within 1d
        on late { escalate to tech-lead via short because "plan is late" }
      }

      phase build after plan {
        gate signed {
          signoff by all of bots on head
          consent by product-owner within 2d
          require ok else notify tech-lead "not ok"
        }
      }

      phase test-it alongside build {
        gate tested for t in tasks where .points > 1 {
          check "Tested" by tech-lead
          require t.done
        }
      }

      phase docs {
        when: false
        gate written { require ok }
      }

      latch hot for t in tasks when t.points > 2 until t.done

      test "steps are done in order, by those they are for" {
        expect plan.waiting and build.blocked and docs.outcome == skipped
        refuse "comes after \"Scope\"" { done "Approach" by bob }
        refuse "there is no item or step" { done "Tested" in tested by dana }
        done "Scope" by alice
        refuse "that is for tech-lead" { done "Approach" by alice }
        done "Approach" by bob
        done "Agree" by alice
        expect plan.passed and not build.blocked
      }

      test "a phase is late once, at the second" {
        advance 3d - 1s
        expect not plan.late and count(escalations) == 0
        advance 1s
        expect plan.late and count(escalations) == 1
        expect count(notifications where .to == dana) == 1 and no notifications have .to == alice
        advance 10d
        expect count(escalations) == 1
        expect count(facts where .kind == "ask.late") == 1
      }

      test "a signature is bound to what was signed, and automated persons never count" {
        done "Scope" by alice
        done "Approach" by bob
        done "Agree" by alice
        given ok = true
        refuse "is unknown" { sign signed by dana }
        given head = "abc"
        refuse "automated" { sign signed by robot }
        refuse "that is for bots" { sign signed by bob }
        sign signed by dana
        expect signed.findings[0].outcome == passed and signed.waiting
        given head = "def"
        expect signed.findings[0].outcome == waiting
        given head = "abc"
        expect signed.findings[0].outcome == passed
        reject signed by dana because "second thoughts"
        expect signed.failed
        sign signed by dana
        expect signed.waiting
      }

      test "silence is consent when its time is over, and one objection ends it" {
        done "Scope" by alice
        done "Approach" by bob
        done "Agree" by alice
        given ok = true
        given head = "abc"
        sign signed by dana
        advance 2d - 1s
        expect signed.waiting
        advance 1s
        expect signed.passed
        reject signed by carol because "no"
        expect signed.failed
      }

      test "beside another phase, and anew" {
        done "Scope" by alice
        done "Approach" by bob
        expect test-it.blocked
        done "Agree" by alice
        given ok = true
        given head = "abc"
        sign signed by dana
        expect not test-it.blocked and tested.failed
        done "Tested" in tested by dana
        expect T-1.blocked and T-1 in hot
        set T-2.status = done
        expect not T-1.blocked
        set T-1.status = done
        expect tested.passed and test-it.waiting
        advance 2d
        expect test-it.passed and build.passed
        reopen build by carol because "late finding"
        expect build.entries == 2 and signed.waiting and test-it.waiting
        expect count(hot) == 0
      }

      test "telling once while the cause lasts" {
        done "Scope" by alice
        done "Approach" by bob
        done "Agree" by alice
        given ok = false
        expect count(notifications where .text == "not ok") == 2
        attempt 3 times
        expect count(notifications where .text == "not ok") == 2
        expect signed.attempts == 3
        given ok = true
        expect count(notifications where .text == "not ok") == 2
        given ok = false
        expect count(notifications where .text == "not ok") == 4
      }
      """#)
}
