extension Corpus {
  /// People, phases, ladders, overrides and tasks: what is wrong in their declarations.
  static let process = #"""
    person dana { name: "Dana", email: "dana@x.org", kind: human, trusted: true }
    person bot { kind: automatic } # error: F0418
    person ann { name: now.month } # error: F0301
    person eve { age: 3 } # error: F0403
    person dana { } # error: F0201
    role lead { dana, dana } # error: F0201
    role expert = lead or nobody-here # error: F0221
    role other = lead or person bob # error: F0222
    role wrong = 3 # error: F0326
    role reader { ann, lead } # error: F0422
    ---
    # anyone named in a role or rota exists
    role lead { dana, bob }
    rota primary { people: [dana, ann], every: 1w, from: 2026-01-05T09:00Z, zone: "Europe/Berlin" }
    gate ready {
      owner: ann
      signoff by ann
      signoff by primary or lead except bob
      signoff by 2 of (lead and (lead or ann)) or ann
    }
    ---
    rota empty { people: [], every: 1w, from: 2026-01-05 } # error: F0416
    rota short { people: [dana], every: 0s, from: 2026-01-05 } # error: F0415
    rota lost { people: [dana], every: 1w } # error: F0416
    ---
    calendar office { hours: "mon-fri 09:00-17:00", closed: [2026-12-25] }
    calendar bare { zone: "UTC" } # error: F0416
    calendar odd { hours: "mon-fri 09:00-17:00", closed: now } # error: F0415
    calendar strange { hours: 8 } # error: F0301
    calendar nowhere { zone: "Mars/Olympus", hours: "mon-fri 09:00-17:00" } # error: F0436
    calendar late { hours: "mon-fry 09:00-17:00" } # error: F0436
    calendar noon { hours: "mon-fri 09:00-17:00", closed: [2026-12-25T12:00Z] } # error: F0436
    phase a { within: 2 working days, deliver: "x" } # error: F0403 F0420
    rota turn { people: [dana], every: 1w, from: 2026-01-05, zone: "berlin" } # error: F0436
    ---
    calendar office { zone: "UTC", hours: "mon-fri 09:00-17:00" }
    calendar home { zone: "UTC", hours: "mon-fri 10:00-17:00" }
    role lead { dana }
    escalation quality {
      calendar: home
      level lead within 2 working days
    }
    escalation other {
      calendar: offise # error: F0222
      level lead within 2 working days # error: F0420
    }
    phase a { within: 3, deliver "x" } # error: F0301
    ---
    channel chat { run: ["curl"], breaker: (failures: 5, within: 10m, rest: 1h) }
    channel both { run: ["curl"], file: "x" } # error: F0416
    channel none { } # error: F0416
    channel bad { run: "curl" } # error: F0301
    channel odd { file: "x", breaker: (failures: 5, within: 10m, restt: 1h) } # error: F0403
    channel worse { file: "x", breaker: 5 } # error: F0416
    channel zero { file: "x", breaker: (failures: 0, within: 10m, rest: 1h) } # error: F0415
    channel half { file: "x", breaker: (failures: 2.5, within: 10m, rest: 1h) } # error: F0415
    ---
    cadence sprint { from: 2026-11-02, every: 2w }
    require sprint.number > 3 and sprint.at(now + 1d).end > sprint.previous.start
    require sprint.at(3).number > 1 # error: F0301
    require sprint.at().number > 1 # error: F0310
    require sprint.on(now).number > 1 # error: F0216
    ---
    role lead { dana }
    decision style { by: lead, options: [now, later, never], recommend: later, within: 2d }
    decision half { options: [a] } # error: F0423
    decision odd { options: [a, b], recommend: c } # error: F0418
    decision text { options: ["a", "b"] } # error: F0417 F0417
    decision none { by: lead } # error: F0416
    require style.choice == now or style.choice == never
    require style.choice == nevr # error: F0207
    require style.by == dana and style.at < now and style.because != ""
    ---
    record case { name: text, failures: number }
    evidence cases: list of case
    latch quarantined for c in cases when c.failures > 3 until c.failures == 0
    latch frozen when now > 2026-01-01 until 3 # error: F0301
    latch wrong for x in 3 when true until false # error: F0305
    require count(quarantined where .name == "x") == 0
    require not frozen
    ---
    latch a when b until b
    latch b when a until false # error: F0213
    """#

  /// Phases, gates and what they ask for.
  static let asking = #"""
    role lead { dana, bob }
    phase design "Design" {
      owner: lead
      within: 2w
      inputs: "docs/brief.md"
      delivers: ["docs/design.md"]
      step "Scope" by lead
      step "Write" by dana within 2d { notify lead "write" }
      gate reviewed { signoff by 2 of lead on now.day within 2d because "four eyes" }
      require now > 2026-01-01 as "label" by lead
      on late { escalate to lead because "late" }
    }
    phase build "Build" after design {
      when: now > 2026-01-01
      order: free
      run "make" as "build" within 5m retry 3 every 10s doubling
      parallel { run "lint"; run "audit" retry 2 }
      consent by lead within 3d
    }
    phase docs alongside build { deliver "docs/*.md" as "docs" }
    require build.passed and phase docs.entries > 0 and all phases have .outcome == passed
    ---
    role lead { dana }
    signoff by lead # error: F0413
    gate a {
      step "x" # error: F0413
      escalate to lead # error: F0413
      set T-1.status = done # error: F0413
      parallel { note "x" } # error: F0413
      for t in tasks { check "x" } # error: F0414
      run "make" every 10s # error: F0424
      run 3 # error: F0301
      run "make" retry "x" # error: F0301
      signoff by lead within 3 # error: F0301
      on exhausted { note "x" } # error: F0418
      on faild { note "x" } # error: F0418
      on failed { require true } # error: F0413
    }
    on failed { note "x" } # error: F0413
    ---
    phase a {
      after: b # error: F0403
      ordr: free # error: F0403
      order: sorted # error: F0418
      when: 3 # error: F0301
      inputs: 3 # error: F0301
      delivers: [3] # error: F0301
      level x within 3d # error: F0413
      deliver "x"
    }
    phase b after nowhere { deliver "x" } # error: F0222
    task c after a { } # error: F0421
    ---
    phase a after c { deliver "x" } # error: F0225
    phase b after a { deliver "x" }
    phase c alongside b { deliver "x" }
    ---
    phase a {
      gate x { require y.passed } # error: F0214
    }
    phase b after a { gate y { require now > 2026-01-01 } }
    ---
    evidence e = a.passed
    gate a { require e } # error: F0214
    ---
    gate a { require ready } # error: F0202
    let ready = a.passed
    ---
    define ready() = phase p.passed
    phase p { gate g { require ready() } } # error: F0214
    ---
    phase p { require all phases have .passed } # error: F0214
    ---
    # names of different kinds may be the same
    role review { dana }
    phase review { signoff by review }
    gate review { require phase review.passed }
    override review { granted-by: review }
    task review { }
    require review.attempts < 3 and task review.idle < 3d and role review.name == "review"
    ---
    phase p { deliver "x" }
    gate p { require now > 2026-01-01 }
    gate p { require now > 2026-01-02 } # error: F0201
    phase p { deliver "y" } # error: F0201
    """#

  /// What is carried out: escalations, notifications, changes.
  static let acting = #"""
    role lead { dana }
    role owner { carol }
    channel chat { file: "chat.jsonl" }
    choice task-status { todo -> doing; doing -> done; done }
    task T-1 { status: doing, owner: dana, points: 3, labels: [api, "x y"], needs: [T-0], sev: 3 }
    escalation quality {
      climbs-until: acknowledged
      repeat: 1
      label: "escalation"
      level lead within 24h { label: "one", may: [reassign], channel: chat, outcome: [adr] }
      level owner within 48h
      on exhausted { notify chat "nobody" }
    }
    phase p { deliver "x" }
    gate ready {
      require now > 2026-01-01 else {
        if T-1.done { note "done" } else { escalate T-1 to lead via quality because "x" }
        for t in tasks where .status == todo { set t.status = doing }
        let name = T-1.owner.name
        write "log.md" name
        reopen p because "x"
        notify T-1.owner 3
        set T-1.sev = 5
        set T-1.needs = [T-2]
        return
      }
    }
    watch late for t in tasks where .idle > 48h { escalate t via quality }
    ---
    role lead { dana }
    channel chat { file: "chat.jsonl" }
    escalation quality { level lead within 24h }
    watch w when now > 2026-01-01 {
      escalate 3 to lead via quality # error: F0327
      escalate to lead via qualty # error: F0222
      escalate to laed via quality # error: F0221
      notify chta "x" # error: F0221
      notify channel chta "x" # error: F0222
      write 3 "x" # error: F0301
      set T-1.status = done # error: F0203
      set now.day = 3 # error: F0419
      set x = 3 # error: F0419
      reopen w because "x" # error: F0222
      signoff by lead # error: F0413
      escalate "x" via quality with ("y") # error: F0425
      escalate "x" via quality with (a: "y", a: "z") # error: F0201
      sign w by dana # error: F0401
      escalate "x" to lead by dana because "x" # error: F0401
    }
    ---
    task T-1 { status: finished } # error: F0207
    task T-2 { points: "3" } # error: F0301
    task T-3 { idle: 3d } # error: F0419
    task T-4 { owner: nobody } # error: F0222
    task T-5 { sev: 3, note "x" } # error: F0413
    task T-6 { sev: "high" } # error: F0328
    require T-5.sev > 3 and T-1.svv # error: F0206
    watch w when now > 2026-01-01 {
      set T-1.idle = 3d # error: F0419
      set T-1.points = "x" # error: F0301
      set T-1.pionts = 3 # error: F0206
    }
    ---
    # an extra field may come from a let, and be of a choice
    choice severity { low, high }
    let limit = 3
    task T-1 { sev: high, budget: limit }
    require all tasks have .sev >= high and .budget > 2
    ---
    role lead { dana }
    override fix {
      granted-by: lead
      covers: [gate g, p]
      waives: [requirements, approval] # error: F0418
      requires: ["reason"] # error: F0417
      lasts: 3 # error: F0301
      review: 1w
      id: "FIX-{seq:03}-{date}"
      on granted { note "x" }
      on failed { note "x" } # error: F0418
    }
    override odd { granted-by: lead, id: "FIX-{now}" } # error: F0426
    override same { granted-by: lead, id: "FIX" } # error: F0426
    override lost { granted-by: lead, covers: [gate missing] } # error: F0218
    gate g { require now > 2026-01-01 }
    phase p { deliver "x" }
    """#
}
