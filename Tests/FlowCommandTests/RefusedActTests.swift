import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// What was refused leaves a trace in the ledger, and nothing but a trace.
@Suite struct RefusedActTests {
  let folder = TemporaryFolder()

  init() {
    folder.write(
      "merge.flow",
      """
      person bot { kind: automated }
      role lead { dana }
      role tester { ann }
      escalation help { level lead within 1d }
      gate merge {
        within: 2d
        signoff by lead
        check "Tried by hand" by tester
        on late { escalate via help }
      }

      """)
  }

  @discardableResult
  private func flow(_ words: String..., at time: String = "2026-11-20T10:00Z") -> Binary.Answer {
    Binary.run(words + ["--now", time, "--allow", "clock"], in: folder.path)
  }

  private func log(_ words: String...) -> String {
    Binary.run(["log"] + words, in: folder.path).output
  }

  private func facts() throws -> [Fact] {
    let store = try SQLiteStore(path: folder.path(".flow/ledger.db"), mode: .reading)
    return try store.facts(ofKey: "default").map(\.fact)
  }

  @Test func `the log says who tried what, and why it was refused`() {
    let answer = flow("sign", "merge", "--as", "ann")
    #expect(answer.status == 4)
    #expect(answer.error == "flow: refused: ann cannot sign 'merge': that is for lead\n")
    flow("sign", "merge", "--as", "bot")
    flow("done", "Tried by hand", "--as", "mallory\u{1B}[2J")
    #expect(
      log("--kind", "act") == """
        1  2026-11-20 10:00 UTC  default  act.refused merge by ann
            act: "sign", clock: "supplied", reason: "ann cannot sign 'merge': that is for lead"
        2  2026-11-20 10:00 UTC  default  act.refused merge by bot (automated)
            act: "sign", clock: "supplied", reason: "bot is automated, and only people sign"
        3  2026-11-20 10:00 UTC  default  act.refused Tried by hand by mallory\\u{1B}[2J
            act: "done", clock: "supplied", nobody: true, reason: "'mallory\\u{1B}[2J' is nobody of this script"

        """)
    #expect(log("verify").hasPrefix("whole: 3 facts, "))
  }

  /// The same history with refusals strewn in, and without.
  @Test func `a run says the same with refusals and without`() throws {
    func story(_ isRefused: Bool) -> [String] {
      let other = TemporaryFolder()
      other.write("merge.flow", folder.read("merge.flow"))
      func flow(_ words: String..., at time: String) -> String {
        let answer = Binary.run(
          words + ["--now", time]
            + (words[0] == "status" || words[0] == "replay"
              ? [] : ["--allow", "clock"]),
          in: other.path)
        return "\(answer.status) \(answer.output)\(answer.error)"
      }
      func refuse(at time: String) {
        guard isRefused else { return }
        _ = flow("sign", "merge", "--as", "ann", at: time)
        _ = flow("ack", "ESC-1", "--as", "ann", at: time)
      }
      var said: [String] = []
      refuse(at: "2026-11-20T09:00Z")
      said.append(flow("run", "merge.flow", "-o", "json", at: "2026-11-20T10:00Z"))
      refuse(at: "2026-11-22T09:59Z")
      // The deadline lies between the last fact and this one: it is made up for at its instant.
      said.append(flow("tick", "merge.flow", at: "2026-11-22T11:00Z"))
      refuse(at: "2026-11-22T12:00Z")
      said.append(flow("status", "merge.flow", at: "2026-11-23T12:00Z"))
      said.append(flow("run", "merge.flow", "-o", "json", at: "2026-11-23T12:00Z"))
      said.append(flow("sign", "merge", "--as", "dana", at: "2026-11-23T13:00Z"))
      said.append(
        Binary.run(
          ["replay", "merge.flow", "--at", "2026-11-22T11:30Z"], in: other.path
        ).output)
      said.append(flow("status", "merge.flow", at: "2026-11-23T14:00Z"))
      return said
    }
    #expect(story(true) == story(false))
  }

  @Test func `the same refusal is kept once a day`() throws {
    flow("sign", "merge", "--as", "ann")
    flow("sign", "merge", "--as", "ann", at: "2026-11-21T09:59Z")
    #expect(try facts().count == 1)
    flow("reject", "merge", "--as", "ann", "--because", "no", at: "2026-11-21T09:59Z")
    #expect(try facts().count == 2)
    flow("sign", "merge", "--as", "ann", at: "2026-11-21T10:00Z")
    #expect(try facts().count == 3)
  }

  @Test func `a flood of refusals ends by itself, and takes nobody else's room`() throws {
    for number in 1...RefusedAct.most + 3 {
      flow("sign", "gate-\(number)", "--as", "nobody-\(number)")
    }
    var kept = try facts()
    #expect(kept.count == RefusedAct.most)
    #expect(kept.last?.body.text("last-for") == "24h")
    #expect(kept.dropLast().allSatisfy { $0.body["last-for"] == nil })
    flow("sign", "merge", "--as", "ann")
    kept = try facts()
    #expect(kept.count == RefusedAct.most + 1 && kept.last?.actor == "ann")
    // A name as long as a book is cut.
    flow(
      "sign", String(repeating: "x", count: 5_000), "--as", "ann", at: "2026-11-23T10:00Z")
    #expect(try facts().last?.subject.count == 101)
  }

  @Test func `a dry run and a store in memory leave no trace`() {
    flow("sign", "merge", "--as", "ann", "--dry-run")
    #expect(log() == "no facts\n" || log().isEmpty, "\(log())")
    flow("sign", "merge", "--as", "ann", "--store", "memory:")
    #expect(log() == "no facts\n" || log().isEmpty, "\(log())")
  }

  @Test func `who should have signed with a key leaves a trace, and no fault`() throws {
    let dana = SignatureTests.key("dana", in: folder)
    let bob = SignatureTests.key("bob", in: folder)
    folder.write(
      "merge.flow",
      "person dana { key: \"dana.pub\" }\nrole lead { dana }\n"
        + "gate merge { signoff by lead }\ngate other { signoff by lead }\n")
    func sign(_ words: String...) -> Int32 {
      Binary.run(["sign"] + words + ["--as", "dana"], in: folder.path).status
    }
    #expect(sign("merge", "--key", dana) == 0)
    #expect(sign("other") == 4)
    #expect(sign("other", "--key", bob) == 4)
    let refused = try facts().filter { $0.kind == .actRefused }
    #expect(refused.count == 2 && refused.allSatisfy { $0.signature == nil })
    // That dana signs from then on holds for what she did, and not for what was refused.
    let verdict = Binary.run(["log", "verify", "--file", "merge.flow"], in: folder.path)
    #expect(verdict.output.contains(", 1 valid signature, head "), "\(verdict)")
    #expect(verdict.status == 0)
  }

  @Test func `refusals go from one ledger to another`() {
    flow("sign", "merge", "--as", "ann")
    #expect(Binary.run(["log", "export", "facts.jsonl"], in: folder.path).status == 0)
    let answer = Binary.run(
      ["log", "import", "facts.jsonl", "--store", "other.db"], in: folder.path)
    #expect(answer.output == "imported: 1 fact, 0 known already\n", "\(answer)")
  }

  @Test func `explain tells of it in the story of the gate`() {
    flow("sign", "merge", "--as", "ann")
    let answer = Binary.run(
      ["explain", "merge", "--file", "merge.flow", "--now", "2026-11-20T11:00Z"],
      in: folder.path)
    #expect(
      answer.output.hasSuffix(
        """
        what happened
          2026-11-20 10:00 UTC  refused: sign merge by ann: ann cannot sign 'merge': that is for lead

        """), "\(answer)")
  }
}
