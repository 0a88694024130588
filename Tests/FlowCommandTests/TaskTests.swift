import FlowTestSupport
import Testing

/// Tasks from files, and files that follow what was set.
@Suite struct TaskTests {
  private static let plan = """
    # Plan
    - [x] R-1: write the notes @ann due:2026-11-20
    - [ ] R-2: try the package @zed
      - [x] on Linux
      - [in_progress] on a slow machine

    """

  private static let script = """
    record ticket { team: text?, effort: number? }
    role dev { ann, bob }
    evidence tasks: list of ticket = todo("TODO.md") + jsonl("more.jsonl")
    let ids = tasks each .id
    """

  private func folder(_ more: String = #"{"id":"T-1","status":"in_progress","team":"web"}"#)
    -> TemporaryFolder
  {
    let folder = TemporaryFolder()
    folder.write("TODO.md", Self.plan)
    folder.write("more.jsonl", more + "\n")
    folder.write("a.flow", Self.script)
    return folder
  }

  private func value(_ expression: String, in folder: TemporaryFolder) -> String {
    let answer = Binary.run(["eval", "--in", "a.flow", expression], in: folder.path)
    return (answer.output + answer.error).trimmingNewline
  }

  @discardableResult
  private func flow(_ words: [String], in folder: TemporaryFolder, at time: String = "10:00")
    -> Binary.Answer
  {
    Binary.run(
      words + ["--now", "2026-11-20T\(time)Z", "--allow", "clock"], in: folder.path,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "COLUMNS": "100"])
  }

