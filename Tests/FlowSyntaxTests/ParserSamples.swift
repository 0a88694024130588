/// Scripts that show what the language looks like; the parser has nothing to say about them.
enum ParserSamples {
  static let all = [taste, matching, acts, kinds]

  static let taste = #"""
    #!/usr/bin/env flow
    role team-lead     { alice }
    role tech-lead     { dana, bob }
    role product-owner { carol }

    escalation quality {
      level team-lead     within 24h
      level tech-lead     within 48h
      level product-owner within 72h
    }

    override process "Process override" {
      granted-by: tech-lead or product-owner
      requires: [reason, risk]
      lasts: 2w
      review: 1w
    }

    evidence coverage = lcov("coverage.info").lines
    evidence tests    = junit("reports/*.xml")

    phase implementation "Implementation" {
      within: 2w
      gate quality-bar {
        require tests.failed == 0
        require coverage >= 90
          because "new code is tested"
          else escalate to tech-lead via quality
        recommend coverage >= 95
        signoff by 2 of tech-lead except branch.author
      }
    }

    phase release after implementation {
      locked gate ready {
        require branch.name == "main"
        check "Migration scripts tested" by tech-lead
      }
    }

    watch overdue-review for t in tasks where .status == review and .idle > 48h {
      escalate t to team-lead via quality because "{t.id} has waited {t.idle} for a review"
    }

    test "an unanswered review climbs the ladder" {
      given task T-1 { status: review, idle: 49h }
      expect any escalations have .role == team-lead
      advance 24h
      expect any escalations have .role == tech-lead
    }
    """#

  static let matching = #"""
    define image-tag(b: branch) = match b.name {
      "main"                   -> "latest"
      "dev"                    -> "development"
      like "release/<version>" -> version
      otherwise                -> "alpha-{b.head.short}"
    }
    """#

  static let acts = #"""
    test "every act" {
      sign ready for T-1 by dana because "read it"
      reject quality-bar by dana because "no tests"
      done "Migration scripts tested" in ready by bob
      done consult by bob
      grant process for T-1 on gate ready, phase release by dana because "hot fix" risk "low" until 2026-12-01
      grant process by dana because "hot fix" lasting 2d with (ticket: "X-1")
      agree OVR-2026-11-20-001 by carol
      revoke OVR-2026-11-20-001 by carol because "mended"
      review OVR-2026-11-20-001 by carol because "fine"
      decide refactor-now as later by dana because "cheaper"
      reopen design by dana because "a late finding"
      escalate T-1 to tech-lead by ann because "stuck"
      ack ESC-1 by dana
      resolve ESC-1 by dana deciding approve-library because "agreed" with (adr: "ADR-7")
      attempt
      attempt 3 times
      set T-1.status = done
      given now = 2026-11-20T10:00Z
      given branch { name: "dev", commits: [], ahead: 2 }
      advance to 2026-11-21
      expect no overrides have .active
    }
    """#

  static let kinds = #"""
    use tech-lead, quality from "team/ladders.flow"
    choice adr-status { proposed -> accepted, rejected; accepted -> implemented, superseded }
    record service { name: text, port: number }
    evidence services: list of service = json("services.json")
    person dana { name: "Dana", email: "dana@example.org", trusted: true }
    rota primary { people: [dana, bob], every: 1w, from: 2026-01-05T09:00Z, zone: "Europe/Berlin" }
    calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", closed: [2026-12-25] }
    channel slack {
      run: ["curl", "-d", "@-", "https://example.org/hook"]
      breaker: (failures: 5, within: 10m, rest: 1h)
    }
    cadence sprint { from: 2026-11-02, every: 2w }
    latch quarantined for c in tests.cases when c.failures > 2 until c.passes > 10
    decision refactor-now { by: team, options: [now, later, never], recommend: later, within: 2d }
    override urgent {
      granted-by: tech-lead or product-owner except branch.author
      covers: [gate ready, phase release]
      id: "URGENT-{seq:03}"
      on expired { notify slack "{override.id} is over" }
    }
    phase build "Build" after design alongside docs {
      order: fixed
      step "Ask" by product-owner within 2 working days {
        note "asked"
      }
      gate built for s in services where s.port > 0 {
        deliver "dist/{s.name}.tar"
        consent by team within 72h
        signoff by all of tech-lead on branch.head within 1d
        run "swift test" as "tests" within 10m retry 3 every 30s doubling
        parallel { run "a"; run "b" }
        on exhausted { reopen design because "no way through" }
      }
    }
    watch stale when branch.behind > 20 or branch.age > 2w {
      if branch.dirty { return } else if branch.merged { note "merged" } else { write "out.txt" "stale" }
      for t in tasks where .blocked { set t.status = blocked }
    }
    """#
}
