import FlowTestSupport
import Testing

/// What the ledger promises, seen from the command line: each promise with what would break it.
@Suite struct PromiseTests {
  private static let script = """
    role first { ann }
    role second { bob }
    role third { carol }
    escalation slow {
      level first within 5h
      level second within 5h
    }
    escalation fast {
      level first within 2h
      level third within 4h
    }
    evidence broken: bool
    watch one when broken { escalate to first via slow because "one" }
    watch two when broken { escalate to first via fast because "two" }
    gate done { signoff by second }

    """

  private func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("p.flow", Self.script)
    return folder
  }

  @discardableResult
  private func flow(
    _ command: String, at time: String, in folder: TemporaryFolder, _ options: [String] = []
  ) -> Binary.Answer {
    let clock = command == "replay" ? ["--at", time] : ["--now", time, "--allow", "clock"]
    let words = ["run", "tick", "replay"].contains(command) ? [command, "p.flow"] : [command]
    return Binary.run(
      words + options + ["--set", "broken=true"] + clock, in: folder.path)
  }

  /// The facts of the ladders, a line each: what, about what, when it was due, and how late.
  private func climbs(in folder: TemporaryFolder) -> [String] {
    let log = Binary.run(["log", "-o", "jsonl"], in: folder.path).output
    return log.split(separator: "\n").compactMap { line in
      func part(_ name: String) -> String {
        guard let range = line.firstRange(of: "\"\(name)\":") else { return "-" }
        return String(line[range.upperBound...].prefix { !",}".contains($0) })
      }
      guard line.contains("escalation.") || line.contains("notification.queued") else { return nil }
      let subject = part("to") == "-" ? part("subject") : part("to")
      return [part("kind"), subject, part("as-of"), part("late")].joined(separator: " ")
        .replacing("\"", with: "")
    }
  }

  @Test func `a timer fires once, never early, and late ones in the order in which they were due`()
  {
    let folder = folder()
    flow("run", at: "2026-11-20T00:00Z", in: folder)
    let before = climbs(in: folder)
    #expect(before.count == 4, "\(before)")
    // A second too early nothing happens.
    flow("tick", at: "2026-11-20T01:59:59Z", in: folder)
    #expect(climbs(in: folder) == before)
    flow("tick", at: "2026-11-21T00:00Z", in: folder)
    let day = 1_795_132_800.0
    func at(_ hour: Double) -> String { "\(Int(day + hour * 3_600))" }
    #expect(
      climbs(in: folder).dropFirst(4) == [
        "escalation.climbed ESC-2 \(at(2)) 79200", "notification.queued carol \(at(2)) -",
        "escalation.climbed ESC-1 \(at(5)) 68400", "notification.queued bob \(at(5)) -",
        "escalation.exhausted ESC-2 \(at(6)) 64800", "escalation.exhausted ESC-1 \(at(10)) 50400",
      ])
    let all = climbs(in: folder)
    for time in ["2026-11-21T00:00Z", "2026-11-21T00:00:01Z", "2026-12-24T00:00Z"] {
      flow("tick", at: time, in: folder)
    }
    #expect(climbs(in: folder) == all)
  }

  @Test func `of many who look at the same moment one fires the timers`() {
    let folder = folder()
    flow("run", at: "2026-11-20T00:00Z", in: folder)
    let tick = "flow tick p.flow --set broken=true --now 2026-11-20T05:00Z --allow clock"
    let text = GuideShell.run(
      "seq 8 | xargs -P 8 -I{} sh -c '\(tick) >out.{} 2>&1'; cat out.*", in: folder.path
    ).text
    #expect(!text.contains("error") && !text.contains("cannot"), "\(text)")
    #expect(climbs(in: folder).count { $0.hasPrefix("escalation.climbed") } == 2)
    #expect(climbs(in: folder).count { $0.hasPrefix("notification.queued") } == 4)
    #expect(Binary.run(["log", "verify"], in: folder.path).status == 0)
  }

  @Test func `what was said of an instant stays, byte for byte, whatever is recorded later`() {
    let folder = folder()
    flow("run", at: "2026-11-20T00:00Z", in: folder)
    flow("tick", at: "2026-11-20T03:00Z", in: folder)
    func replays() -> [String] {
      ["2026-11-20T00:00Z", "2026-11-20T02:30Z", "2026-11-20T03:00Z"].map {
        flow("replay", at: $0, in: folder, ["-o", "json"]).output
      }
    }
    let first = replays()
    #expect(Set(first).count == 3 && first.allSatisfy { $0.contains("\"flow.report/1\"") })
    #expect(replays() == first)
    flow("tick", at: "2026-11-22T00:00Z", in: folder)
    flow("sign", at: "2026-11-22T01:00Z", in: folder, ["done", "--as", "bob"])
    #expect(replays() == first)
  }

  @Test func `a clock that went back by minutes records the newest instant, further back nothing`()
  {
    let folder = folder()
    flow("run", at: "2026-11-20T10:00Z", in: folder)
    let sign = flow("sign", at: "2026-11-20T09:58Z", in: folder, ["done", "--as", "bob"])
    #expect(sign.status == 0, "\(sign)")
    let fact = Binary.run(["log", "--kind", "ask.signed", "-o", "jsonl"], in: folder.path).output
    // It stands at ten, and says that its clock said two minutes to.
    #expect(
      fact.contains(#""at":1795168800"#) && fact.contains(#""clock-at":1795168680"#), "\(fact)")
    let count = climbs(in: folder).count
    let run = flow("run", at: "2026-11-19T10:00Z", in: folder)
    #expect(run.status == 4, "\(run)")
    #expect(
      run.error == """
        flow: the clock says 2026-11-19T10:00:00Z, but the ledger has a fact of 2026-11-20T10:00:00Z
          set the clock right and try again

        """)
    #expect(climbs(in: folder).count == count)
    #expect(Binary.run(["log", "verify"], in: folder.path).status == 0)
  }

  private static let golden =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Golden/"

  /// A ledger and a script that are kept as they are: what was said of them is said for ever.
  @Test(arguments: ["2026-11-20T10:00Z", "2026-11-21T12:00Z", "2026-12-01T00:00Z"])
  func `a ledger that was kept replays to the same bytes`(_ instant: String) {
    let folder = TemporaryFolder()
    let copy = Binary.run(["-R", Self.golden + ".", folder.path], in: "/tmp", program: "cp")
    #expect(copy.status == 0, "\(copy)")
    #expect(Binary.run(["log", "verify", "--store", "run.db"], in: folder.path).status == 0)
    let answer = Binary.run(
      [
        "replay", "run.flow", "--store", "run.db", "--key", "release-7", "--at", instant,
        "--set", "coverage=84", "-o", "json",
      ], in: folder.path)
    #expect(answer.error.isEmpty, "\(answer.error)")
    #expect(answer.output == folder.read("\(instant.prefix(10)).json"))
  }
}
