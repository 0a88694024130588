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
    #expect(answer.output.contains("of 'main' from l.db; what is done here is not recorded"))
    #expect(answer.output.contains("true : bool\n"))
    #expect(answer.output.contains("false : bool\n"))
    #expect(answer.output.contains("dana"))
    let after = Binary.run(["log", "-o", "jsonl", "--store", "l.db"], in: folder.path).output
    #expect(before == after)
    #expect(!before.isEmpty)
  }

  @Test func `the budget holds, and the session goes on`() {
    let input = "define f(n: number): number = f(n + 1) + 1\nf(0)\n2\n"
    let answer = Binary.run(["repl", "--budget", "depth=100"], in: "/tmp", input: input)
    #expect(answer.error.contains("go deeper than 100 levels"))
    #expect(answer.output.hasSuffix("2 : number\n"))
  }
}
