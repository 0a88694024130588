import FlowTestSupport
import Testing

/// People are told: at least once, under a key that stays, and only where it is allowed.
@Suite struct NotificationTests {
  static let allowed = ["--allow", "run=./tell"]

  @Test func `without a permission nothing leaves, and nothing is lost`() {
    let fixture = DeliveryFixture()
    let run = fixture.flow("run", at: "10:00")
    #expect(
      run.output == """
        a.flow · default · 2026-11-20 10:00 UTC

        ✗ bar  failed                                                                              a.flow:10
          ✗ coverage >= 90    80, needs 10 more, from --set
          → escalated to lead (ESC-1, quality, level 1 of 2), next owner in 24h

        effects
          · dana, bob through default  queued: allow it with --allow run=./tell

        failed: 1 failed of 1 · next: flow explain bar

        """)
    fixture.flow("tick", at: "10:01", ["--allow", "run=tell"])
    fixture.flow("tick", at: "10:02", ["--allow", "write"])
    #expect(fixture.arrived == [])
    let tick = fixture.flow("tick", at: "10:03", Self.allowed)
    #expect(
      tick.output == """
        dana was told through default
        bob was told through default

        """)
    #expect(tick.status == 0)
    #expect(fixture.arrived == ["default/ESC-1/1/dana", "default/ESC-1/1/bob"])
    // Told once, whoever looks again.
    #expect(
      fixture.flow("tick", at: "10:04", Self.allowed).output == "nothing new: it was so already\n")
    fixture.flow("run", at: "10:05", Self.allowed)
    #expect(fixture.arrived.count == 2)
  }

  @Test func `the channel gets one JSON object on one line`() {
    let fixture = DeliveryFixture()
    let run = fixture.flow("run", at: "10:00", Self.allowed)
    #expect(
      run.output.contains(
        """
        effects
          ✓ dana, bob through default  sent

        """))
    let lines = fixture.folder.read("got").split(separator: "\n")
    #expect(lines.count == 2)
    let line = lines.first.map(String.init) ?? ""
    let fact = line.split(separator: "\"fact\":\"").last?.prefix(64) ?? ""
    #expect(fact.allSatisfy(\.isHexDigit) && fact.count == 64)
    #expect(
      line.replacing(fact, with: "…")
        == #"{"format":"flow.message/1","key":"default/ESC-1/1/dana","fact":"…","#
        + #""kind":"escalation","try":1,"channel":"default","to":"dana","name":"Dana Roe","#
        + #""email":"dana@example.com","role":"lead","#
        + #""text":"ESC-1 about bar is with lead: new code is tested","run":"default","#
        + #""file":"a.flow","subject":"bar","queued":"2026-11-20T10:00:00Z","#
        + #""command":"flow ack ESC-1 --as dana","escalation":{"id":"ESC-1","ladder":"quality","#
        + #""level":1,"levels":2,"open":true,"due":"2026-11-21T10:00:00Z","#
        + #""reason":"new code is tested","fields":{}}}"#)
  }

  @Test func `what does not arrive stands in the reports for others, too`() {
    let fixture = DeliveryFixture(tell: "exit 3")
    fixture.flow("run", at: "10:00", Self.allowed)
    let formats = ["-o", "markdown=r.md", "-o", "github=r.txt", "-o", "html=r.html"]
    fixture.flow("run", at: "10:01", formats)
    func lines(_ name: String, with word: String) -> String {
      fixture.folder.read(name).split(separator: "\n").filter { $0.contains(word) }
        .joined(separator: "\n")
    }
    #expect(
      lines("r.md", with: "through") == """
        | whom or what | about | through | how far it has come |
        """)
    #expect(
      lines("r.md", with: "`dana`") == """
        | `dana` | ESC-1 | default | ✗ failed, try 1 of 10: './tell' ended with exit code 3; allow it with --allow run=./tell |
        """)
    #expect(
      lines("r.txt", with: "dana through") == """
        ::warning title=dana through default::failed, try 1 of 10: './tell' ended with exit code 3; allow it with --allow run=./tell
        """)
    #expect(lines("r.html", with: "try 1 of 10").contains("ended with exit code 3"))
    // A channel that fails again and again rests, and that is said.
    for minute in 2...6 { fixture.flow("tick", at: "10:0\(minute)", Self.allowed) }
    fixture.flow("run", at: "10:07", Self.allowed + formats)
    #expect(lines("r.md", with: "channel `default`").contains("rests after its failures"))
    #expect(lines("r.txt", with: "channel default").hasPrefix("::warning title=channel default::"))
    #expect(lines("r.html", with: "channel default").contains("rests after its failures"))
    // What has arrived is told as well.
    fixture.setTell("exit 0")
    fixture.flow("run", at: "12:30", Self.allowed + formats)
    #expect(lines("r.md", with: "`dana`") == "| `dana` | ESC-1 | default | ✓ sent |")
    #expect(!fixture.folder.read("r.txt").contains("through default"))
  }

  @Test func `a dry run says what it would send, and sends nothing`() {
    let fixture = DeliveryFixture()
    let dry = fixture.flow("run", at: "10:00", Self.allowed + ["--dry-run"])
    #expect(dry.output.contains("  · dana, bob through default  would be sent\n"))
    fixture.flow("run", at: "10:00")
    let tick = fixture.flow("tick", at: "10:01", Self.allowed + ["--dry-run"])
    #expect(
      tick.output == """
        effects
          · dana, bob through default  would be sent

        """)
    #expect(fixture.arrived == [])
    #expect(fixture.log("notification.sending") == "")
  }

  @Test func `what fails is tried again after one minute, two, four`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing("dana, bob", with: "dana")
        .replacing(", breaker: (failures: 3, within: 10m, rest: 1h)", with: ""),
      tell: "echo no line; exit 7")
    let run = fixture.flow("run", at: "10:00:00", Self.allowed)
    #expect(
      run.output.contains(
        """
        effects
          ✗ dana through default  failed, try 1 of 10: './tell' ended with exit code 7: no line; tried again
                                  in 1m

        """))
    for (time, count) in [
      ("10:00:59", 1), ("10:01:00", 2), ("10:02:59", 2), ("10:03:00", 3), ("10:06:59", 3),
      ("10:07:00", 4),
    ] {
      fixture.flow("tick", at: time, Self.allowed)
      #expect(fixture.arrived.count == count, "\(time)")
    }
    fixture.setTell("exit 0")
    fixture.flow("tick", at: "10:15:00", Self.allowed)
    #expect(fixture.arrived == Array(repeating: "default/ESC-1/1/dana", count: 5))
    #expect(
      fixture.log("notification.sending", "notification.sent").hasSuffix(
        """
        2026-11-20 10:15 UTC  default  notification.sending dana
        2026-11-20 10:15 UTC  default  notification.sent dana

        """))
  }

  @Test func `after ten tries it is given up, and status says so`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing("dana, bob", with: "dana")
        .replacing(", breaker: (failures: 3, within: 10m, rest: 1h)", with: ""),
      tell: "exit 1")
    fixture.flow("run", at: "00:00", Self.allowed)
    for time in [
      "00:30", "01:00", "01:30", "02:00", "02:30", "03:30", "04:30", "07:00", "12:00", "23:00",
    ] {
      fixture.flow("tick", at: time, Self.allowed)
    }
    #expect(fixture.arrived.count == 10)
    let status = fixture.flow("status", at: "23:30")
    #expect(
      status.output.contains(
        """
          ✗ dana through default  given up after 10 tries: './tell' ended with exit code 1; flow tick
                                  --again tries once more

        """))
    #expect(
      Binary.run(["log", "--kind", "notification.failed"], in: fixture.folder.path)
        .output.hasSuffix(
          """
          because: "'./tell' ended with exit code 1", channel: "default", clock: "supplied", \
          final: true, key: "default/ESC-1/1/dana", try: 10

          """))
    fixture.flow("tick", at: "23:40", Self.allowed + ["--again"])
    #expect(fixture.arrived.count == 11)
    fixture.setTell("exit 0")
    fixture.flow("tick", at: "23:50", Self.allowed)
    #expect(fixture.arrived.count == 11)
    #expect(
      fixture.flow("tick", at: "23:50", Self.allowed + ["--again"]).output
        == "dana was told through default\n")
    #expect(Set(fixture.arrived) == ["default/ESC-1/1/dana"])
  }

  @Test func `the breaker opens, half-opens and closes`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing("dana, bob", with: "dana, bob, erin, frank"),
      tell: "exit 1")
    let run = fixture.flow("run", at: "10:00:00", Self.allowed)
    // The third failure opens it, and frank's message is not even tried.
    #expect(fixture.arrived.count == 3)
    #expect(
      run.output.contains(
        """
          · frank through default            queued: 'default' rests after its failures, and is tried in 1h
          ✗ channel default: rests after its failures for another 1h

        """))
    fixture.flow("tick", at: "10:59:59", Self.allowed)
    #expect(fixture.arrived.count == 3)
    // One trial, which fails; the others wait another hour.
    let trial = fixture.flow("tick", at: "11:00:00", Self.allowed)
    #expect(fixture.arrived.count == 4)
    #expect(trial.output.contains("channel default: rests after its failures for another 1h\n"))
    fixture.setTell("exit 0")
    fixture.flow("tick", at: "11:59:59", Self.allowed)
    #expect(fixture.arrived.count == 4)
    let status = fixture.flow("status", at: "12:00:00")
    #expect(
      status.output.contains(
        "  ✗ channel default: has rested after its failures; the next message is a trial\n"))
    let closed = fixture.flow("tick", at: "12:00:00", Self.allowed)
    #expect(fixture.arrived.count == 8)
    #expect(!closed.output.contains("channel default"))
  }

  @Test(arguments: [
    // Nothing was sent when it died; the claim stands, so nobody knows.
    ("claimed", 0, 1), ("sent", 1, 2),
  ])
  func `a crash between sending and recording is unknown, and sent again under its key`(
    _ place: String, _ before: Int, _ after: Int
  ) {
    let fixture = DeliveryFixture(DeliveryFixture.script.replacing("dana, bob", with: "dana"))
    let run = fixture.flow("run", at: "10:00:00", Self.allowed, killAt: place)
    #expect(run.status == -9)
    Self.seesUnknown(fixture, before, after)
  }

  @Test func `a channel that kills flow leaves it unknown too`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing("dana, bob", with: "dana"), tell: "kill -9 $PPID")
    #expect(fixture.flow("run", at: "10:00:00", Self.allowed).status == -9)
    fixture.setTell("exit 0")
    Self.seesUnknown(fixture, 1, 2)
  }

  private static func seesUnknown(_ fixture: DeliveryFixture, _ before: Int, _ after: Int) {
    #expect(fixture.log("notification.sent") == "")
    #expect(
      fixture.flow("status", at: "10:00:59").output.contains(
        "  · dana through default  being sent since 2026-11-20 10:00 UTC\n"))
    fixture.flow("tick", at: "10:00:59", Self.allowed)
    #expect(fixture.arrived.count == before)
    #expect(
      fixture.flow("status", at: "10:01:00", Self.allowed).output.contains(
        """
          ? dana through default  unknown: try 1 began 2026-11-20 10:00 UTC and has no end; the next flow
                                  tick does it

        """))
    let tick = fixture.flow("tick", at: "10:01:00", Self.allowed)
    #expect(
      tick.output == """
        dana is being told through default, try 2; nobody knows what came of the try before
        dana was told through default

        """)
    #expect(fixture.arrived == Array(repeating: "default/ESC-1/1/dana", count: after))
    #expect(Binary.run(["log", "verify"], in: fixture.folder.path).status == 0)
  }

  @Test func `a crash before the first try loses nothing`() {
    let fixture = DeliveryFixture()
    #expect(fixture.flow("run", at: "10:00", Self.allowed, killAt: "queued").status == -9)
    #expect(fixture.arrived == [])
    fixture.flow("tick", at: "10:00", Self.allowed)
    #expect(fixture.arrived == ["default/ESC-1/1/dana", "default/ESC-1/1/bob"])
  }

  @Test func `processes that tick at once tell each person once`() {
    let people = (1...12).map { "p\($0)" }
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing("dana, bob", with: people.joined(separator: ", ")))
    fixture.flow("run", at: "10:00")
    let script = """
      for n in 1 2 3; do
        "$FLOW" tick a.flow --set coverage=80 --now 2026-11-20T10:01Z --allow clock \
          --allow run=./tell > "out$n" 2>&1 &
      done
      wait
      """
    _ = Binary.run(
      ["-c", script], in: fixture.folder.path, program: "bash",
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "FLOW": Binary.path])
    let wanted = people.map { "default/ESC-1/1/\($0)" }.sorted()
    #expect(fixture.arrived.sorted() == wanted)
    #expect(Binary.run(["log", "verify"], in: fixture.folder.path).status == 0)
  }

  @Test func `two messages with the same words are two, each under its key`() {
    let fixture = DeliveryFixture(
      """
      channel chat { file: "chat.jsonl" }
      evidence coverage: number
      gate bar {
        require coverage >= 90
        on failed { notify chat "the bar failed" }
        on passed { note "it is fine" }
      }
      """)
    let allow = ["--allow", "write=chat.jsonl"]
    fixture.flow("run", at: "10:00", allow)
    fixture.flow("run", at: "10:01", allow + ["--set", "coverage=95"])
    fixture.flow("run", at: "10:02", allow)
    let lines = fixture.folder.read("chat.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains("/chat#2\"") == true)
  }

  @Test func `people without a channel are told in the ledger alone`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing("channel default", with: "channel other"))
    let run = fixture.flow("run", at: "10:00", ["--allow", "run"])
    #expect(!run.output.contains("effects"))
    #expect(fixture.arrived == [])
    #expect(fixture.log("notification.queued").split(separator: "\n").count == 2)
  }

  @Test func `a word of the channel does not reach the ledger`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script.replacing(
        #"["./tell"]"#, with: #"["./tell", "https://example.com/secret-token"]"#),
      tell: "echo cannot reach \"$1\"; exit 6")
    let run = fixture.flow("run", at: "10:00", Self.allowed)
    #expect(run.output.contains("ended with exit code 6: cannot reach …"))
    #expect(!Binary.run(["log"], in: fixture.folder.path).output.contains("secret"))
  }

  @Test func `a script sees how far its messages have come`() {
    let fixture = DeliveryFixture(
      DeliveryFixture.script + """

        note "{join(notifications each "{.to} {.state} {.tries}", ", ")}"
        """, tell: "exit 1")
    fixture.flow("run", at: "10:00", Self.allowed)
    let second = fixture.flow("run", at: "10:00:30")
    #expect(second.output.contains("note: dana failed 1, bob failed 1\n"))
    fixture.setTell("exit 0")
    fixture.flow("tick", at: "10:01", Self.allowed)
    #expect(
      fixture.flow("run", at: "10:01:30").output.contains("note: dana sent 2, bob sent 2\n"))
  }
}
