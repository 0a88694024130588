import FlowTestSupport
import Glibc
import Testing

/// `flow repl` without a terminal: blocks in, answers out.
@Suite struct PromptTests {
  @Test func `piped blocks are answered, mistakes go to standard error`() {
    let folder = TemporaryFolder()
    let input = "let x = 20\nx + 1\nnope\ngate g {\n  require x > 90\n}\n_ * 2\n"
    let answer = Binary.run(["repl"], in: folder.path, input: input)
    #expect(answer.status == 2)
    #expect(answer.output.hasPrefix("x = 20 : number\n21 : number\n✗ g  failed"))
    #expect(answer.output.hasSuffix("42 : number\n"))
    #expect(answer.error.hasPrefix("error[F0203]: nothing declares 'nope'"))
  }

  @Test func `a file, evidence and the clock come from the command line`() {
    let folder = TemporaryFolder()
    folder.write("a.flow", "evidence coverage: number\ngate g { require coverage > 50 }\n")
    let answer = Binary.run(
      ["repl", "a.flow", "--set", "coverage=60", "--now", "2026-11-20"], in: folder.path,
      input: "g.passed\nnow\n")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        loaded a.flow: 2 names, 1 gate
        true : bool
        2026-11-20 00:00 UTC : time

        """)
  }

  @Test func `--json answers with an object a line`() {
    let answer = Binary.run(["repl", "--json"], in: "/tmp", input: "1 + 2\nnope\n:quit\n3\n")
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"value\":3") == true)
    #expect(lines.last?.contains("F0203") == true)
    #expect(answer.error == "")
  }

  @Test func `a block that is never closed is an error at its end`() {
    let answer = Binary.run(["repl"], in: "/tmp", input: "gate g {\n  require 1 < 2\n")
    #expect(answer.status == 2)
    #expect(answer.error.hasPrefix("error[F0102]"))
  }

  @Test func `a file that is not there is named, and the session begins without it`() {
    let answer = Binary.run(["repl", "nowhere.flow"], in: "/tmp", input: "1\n")
    #expect(answer.status == 4)
    #expect(answer.output == "1 : number\n")
    #expect(answer.error == "cannot read 'nowhere.flow': there is no such file\n")
  }

  @Test func `a session on a ledger begins with its facts, and records nothing`() {
    let folder = TemporaryFolder()
    folder.write(
      "a.flow", "role lead { dana }\ngate ready { signoff by lead }\nevidence note: text\n")
    let store = ["--store", "l.db"]
    let signed = Binary.run(
      ["sign", "ready", "--as", "dana", "--file", "a.flow", "--run", "main"] + store,
      in: folder.path)
    #expect(signed.status == 0, "\(signed.error)")
    let before = Binary.run(["log", "-o", "jsonl", "--store", "l.db"], in: folder.path).output
    let answer = Binary.run(
      ["repl", "a.flow", "--key", "main"] + store, in: folder.path,
      input: "ready.passed\nreject ready by dana because \"no\"\nready.passed\n:facts\n")
    #expect(answer.status == 0, "\(answer.error)")
    #expect(answer.output.contains("of 'main' from l.db; what is done here is not recorded there"))
    #expect(answer.output.contains("true : bool\n"))
    #expect(answer.output.contains("false : bool\n"))
    #expect(answer.output.contains("dana"))
    let after = Binary.run(["log", "-o", "jsonl", "--store", "l.db"], in: folder.path).output
    #expect(before == after)
    #expect(!before.isEmpty)
  }

  /// A folder with a script of acts.
  private func folderOfActs() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(
      "a.flow",
      """
      role lead { dana }
      role tester { ann }
      gate ready {
        signoff by lead
        check "Tried by hand" by tester
      }
      task T-1 "One" { status: todo }

      """)
    return folder
  }

  private func log(_ folder: TemporaryFolder) -> String {
    Binary.run(["log", "-o", "jsonl", "--store", "l.db"], in: folder.path).output
  }

  @Test func `without a terminal acts are recorded only with --record`() {
    let folder = folderOfActs()
    let words = ["repl", "a.flow", "--store", "l.db", "--key", "main"]
    let input = "sign ready by dana\nready.outcome\n"
    let bare = Binary.run(words, in: folder.path, input: input)
    #expect(
      bare.output.contains("kept in memory, not recorded: --record would record it"), "\(bare)")
    #expect(log(folder) == "")
    let recorded = Binary.run(words + ["--record"], in: folder.path, input: input)
    #expect(recorded.status == 0, "\(recorded.error)")
    #expect(recorded.output.contains("there is no ledger l.db yet: the first act recorded"))
    #expect(recorded.output.contains("ready is signed by dana\nrecorded in l.db as 'main'\n"))
    #expect(log(folder).contains("\"kind\":\"ask.signed\""))
    let done = Binary.run(
      ["done", "Tried by hand", "--as", "ann", "--file", "a.flow", "--run", "main"]
        + ["--store", "l.db"], in: folder.path)
    #expect(done.status == 0)
    let after = Binary.run(words, in: folder.path, input: "ready.passed\n")
    #expect(after.output.hasSuffix("true : bool\n"))
  }

  @Test func `an act that is refused or has a mistake behind it records nothing`() {
    let folder = folderOfActs()
    let input = """
      sign ready by ann
      sign ready by dana; nope
      given task T-9 { status: todo }
      sign ready by dana
      :undo
      :undo
      set T-1.status = done

      """
    let answer = Binary.run(
      ["repl", "a.flow", "--store", "l.db", "--record"], in: folder.path, input: input)
    #expect(answer.error.contains("ann cannot sign 'ready': that is for lead"))
    #expect(
      answer.output.contains(
        "kept in memory, not recorded: task T-9 was given; :undo takes it back"))
    #expect(answer.error.contains("who are you? An act belongs to a person"))
    // As on the command line, the ledger keeps that somebody was refused.
    let lines = log(folder).split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("\"kind\":\"act.refused\""))
    let set = Binary.run(
      ["repl", "a.flow", "--store", "l.db", "--record", "--as", "ann"], in: folder.path,
      input: "set T-1.status = done\n:undo\n")
    #expect(set.output.contains("T-1.status is set to done by ann\nrecorded in l.db"))
    #expect(
      set.error == "a recorded fact cannot be undone: T-1.status is set to done by ann\n")
    #expect(log(folder).contains("task.changed"))
  }

  @Test func `--record needs a ledger and a script`() {
    let folder = folderOfActs()
    for words in [["repl", "--record", "--store", "l.db"], ["repl", "a.flow", "--record"]] {
      let answer = Binary.run(words, in: folder.path, input: "1\n")
      #expect(answer.status == 2)
      #expect(answer.error.hasPrefix("flow: --record needs a ledger, and a script"))
    }
  }

  @Test func `with --json an act says whether it is recorded`() {
    let folder = folderOfActs()
    let words = ["repl", "a.flow", "--store", "l.db", "--json"]
    let kept = Binary.run(words, in: folder.path, input: "sign ready by dana\n").output
    #expect(kept.contains("\"recorded\":false},{\"kind\":\"kept\","))
    let recorded = Binary.run(
      words + ["--record"], in: folder.path, input: "sign ready by dana\n"
    ).output
    #expect(recorded.contains("\"text\":\"ready is signed by dana\",\"recorded\":true}"))
  }

  @Test func `a person with a key signs at the prompt, too`() throws {
    let folder = folderOfActs()
    let key = SignatureTests.key("dana", in: folder)
    folder.write(
      "a.flow",
      "person dana { key: \"dana.pub\" }\nrole lead { dana }\n"
        + "gate ready { signoff by lead }\n")
    let words = ["repl", "a.flow", "--store", "l.db", "--record"]
    let bare = Binary.run(words, in: folder.path, input: "sign ready by dana\n")
    #expect(bare.status == 4)
    #expect(bare.error.contains("'dana' has a key, and what they do must be signed with it"))
    let signed = Binary.run(
      words + ["--signing-key", key], in: folder.path, input: "sign ready by dana\n")
    #expect(signed.status == 0, "\(signed.error)")
    #expect(log(folder).contains("signature"))
  }

  @Test func `a session on a file is held to the policy of its project`() {
    let folder = folderOfActs()
    folder.write(".flow/config", "policy = policy.flow\n")
    folder.write(
      "policy.flow", "evidence secrets: number\ngate no-secrets { require secrets == 0 }\n")
    let answer = Binary.run(
      ["repl", "a.flow"], in: folder.path, input: "given secrets = 3\nno-secrets.passed\n")
    #expect(answer.output.contains("unknown → failed  no-secrets\nfalse : bool\n"), "\(answer)")
    folder.write(".flow/config", "policy = nowhere.flow\n")
    let none = Binary.run(["repl", "a.flow"], in: folder.path, input: "1 + 1\n")
    #expect(none.error.contains("nowhere.flow"))
    #expect(none.output == "2 : number\n")
  }

  @Test func `tasks and branches are given at the prompt`() {
    let input = """
      given task T-1 { status: review, idle: 49h }
      given branch { name: "dev" }
      T-1.idle
      branch.name
      tasks

      """
    let answer = Binary.run(["repl", "--now", "2026-11-20"], in: "/tmp", input: input)
    #expect(answer.status == 0, "\(answer.error)")
    #expect(
      answer.output == """
        task T-1
        given branch
        2d1h : duration
        "dev" : text
        id   title  status  idle  blocked
        T-1  T-1    review  2d1h  false
        1 element : list of task

        """)
  }

  @Test func `:show leaves nothing out`() {
    let answer = Binary.run(
      ["repl"], in: "/tmp", input: "range(1, 30) each \"the number {.} of a few\"\n:show\n")
    let parts = answer.output.split(separator: "… and 10 more, :show for all\n", maxSplits: 1)
    #expect(parts.count == 2)
    #expect(parts.last?.contains("\"the number 30 of a few\"\n30 elements") == true)
  }

  @Test func `the budget holds, and the session goes on`() {
    let input = "define f(n: number): number = f(n + 1) + 1\nf(0)\n2\n"
    let answer = Binary.run(["repl", "--budget", "depth=100"], in: "/tmp", input: input)
    #expect(answer.error.contains("go deeper than 100 levels"))
    #expect(answer.output.hasSuffix("2 : number\n"))
  }
}
