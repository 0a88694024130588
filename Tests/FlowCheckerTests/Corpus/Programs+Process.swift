extension Programs {
  /// Every declaration, statement and act of a process.
  static let process = #"""
    choice severity { low, medium, high, critical }
    choice task-status { todo -> in-progress; in-progress -> review, blocked; review -> done, in-progress; blocked -> todo; done }
    person dana { name: "Dana D", email: "dana@example.com", trusted: true }
    person ci-bot { kind: automated, trusted: true }
    role team-lead { alice }
    role tech-lead "Technical lead" { dana, bob }
    role product-owner { carol }
    role senior = tech-lead or product-owner except bob
    rota primary { people: [dana, bob, ann], every: 1w, from: 2026-01-05T09:00Z, zone: "Europe/Berlin" }
    calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00", closed: [2026-12-25, 2026-12-26] }
    channel slack { run: ["curl", "-d", "@-", "https://example.com"], breaker: (failures: 5, within: 10m, rest: 1h) }
    channel log { file: "messages.jsonl" }
    cadence sprint { from: 2026-11-02, every: 2w }
    record case { name: text, failures: number, failed-at: list of time }
    evidence cases: list of case
    evidence coverage: number
    evidence plan: text
    evidence lag: duration
    latch quarantined for c in cases when c.failures > 3 until c.failures == 0
    latch frozen when coverage < 10 until coverage > 50
    decision refactor-now "Refactor now?" { by: senior, options: [now, later, never], recommend: later, within: 2 working days }
    task T-0 "First" { status: done, owner: dana, points: 3, priority: 1, labels: [backend, api], needs: [], sev: high, why: "because" }
    task T-1 "Second" { status: review, owner: alice, points: 13, needs: [T-0, "T-9"], sev: low, due: 2026-12-01, estimate: 3d }
    escalation quality "Quality ladder" {
      climbs-until: acknowledged
      repeat: 2
      calendar: office
      label: "escalation"
      level team-lead within 1 working days { label: "escalation: team-lead", may: [reassign] }
      level tech-lead within 48h { may: [reassign, approve-library], context: [impact], channel: slack }
      level product-owner or dana within 72h { may: [scope], outcome: [adr] }
      on exhausted { notify slack "nobody answers"; write "log.md" "exhausted at {now}" }
    }
    escalation simple { level primary within 1h }
    override process "Process override" {
      granted-by: senior
      with: team-lead
      covers: [gate quality-bar, implementation]
      waives: [requirements, approvals]
      requires: [reason, risk, mitigation]
      lasts: sprint.length
      review: 1w
      id: "OVR-{date}-{seq:03}"
      on granted { notify tech-lead "granted"; write "docs/overrides.md" "x" }
    }
    override urgent { granted-by: senior, id: "URGENT-{seq}", lasts: 2d, waives: [approvals] }
    let limit = 48h
    define late(t: task) = t.idle > limit
    phase planning "Planning" {
      owner: product-owner
      within: 2w
      inputs: ["docs/brief.md"]
      delivers: ["docs/plan.md", "docs/*.md"]
      step "Scope" by product-owner
      step "Approach" by tech-lead within 2d {
        notify team-lead "approach is due"
        if coverage > 3 { set T-1.status = in-progress }
        for t in tasks where .status == todo { escalate t to team-lead via quality with (impact: "some") }
      }
      check "Success criteria agreed" by product-owner within 3 working days
      signoff by all of tech-lead on plan
      on late { escalate to product-owner via quality because "late" }
      on entered { note "entered" }
    }
    phase implementation "Implementation" after planning {
      when: coverage is known
      order: free
      gate quality-bar "Quality bar" {
        owner: tech-lead
        within: 1w
        require all tasks have .why is known as "strategic first"
        require coverage >= 90 by tech-lead because "x" else { escalate to tech-lead via quality with (impact: "x"); note "failed"; set T-1.status = blocked }
        recommend coverage > 95
        require count(quarantined) == 0
        deliver "docs/design.md" as "design"
        run "swift test" as "tests" within 5m retry 3 every 10s doubling
        parallel { run "lint"; run "audit" }
        consent by senior within 3d because "lazy"
        on failed { if quality-bar.attempts > 3 { escalate to tech-lead via quality with (impact: "three strikes") } }
      }
      gate reviewed for t in tasks where .status == review {
        require not late(t)
        signoff by 2 of (tech-lead or senior) except t.owner on t.updated within 2d
          else notify t.owner "rejected"
        check "docs" by t.owner
      }
    }
    phase ops alongside implementation {
      require refactor-now.choice == later or refactor-now.choice == now
      require sprint.number > 3 and sprint.previous.length == 2w and sprint.at(now).number > 1
    }
    phase release after implementation, ops {
      locked gate ready {
        require implementation.passed and phase ops.outcome == passed
        require no escalations have .open and .ladder == quality
        require no overrides have .active and .kind == process
        require all escalations have .acknowledged or .subject == T-1
        require T-1.owner == dana and actor.name != "x" and T-1.sev >= high
        require no tasks have .status in [todo, review] and T-0 in .needs
        require all people have not .automated or .trusted
      }
    }
    watch overdue for t in tasks where .status == review and .idle > 48h {
      escalate t to team-lead via quality because "{t.id} waits"
    }
    watch slo when lag > 5m { notify slack lag; reopen planning because "late" }
    watch reviews for o in overrides where .expired and not .reviewed { notify o.by "review {o.id}" }
    test "all" {
      given now = 2026-11-20T10:00Z
      given task T-7 { status: review, idle: 49h, age: 3d, owner: dana, labels: [x] }
      given coverage = 92
      sign quality-bar by dana because "fine"
      reject reviewed for T-7 by dana because "no tests"
      done "docs" in reviewed by dana
      done Scope by carol
      grant process for T-7 on quality-bar, phase ops by carol because "x" risk "low" until 2026-12-01 with (mitigation: "y")
      grant urgent by dana because "x" lasting 2h
      agree OVR-2026-11-20-001 by alice
      revoke OVR-2026-11-20-001 by alice because "x"
      review OVR-2026-11-20-001 by alice
      decide refactor-now as later by dana because "cheap"
      reopen planning by carol because "x"
      escalate T-7 to tech-lead via quality by ann because "help" with (impact: "x")
      ack ESC-1 by dana
      resolve ESC-1 by dana deciding approve-library because "done" with (adr: "ADR-7")
      attempt 3 times
      set T-7.status = done
      set T-7.sev = high
      expect escalation ESC-1.resolved and override OVR-2026-11-20-001.active
      expect T-7.status == done and task T-7.done
      expect any escalations have .role == primary or .role == dana
      advance 2d
    }
    """#
}