  @Test func `sources give tasks with their own and with declared fields`() {
    let folder = folder()
    let answers = [
      ("ids", #"["R-1", "R-2", "T-1"]"#), ("tasks each .status", "[done, todo, in-progress]"),
      ("tasks each .title", #"["write the notes", "try the package", "T-1"]"#),
      ("tasks[0].owner", "ann"), ("tasks[0].due", "2026-11-20T00:00:00Z"),
      ("tasks[1].owner.name", "zed"), ("tasks[2].team", "web"),
      ("tasks[1].parts each .done", "[true, false]"), ("tasks[1].progress", "50"),
      ("tasks[1].parts[1].status == in-progress", "true"),
      ("tasks each .source", #"["TODO.md:2", "TODO.md:3", "more.jsonl:1"]"#),
      ("count(tasks where .owner is unknown)", "1"), ("count(tasks where not .done)", "2"),
      ("count(tasks)", "3"),
    ]
    for (expression, answer) in answers {
      #expect(value(expression, in: folder) == answer, "\(expression)")
    }
  }

  @Test func `what a source gets wrong makes the tasks unknown, with its place`() {
    let cases = [
      (#"{"id":"T-1"}"# + "\n" + #"{"id":"T-1"}"#, "more.jsonl:2: the id 'T-1' stands"),
      (#"{"id":"T-1","effort":"x"}"#, "more.jsonl:1.effort: expected a number, found \"x\""),
      (#"{"title":"T-1"}"#, "more.jsonl:1 has no 'id'"),
      ("[1]", "more.jsonl:1: expected a task, found a list"),
      (#"{"id":"#, "more.jsonl:1:7: expected a value, found the end"),
    ]
    for (text, reason) in cases {
      let answer = value("count(tasks)", in: folder(text))
      #expect(answer.contains("unknown") && answer.contains(reason), "\(answer)")
    }
    let twice = folder()
    twice.write("TODO.md", "- [ ] R-1: a\n- [ ] R-2: b\n- [x] R-1: c\n")
    #expect(
      value("count(tasks)", in: twice).contains(
        "TODO.md:3: the id 'R-1' stands at TODO.md:1 already"))
  }

  @Test func `two sources that differ are unknown and told, and a person settles it`() {
    let folder = folder(#"{"id":"R-1","status":"todo"}"#)
    folder.write("a.flow", Self.script + "\nrequire tasks[0].done\n")
    let words = "R-1.status: TODO.md:2 says done, and more.jsonl:1 says todo"
    let before = flow(["run", "a.flow", "--store", "s.db"], in: folder)
    #expect(before.output.contains("? tasks[0].done    unknown: \(words)"), "\(before)")
    #expect(
      before.output.contains("note: conflict: \(words); 'flow set R-1.status=…' settles it"))
    let log = Binary.run(
      ["log", "--store", "s.db", "--kind", "task.conflict", "-o", "jsonl"], in: folder.path)
    #expect(log.output.contains("more.jsonl:1"), "\(log)")
    flow(
      ["set", "R-1.status=done", "--as", "ann", "--file", "a.flow", "--store", "s.db"], in: folder)
    let after = flow(["run", "a.flow", "--store", "s.db"], in: folder)
    #expect(after.output.contains("✓ tasks[0].done"), "\(after)")
    #expect(!after.output.contains("conflict"), "\(after)")
  }

  @Test func `a fact goes before its source until that changes, too`() {
    let folder = folder()
    folder.write("a.flow", Self.script + "\nrequire tasks[2].done\n")
    let set = flow(["set", "T-1.status=done", "--as", "ann", "--file", "a.flow"], in: folder)
    #expect(set.output == "T-1.status is set to done by ann\n", "\(set)")
    #expect(flow(["run", "a.flow"], in: folder).status == 0)
    folder.write("more.jsonl", #"{"id":"T-1","status":"review"}"# + "\n")
    let run = flow(["run", "a.flow"], in: folder, at: "11:00")
    #expect(run.status == 3, "\(run)")
    #expect(
      run.output.contains(
        "conflict: T-1.status: more.jsonl:1 says review, and the ledger says done (set 2026-11-20 "
          + "10:00 UTC, when that was in-progress)"), "\(run)")
    // It comes to agree, and changes again: that is a conflict once more.
    folder.write("more.jsonl", #"{"id":"T-1","status":"done"}"# + "\n")
    #expect(flow(["run", "a.flow"], in: folder, at: "12:00").status == 0)
    folder.write("more.jsonl", #"{"id":"T-1","status":"in_progress"}"# + "\n")
    #expect(flow(["run", "a.flow"], in: folder, at: "13:00").status == 3)
  }

  @Test func `tasks that need one another are told`() {
    let folder = folder(#"{"id":"A","needs":["B"]}"# + "\n" + #"{"id":"B","needs":["A"]}"#)
    folder.write("a.flow", Self.script + "\nrequire no tasks have .blocked\n")
    let run = flow(["run", "a.flow"], in: folder)
    #expect(run.output.contains("note: A, B need one another: none of them can begin"), "\(run)")
  }

  // MARK: Opened by the script

  @Test func `a script opens a task once, and anew when its cause comes again`() {
    let folder = TemporaryFolder()
    folder.write(
      "a.flow",
      """
      role writer { ann }
      record page { path: text, owner: text, next: time }
      evidence pages: list of page = json("pages.json")
      evidence broken: bool
      watch stale for p in pages where .next < now {
        task renew { title: "Look at {p.path}", owner: p.owner, due: now + 2w, area: "docs" }
      }
      gate docs { require not broken else { task repair "Repair it" { points: 3 } } }
      test "opened for the owner, once" {
        given broken = false
        expect tasks is empty
        advance 4d
        expect (tasks each .id) == ["renew-1"]
        expect tasks[0].title == "Look at a.md" and tasks[0].owner == ann
        expect tasks[0].area == "docs" and tasks[0].due - tasks[0].created == 2w
        expect tasks[0].status == todo and tasks[0].source is unknown
        advance 1w
        expect count(tasks) == 2
        set renew-1.status = done
        advance 1w
        expect count(tasks where .open) == 1
        given broken = true
        expect (tasks each .id) == ["renew-1", "renew-2", "repair-1"]
        given broken = false
        expect docs.passed
        given broken = true
        expect count(tasks) == 3
        set repair-1.status = done
        given broken = false
        expect docs.passed
        given broken = true
        expect (tasks where .open each .id) == ["renew-2", "repair-2"]
        expect (facts where .kind == "task.opened" each .subject) == [
          "renew-1", "renew-2", "repair-1", "repair-2",
        ]
      }

      """)
    folder.write(
      "pages.json",
      """
      [{"path": "a.md", "owner": "ann", "next": "2026-01-08"},
       {"path": "b.md", "owner": "zed", "next": "2026-01-12"}]
      """)
    let answer = Binary.run(["test", "a.flow"], in: folder.path)
    #expect(answer.status == 0, "\(answer.output)\(answer.error)")
    let run = flow(["run", "a.flow", "--set", "broken=true"], in: folder)
    #expect(run.status == 1, "\(run)")
    let log = Binary.run(["log", "--kind", "task.opened"], in: folder.path)
    #expect(log.output.contains("task.opened renew-1\n"), "\(log)")
    #expect(log.output.contains("title: \"Repair it\""), "\(log)")
  }

  // MARK: Written back

  private static let rough =
    Array("\u{FEFF}# Plan\r\n\r\n-\t[ ]  R-1:  a  [link](x) \t@ann\r\n".utf8) + [
      0xC0, 0x80, 0x0D, 0x0A,
    ]
    + Array("  * [X] R-2 b\r\n```\n- [ ] R-1: not this\n```\n1. [in_progress] R-3: c [ ]".utf8)

  @Test func `a box is changed and not another byte`() {
    let folder = TemporaryFolder()
    folder.write("TODO.md", bytes: Self.rough)
    folder.write("a.flow", "role dev { ann }\nevidence tasks = checklist(\"TODO.md\")\n")
    let path = folder.path("TODO.md")
    _ = Binary.run(["640", path], in: folder.path, program: "/bin/chmod")
    let set = { (words: String, allow: [String]) in
      self.flow(["set", words, "--as", "ann", "--file", "a.flow"] + allow, in: folder)
    }
    let refused = set("R-1.status=done", [])
    #expect(
      refused.output == """
        R-1.status is set to done by ann
        TODO.md:3 says todo, and R-1 is done; allow it to be written with --allow write=TODO.md

        """, "\(refused)")
    #expect(bytes("TODO.md", in: folder) == Self.rough)
    let written = flow(["run", "a.flow", "--allow", "write=TODO.md"], in: folder)
    #expect(written.output.contains("note: TODO.md:3 says done now: R-1"), "\(written)")
    var expected = Self.rough
    let first = expected.firstIndex(of: UInt8(ascii: "[")) ?? 0
    expected[first + 1] = UInt8(ascii: "x")
    #expect(bytes("TODO.md", in: folder) == expected)
    _ = set("R-3.status=todo", ["--allow", "write"])
    let text = String(decoding: bytes("TODO.md", in: folder), as: UTF8.self)
    #expect(text.hasSuffix("1. [ ] R-3: c [ ]"), "\(text)")
    let mode = Binary.run(["-c", "%a", path], in: folder.path, program: "/usr/bin/stat")
    #expect(mode.output == "640\n")
  }

  @Test func `a line that was edited meanwhile is not written over`() {
    let folder = TemporaryFolder()
    folder.write("TODO.md", "- [ ] R-1: a\n")
    folder.write(
      "a.flow",
      """
      role dev { ann }
      evidence tasks = todo("TODO.md")
      gate ready for t in tasks { require t.done }

      """)
    flow(["set", "R-1.status=done", "--as", "ann", "--file", "a.flow"], in: folder)
    folder.write("TODO.md", "- [review] R-1: a\n")
    let run = flow(["run", "a.flow", "--allow", "write"], in: folder, at: "11:00")
    #expect(run.output.contains("conflict: R-1.status: TODO.md:1 says review"), "\(run)")
    #expect(folder.read("TODO.md") == "- [review] R-1: a\n")
  }

  private func bytes(_ name: String, in folder: TemporaryFolder) -> [UInt8] {
    Array(
      Binary.run(["-An", "-tx1", "-v", name], in: folder.path, program: "/usr/bin/od").output
        .split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) })
  }

  @Test(arguments: [
    "T-#", "0#", "#", "TASK-2026-#", "a rather long beginning #", "#-x", "9000000000#",
  ])
  func `whatever ids look like, they lead to their tasks`(_ shape: String) {
    let folder = TemporaryFolder()
    func id(_ number: Int) -> String { shape.replacing("#", with: "\(number)") }
    // Each needs the one before, and every third is done.
    let lines = (0..<5_000).map { number in
      "{\"id\": \"\(id(number))\", \"status\": \"\(number % 3 == 0 ? "done" : "todo")\", "
        + "\"needs\": [\(number == 0 ? "" : "\"\(id(number - 1))\"")]}\n"
    }
    folder.write("tasks.jsonl", lines.joined())
    folder.write("a.flow", "evidence tasks = jsonl(\"tasks.jsonl\")\n")
    for (expression, answer) in [
      ("count(tasks)", "5000"), ("count(tasks where .blocked)", "3332"),
      ("tasks[4999].id", id(4_999)), ("tasks[4097].needs", "[\"\(id(4_096))\"]"),
      ("(tasks where .id == \"\(id(4_096))\") each .source", "[\"tasks.jsonl:4097\"]"),
    ] {
      #expect(value(expression, in: folder) == answer, "\(expression)")
    }
    folder.write("tasks.jsonl", (lines + [lines[4_100]]).joined())
    let said = value("count(tasks)", in: folder)
    #expect(
      said.contains("tasks.jsonl:5001: the id '\(id(4_100))' stands at tasks.jsonl:4101 already"),
      "\(said)")
  }
}

extension String {
  fileprivate var trimmingNewline: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text
  }

  @Test func `a finding about tasks names their files, how many there are and the digest`() {
    let folder = TemporaryFolder()
    folder.write("a.md", "- [x] T-1: one\n- [ ] T-2: two\n")
    folder.write("b.jsonl", "{\"id\": \"T-3\", \"status\": \"todo\"}\n")
    folder.write(
      "p.flow",
      """
      evidence tasks = todo("a.md") + jsonl("b.jsonl")
      gate g { require no tasks have .open }
      """)
    let text = Binary.run(["run", "p.flow", "--verbose"], in: folder.path).output
    let plain = text.replacing(#/sha256:[0-9a-f]{64}/#, with: "DIGEST")
    let words = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("2 of 3 do: T-2, T-3, from a.md and b.jsonl"), "\(plain)")
    #expect(
      words.contains(
        "tasks = \"2 tasks\", from a.md, DIGEST tasks = \"1 task\", from b.jsonl, DIGEST"),
      "\(plain)")
  }

