import FlowTestSupport
import Testing

/// Where a run stands, why, and what comes: `run`, `status`, `explain` and `simulate` on a ledger.
@Suite struct StandingTests {
  static let script = """
    role lead { dana, bob }
    role owner { carol }
    escalation ladder {
      level lead  within 24h
      level owner within 48h
    }
    override pass "A way past" {
      granted-by: owner
      requires: [reason, risk]
      lasts: 2w
      review: 1w
    }
    evidence coverage: number
    phase build "Build" {
      within: 2w
      step "Plan" by lead
      gate bar {
        require coverage >= 90 else escalate via ladder
        signoff by 2 of lead
      }
    }
    phase release after build {
      locked gate ready {
        check "Scripts tested" by lead
      }
    }
    """

  /// A folder in which the script was run, and dana has signed and done her step.
  static func furnished() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("a.flow", script)
    _ = flow(["run", "--now", "2026-11-20T10:00Z"], in: folder)
    _ = flow(["sign", "bar", "--as", "dana", "--now", "2026-11-20T11:00Z"], in: folder)
    _ = flow(["done", "Plan", "--as", "dana", "--now", "2026-11-20T11:00Z"], in: folder)
    return folder
  }

  @discardableResult
  static func flow(_ words: [String], in folder: TemporaryFolder) -> Binary.Answer {
    let reads = ["status", "explain", "simulate"].contains(words[0])
    let evidence = words[0] == "simulate" ? "--assume" : "--set"
    return Binary.run(
      words + [evidence, "coverage=80"] + (reads ? [] : ["--allow", "clock"]), in: folder.path,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "COLUMNS": "80"])
  }

  @Test func `a script that looks at the facts themselves sees them in its status`() {
    let folder = TemporaryFolder()
    folder.write(
      "a.flow",
      """
      role lead { dana, bob }
      evidence coverage: number
      gate bar { signoff by lead }
      require count(facts where .kind == "ask.signed") == 1
      require no notifications have .to == "carol"
      """)
    Self.flow(["run", "--now", "2026-11-20T10:00Z"], in: folder)
    #expect(Self.flow(["status"], in: folder).status == 1)
    Self.flow(["sign", "bar", "--as", "dana", "--now", "2026-11-20T11:00Z"], in: folder)
    let answer = Self.flow(["status"], in: folder)
    #expect(answer.status == 0, "\(answer.output)\(answer.error)")
  }

  @Test func `a run with phases shows who can act`() {
    let folder = Self.furnished()
    let answer = Self.flow(["run", "--now", "2026-11-20T12:00Z"], in: folder)
    #expect(
      answer.output == """
        a.flow · default · 2026-11-20 12:00 UTC

        ✗ build  Build  failed                              entered 2h ago, 13d 22h left
          ✓ step "Plan" by lead    done by dana
          ✗ bar  failed, attempt 2                                             a.flow:17
            ✗ coverage >= 90          80, needs 10 more, from --set
            · signoff by 2 of lead    1 of 2: dana signed; bob can sign:
                                      flow sign bar --as bob
            → escalated to lead (ESC-1, ladder, level 1 of 2), next owner in 22h
            or override: pass, by owner, up to 2w
        – release  blocked until build passes

        failed: 1 failed, 1 waiting, 1 passed of 3, 1 phase blocked · next: flow explain bar

        """)
    #expect(answer.status == 1)
  }

  @Test func `the JSON of a process has phases, escalations and what followed`() {
    let folder = Self.furnished()
    Self.flow(
      [
        "grant", "pass", "--on", "bar", "--because", "a leak", "--risk", "low", "--as", "carol",
        "--now", "2026-11-20T12:00Z",
      ], in: folder)
    let report = Self.flow(["run", "-o", "json", "--now", "2026-11-21T12:00Z"], in: folder)
    let program = """
      import json, sys
      r = json.load(sys.stdin)
      build, release = r["phases"]
      bar = build["gates"][0]
      print(build["outcome"], build["due"], [s["found"] for s in build["steps"]])
      print([f["outcome"] for f in bar["findings"]])
      print(list(bar["findings"][0]["override"].values()))
      print(bar["findings"][1]["waitingFor"], bar["findings"][1]["command"])
      print(release["outcome"], release["reason"])
      print([(e["id"], e["role"], e["level"], e["due"]) for e in r["escalations"]])
      print([(o["id"], o["active"], o["reviewBy"], o["uses"]) for o in r["overrides"]])
      print([e["kind"] for e in r["effects"]])
      """
    let answer = Binary.run(
      ["-c", program], in: folder.path, input: report.output, program: "python3")
    #expect(answer.error == "")
    #expect(
      answer.output == """
        waiting 2026-12-04T10:00:00Z ['done by dana']
        ['overridden', 'waiting']
        ['OVR-2026-11-20-001', 'pass', 'carol', '2026-12-04T12:00:00Z', 'a leak', 'failed']
        ['bob'] flow sign bar
        blocked blocked until build passes
        [('ESC-1', 'owner', 2, '2026-11-23T10:00:00Z')]
        [('OVR-2026-11-20-001', True, '2026-11-27T12:00:00Z', 1)]
        ['escalation.climbed', 'notification.queued', 'run.evaluated']

        """)
    #expect(report.status == 3)
  }

  @Test func `status says who is waited for and until when, and records nothing`() {
    let folder = Self.furnished()
    let before = Binary.run(["log", "verify"], in: folder.path).output
    let answer = Self.flow(["status", "--now", "2026-11-20T12:00Z"], in: folder)
    #expect(
      answer.output == """
        a.flow · default · 2026-11-20 12:00 UTC

        ✗ build  Build  failed                              entered 2h ago, 13d 22h left
          ✓ steps  1 passed
          ✗ bar  1 failed, 1 waiting
        – release  blocked until build passes

        waiting for
          bob   bar, 1 of 2: dana signed                          flow sign bar --as bob
                ESC-1 about bar, 22h left                        flow ack ESC-1 --as bob
          dana  ESC-1 about bar, 22h left                       flow ack ESC-1 --as dana

        escalations
          → bar: with lead (ESC-1, ladder, level 1 of 2), next owner in 22h

        the clock changes something in 22h: flow simulate --for 22h
        failed: 1 failed, 1 waiting, 1 passed of 3, 1 phase blocked · next: flow explain bar

        """)
    #expect(answer.status == 1)
    #expect(Binary.run(["log", "verify"], in: folder.path).output == before)
  }

  @Test(arguments: [
    (
      "bar",
      """
      ✗ bar  failed                                                          a.flow:17
        ✗ coverage >= 90          80, needs 10 more, from --set
        · signoff by 2 of lead    1 of 2: dana signed; bob can sign:
                                  flow sign bar --as bob
        → escalated to lead (ESC-1, ladder, level 1 of 2), next owner in 22h
        in phase build, which is failed, entered 2h ago, 13d 22h left

      to pass
        coverage >= 90: needs 10 more, and has 80
        signoff by 2 of lead: 1 of 2: dana signed

      who can act
        bob: bar, 1 of 2: dana signed
          flow sign bar --as bob
        bob: ESC-1 about bar, 22h left
          flow ack ESC-1 --as bob
        dana: ESC-1 about bar, 22h left
          flow ack ESC-1 --as dana

      or override
        pass: owner can grant it (carol), for 2w at most
          flow grant pass --on bar --because "…" --risk "…" --as carol

      what happened
        2026-11-20 10:00 UTC  ESC-1 is opened about bar, dana, bob are told
        2026-11-20 11:00 UTC  bar is signed by dana

      """
    ),
    (
      "release",
      """
      – release  blocked until build passes
        it is looked at when its turn comes: flow explain build

      """
    ),
    (
      "ready",
      """
      – ready  blocked, locked                                               a.flow:23
          blocked until build passes
        in phase release, which is blocked until build passes

      """
    ),
    (
      "pass",
      """
      override pass  A way past
        pass: owner can grant it (carol), for 2w at most
        a grant must say its reason, risk
        it lets through requirements
        it could let bar through:
          flow grant pass --on bar --because "…" --risk "…" --as carol

      """
    ),
    (
      "ESC-1",
      """
      → ESC-1  bar is with lead (ESC-1, ladder, level 1 of 2), next owner in 22h
        opened 2026-11-20 10:00 UTC

      the ladder
        1 lead within 24h, now: dana or bob
        2 owner within 2d

      who can act
        dana or bob, or a higher level
          flow ack ESC-1 --as dana
          flow resolve ESC-1 --because "…" --as dana

      what happened
        2026-11-20 10:00 UTC  ESC-1 is opened about bar, dana, bob are told

      """
    ),
    (
      "OVR-2026-11-20-001",
      """
      ⊘ OVR-2026-11-20-001  pass on bar, by carol, 14d left
        reason: a leak
        risk: low
        granted 2026-11-20 12:00 UTC, until 2026-12-04 12:00 UTC
        review due in 7d

      what it lets through
        coverage >= 90, in bar: failed

      who can act
        owner: carol
          flow review OVR-2026-11-20-001 --as PERSON
          flow revoke OVR-2026-11-20-001 --because "…" --as carol

      what happened
        2026-11-20 12:00 UTC  OVR-2026-11-20-001: override pass granted on bar until
                              2026-12-04 12:00 UTC by carol: a leak

      """
    ),
  ])
  func `explain says why, how far, who can act, and what happened`(
    _ name: String, _ expected: String
  ) {
    let folder = Self.furnished()
    if name.hasPrefix("OVR") {
      Self.flow(
        [
          "grant", "pass", "--on", "bar", "--because", "a leak", "--risk", "low", "--as", "carol",
          "--now", "2026-11-20T12:00Z",
        ], in: folder)
    }
    let answer = Self.flow(["explain", name, "--now", "2026-11-20T12:00Z"], in: folder)
    #expect(answer.output == expected)
    #expect(answer.status == 0)
  }

  @Test func `a simulation tells what comes, instant by instant`() {
    let folder = Self.furnished()
    let answer = Self.flow(
      ["simulate", "--for", "3w", "--now", "2026-11-20T12:00Z"], in: folder)
    #expect(
      answer.output == """
        2026-11-21 10:00 UTC  in 22h
          ESC-1 about bar climbs to owner, level 2, carol is told
        2026-11-23 10:00 UTC  in 2d 22h
          ESC-1 about bar is exhausted: nobody is left to ask
        2026-12-04 10:00 UTC  in 13d 22h
          build is late

        a.flow · default · 2026-12-11 12:00 UTC

        ✗ build  Build  failed                            entered 21d ago, late by 7d 2h
          ✓ step "Plan" by lead    done by dana
          ✗ bar  failed                                                        a.flow:17
            ✗ coverage >= 90          80, needs 10 more, from --set
            · signoff by 2 of lead    1 of 2: dana signed; bob can sign:
                                      flow sign bar --as bob
            → escalated to owner (ESC-1, ladder, level 2 of 2), nobody is left to ask
            or override: pass, by owner, up to 2w
        – release  blocked until build passes

        failed: 1 failed, 1 waiting, 1 passed of 3, 1 phase blocked · next: flow explain bar

        """)
  }
}
