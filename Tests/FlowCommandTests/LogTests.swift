import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// `flow log` and what stands behind it, run as a person would run it.
@Suite struct LogTests {
  /// A folder with a ledger of three facts where `flow` looks for it.
  static func furnished() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let store = try SQLiteStore(path: folder.path(".flow/ledger.db"), mode: .recording)
    let facts = [
      Fact(key: "main", at: 1_795_168_800, kind: .runEvaluated, subject: "release.flow"),
      Fact(
        key: "main", at: 1_795_168_860, actor: "dana", actorKind: .human, kind: .overrideGranted,
        subject: "OVR-2026-11-20-001",
        body: ["reason": .text("it is down\u{1B}[2J"), "covers": .list([.text("quality")])]),
      Fact(
        key: "next", at: 1_795_255_200, actor: "bot", actorKind: .automated, kind: .note,
        subject: "T-1", body: ["share": .number(0.5)], signature: "…"),
    ]
    try store.append(key: "main", after: 0) { _ in facts }
    return folder
  }

  @Test(arguments: [
    (
      [],
      """
      1  2026-11-20 10:00 UTC  main  run.evaluated release.flow
      2  2026-11-20 10:01 UTC  main  override.granted OVR-2026-11-20-001 by dana
          covers: ["quality"], reason: "it is down\\u{1B}[2J"
      3  2026-11-21 10:00 UTC  next  note T-1 by bot (automated), signed
          share: 0.5

      """
    ),
    (
      ["--key", "next"],
      """
      3  2026-11-21 10:00 UTC  next  note T-1 by bot (automated), signed
          share: 0.5

      """
    ),
    (
      ["--kind", "run"],
      "1  2026-11-20 10:00 UTC  main  run.evaluated release.flow\n"
    ),
    (
      ["--kind", "run.evaluated", "--kind", "note", "--since", "2026-11-21"],
      """
      3  2026-11-21 10:00 UTC  next  note T-1 by bot (automated), signed
          share: 0.5

      """
    ),
    (["--actor", "dana", "--subject", "T-1"], "no facts\n"),
    (["--actor", "dana", "--subject", "T-1", "-o", "jsonl"], ""),
  ])
  func `facts are shown as they are asked for`(_ options: [String], _ expected: String) throws {
    let folder = try Self.furnished()
    let answer = Binary.run(["log"] + options, in: folder.path)
    #expect(answer.output == expected)
    #expect(answer.error.isEmpty)
    #expect(answer.status == 0)
  }

  @Test func `an export verifies elsewhere, and can be imported once`() throws {
    let folder = try Self.furnished()
    let verdict = Binary.run(["log", "verify"], in: folder.path)
    #expect(verdict.status == 0)
    #expect(verdict.output.hasPrefix("whole: 3 facts, 1 signature without a key, head "))
    #expect(Binary.run(["log", "export", "facts.jsonl"], in: folder.path).status == 0)
    let lines = folder.read("facts.jsonl")
    #expect(Binary.run(["log", "export"], in: folder.path).output == lines)
    #expect(Binary.run(["log", "-o", "jsonl"], in: folder.path).output == lines)
    // The chain as another program follows it.
    let program = """
      import hashlib, json, sys
      previous = "0" * 64
      for line in sys.stdin:
          fact = json.loads(line)
          own, sequence = fact.pop("hash"), fact.pop("sequence")
          assert fact.pop("previousHash") == previous
          text = json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
          previous = hashlib.sha256((previous + "\\n" + text).encode()).hexdigest()
          assert own == previous, text
      print(previous)
      """
    let check = Binary.run(["-c", program], in: folder.path, input: lines, program: "python3")
    #expect(
      verdict.output == "whole: 3 facts, 1 signature without a key, head \(check.output)",
      "\(check.error)")
    for (input, name) in [("", "facts.jsonl"), (lines, "-")] {
      let answer = Binary.run(
        ["log", "import", name, "--store", "other.db"], in: folder.path, input: input)
      let told = name == "-" ? "0 facts, 3 known" : "3 facts, 0 known"
      #expect(answer.output == "imported: \(told) already\n", "\(answer)")
    }
    let again = Binary.run(["log", "--store", "other.db", "--key", "next"], in: folder.path)
    #expect(again.output.contains("    imported: {at: 1795255200, hash: \""))
    let broken = lines.replacing("0.5", with: "0.6")
    let answer = Binary.run(["log", "import", "-"], in: folder.path, input: broken)
    #expect(answer.status == 1)
    #expect(
      answer.output
        == "fault: -: fact 3 was changed after it was recorded; nothing was imported\n")
  }

  @Test func `a fact that was changed in the file is named, and a cut end is found`() throws {
    let folder = try Self.furnished()
    let head = Binary.run(["log", "verify"], in: folder.path).output.suffix(65).dropLast()
    func alter(_ statement: String) {
      let answer = Binary.run(
        [".flow/ledger.db", statement], in: folder.path, program: "sqlite3")
      #expect(answer.status == 0, "\(answer)")
    }
    alter("UPDATE numbers SET highest = 7")
    let numbers = Binary.run(["log", "verify"], in: folder.path)
    #expect(numbers.status == 1)
    #expect(
      numbers.output == "fault: the ledger '.flow/ledger.db' is damaged: the numbers of ids are "
        + "not those that the facts gave out\n")
    alter("UPDATE numbers SET highest = 1")
    alter("DELETE FROM facts WHERE sequence = 3")
    #expect(Binary.run(["log", "verify"], in: folder.path).status == 0)
    let cut = Binary.run(["log", "verify", "--head", String(head)], in: folder.path)
    #expect(cut.status == 1)
    #expect(cut.output.hasPrefix("fault: no fact has the hash \(head): the end after fact 2 was"))
    alter("UPDATE facts SET actor = 'bob' WHERE sequence = 2")
    let changed = Binary.run(["log", "verify"], in: folder.path)
    #expect(changed.status == 1)
    #expect(
      changed.output.hasPrefix(
        "fault: fact 2 was changed after it was recorded\nwhole until then: 1 fact, head "))
    alter("UPDATE facts SET body = '{' WHERE sequence = 2")
    #expect(
      Binary.run(["log", "--kind", "override"], in: folder.path).output
        == "2  cannot be read: expected a name at byte 2; see: flow log verify\n")
  }

  @Test(arguments: [
    (["log"], 4, "flow: there is no ledger '.flow/ledger.db'\n"),
    (["log", "verify", "--store", "no/where.db"], 4, "flow: there is no ledger 'no/where.db'\n"),
    (["log", "--store", "a.txt"], 4, "'a.txt' is not a ledger: it is not a SQLite database\n"),
    (["log", "import", "a.txt", "--store", "b.txt"], 4, "line 1: expected '{' at byte 1\n"),
    (["log", "import", "no.jsonl"], 4, "cannot read 'no.jsonl': there is no such file\n"),
    (["log", "import"], 2, "FILE is missing"),
    (["log", "verfy"], 2, "did you mean 'verify'?"),
    (["log", "--kind", "override.grant"], 2, "did you mean 'override.granted'?"),
    (["log", "--since", "soon"], 2, "--since takes a time"),
    (["log", "-o", "xml"], 2, "-o takes text or jsonl, not 'xml'"),
    (["log", "verify", "--key", "x"], 2, "--key does not go with 'log verify'"),
    (["log", "--head", "x"], 2, "--head does not go with a log that is shown"),
    (["log", "verify", "--head", "x"], 2, "--head takes a hash of 64 hexadecimal digits"),
    (["log", "verify", "x"], 2, "there is one too many: 'x'"),
  ])
  func `what cannot be done is said`(_ words: [String], _ status: Int32, _ error: String) {
    let folder = TemporaryFolder()
    folder.write("a.txt", String(repeating: "a text, and no ledger\n", count: 100))
    let answer = Binary.run(words, in: folder.path)
    #expect(answer.status == status)
    #expect(answer.error.contains(error), "\(answer)")
    #expect(answer.output.isEmpty)
    #expect(folder.read("a.txt").utf8.count == 2_200)
  }

  @Test func `a ledger in memory has nothing to show`() {
    let folder = TemporaryFolder()
    #expect(Binary.run(["log", "--store", "memory:"], in: folder.path).output == "no facts\n")
  }

  @Test func `the ledger lies at the root of the repository`() throws {
    let folder = try Self.furnished()
    folder.write(".git/HEAD", "ref: refs/heads/main\n")
    folder.write("deep/er/x", "")
    let answer = Binary.run(["log", "--kind", "run"], in: folder.path("deep/er"))
    #expect(answer.output.hasPrefix("1  2026-11-20"), "\(answer)")
  }
}