  @Test func `two large sources that differ everywhere do not fill the ledger`() {
    let folder = TemporaryFolder()
    func list(_ points: Int) -> String {
      (1...1_500).map { "{\"id\": \"T-\($0)\", \"points\": \(points)}\n" }.joined()
    }
    folder.write("a.jsonl", list(1))
    folder.write("b.jsonl", list(2))
    folder.write(
      "p.flow",
      """
      evidence tasks = jsonl("a.jsonl") + jsonl("b.jsonl")
      gate g { require sum(tasks, .points) > 0 }
      phase p {}
      """)
    for _ in 1...2 {
      let text = Binary.run(["run", "p.flow"], in: folder.path).output
      #expect(
        text.contains(
          "the ledger has 1000 conflicts that nobody has settled, and 500 more are not recorded"),
        "\(text)")
      let log = Binary.run(["log", "--kind", "task.conflict", "-o", "jsonl"], in: folder.path)
      #expect(log.output.split(separator: "\n").count == 1_000)
    }
    // What is settled makes room.
    let set = Binary.run(
      ["set", "T-1.points=1", "--as", "ann", "--file", "p.flow"], in: folder.path)
    #expect(set.status == 0, "\(set)")
    let log = Binary.run(["log", "--kind", "task.conflict", "-o", "jsonl"], in: folder.path)
    #expect(log.output.split(separator: "\n").count == 1_001)
  }
}
