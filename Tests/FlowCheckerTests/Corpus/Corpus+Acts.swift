extension Corpus {
  /// Tests of a process: what is given, and what people do.
  static let acts = #"""
    role lead { dana, bob }
    role owner { carol }
    escalation quality { level lead within 24h { may: [approve] } }
    override fix { granted-by: lead, requires: [reason, ticket] }
    decision style { options: [plain, fancy] }
    phase p { step "Scope" by lead }
    gate ready for t in tasks { signoff by lead }
    gate other { check "Docs written" by lead }
    task T-1 { status: review }
    test "all acts" {
      given task T-7 { status: review, idle: 49h, age: 3d, owner: dana }
      sign ready for T-7 by dana because "fine"
      sign gate ready for task T-7 by person dana
      reject ready for T-7 by bob because "no"
      done "Docs written" in other by dana
      done Scope by dana
      grant fix for T-7 on ready, phase p by dana because "x" risk "low" until 2026-12-01 with (ticket: "X-1")
      grant fix by bob because "x" lasting 2h
      agree OVR-2026-11-20-001 by dana
      revoke OVR-2026-11-20-001 by dana because "x"
      review OVR-2026-11-20-001 by dana
      decide style as fancy by carol because "x"
      reopen p by carol because "x"
      escalate T-7 to lead via quality by carol because "x" with (impact: "y")
      ack ESC-1 by dana
      resolve ESC-1 by dana deciding approve because "x"
      attempt
      set T-7.status = done
      set T-12.points = 3
      expect T-7.status == done and task T-7.done and escalation ESC-1.resolved
      expect override OVR-2026-11-20-001.active and T-7 in tasks
      for person in [dana, bob] { sign other by person }
    }
    ---
    role lead { dana }
    override fix { granted-by: lead }
    decision style { options: [plain, fancy] }
    phase p { step "Scope" by lead }
    gate ready { signoff by lead }
    test "mistakes" {
      sign raedy by dana # error: F0218
      sign ready by dnaa # error: F0222
      sign ready by 3 # error: F0326
      sign p by dana
      done "Scop" in p by dana # error: F0435
      done scope in p by dana
      done scop in p by dana # error: F0435
      done "Scope" in q by dana # error: F0218
      grant fixx by dana because "x" # error: F0222
      grant fix on nothing by dana because "x" # error: F0218
      grant fix by dana because "x" until 3 # error: F0301
      grant fix by dana because "x" lasting "x" # error: F0301
      decide style as ugly by dana because "x" # error: F0207
      decide shape as ugly by dana because "x" # error: F0222
      reopen q by dana because "x" # error: F0222
      set T-1.status = finished # error: F0207
      set T-1.idle = 3d # error: F0419
      expect T-1.done # error: F0203
      expect task T-1.done # error: F0222
      given task T-2 { idel: 3d, done: true } # error: F0419
      notify lead "x" # error: F0413
      signoff by lead # error: F0413
      escalate "x" to lead # error: F0413
    }
    """#

  /// What could never work, and what is most likely not meant.
  static let rules = #"""
    role lead { dana, bob, bot }
    role none { }
    role idle { } # warning: F0523
    role alone { dana }
    person bot { kind: automated }
    role bots { bot }
    rota turn { people: [dana, bob], every: 1w, from: 2026-01-01 }
    gate a {
      signoff by 2 of lead
      signoff by 3 of lead # error: F0428
      signoff by 0 of lead # error: F0428
      signoff by 1.5 of lead # error: F0428
      signoff by 2 of turn # error: F0428
      signoff by all of lead except bob
      signoff by 2 of lead except bob # error: F0428
      signoff by 2 of lead except actor
      signoff by none # error: F0427
      signoff by alone except dana # error: F0427
      signoff by lead and none # error: F0427
      signoff by bots # error: F0427
      check "x" by bots
      signoff by alone or actor
    }
    escalation empty { repeat: 1 } # error: F0429
    escalation hollow { level none within 24h } # error: F0427
    escalation twice {
      level lead within 24h
      level lead within 48h # warning: F0521
    }
    ---
    role senior = lead or expert # error: F0226
    role expert = senior
    role lead = lead # error: F0226
    ---
    role lead { dana }
    role owner { carol }
    role bots { bot }
    person bot { kind: automated }
    override free { lasts: 2w } # error: F0430
    override two { granted-by: lead, with: lead } # error: F0430
    override four { granted-by: lead, with: lead or owner }
    override machine { granted-by: bots } # error: F0427
    override open { granted-by: lead, covers: [a, b] } # error: F0431
    gate a { require now > 2026-01-01 }
    locked gate b { require now > 2026-01-01 }
    escalation quality {
      level lead within 24h
      level owner within 48h { context: [impact, cost] }
    }
    escalation mixed { level lead or owner within 24h }
    role other { ann }
    watch w for t in tasks where .idle > 48h {
      escalate t to lead # warning: F0520
      escalate t to other via quality # error: F0432
      escalate t to owner via quality with (impact: "x") # error: F0433
      escalate t to owner via quality with (impact: "x", cost: "y")
      escalate t to lead or owner via mixed
      escalate t via quality
    }
    gate c { require now > 2026-01-01 else escalate to lead }
    ---
    role lead { dana }
    phase p {
      check "Same" by lead
      check "Same" # error: F0434
      step "Same" # error: F0434
      gate g { check "Same" }
    }
    gate advice { recommend now > 2026-01-01 } # warning: F0518
    phase never {
      deliver "x"
      when: 1 > 2 # warning: F0519
    }
    phase stuck { gate h { require false } } # warning: F0503
    phase later after stuck { deliver "x" } # warning: F0519
    phase skipped after never { deliver "x" }
    ---
    calendar office { hours: "mon-fri 09:00-17:00" } # warning: F0522
    channel chat { file: "x" } # warning: F0522
    cadence sprint { from: 2026-11-02, every: 2w } # warning: F0522
    latch cold when now > 2026-01-01 until now > 2027-01-01 # warning: F0522
    cadence _unused { from: 2026-11-02, every: 2w }
    """#
}
