import FlowTestSupport
import Glibc
import Testing

/// The tries of a command are counted beyond the life of the process that makes them.
@Suite struct CommandTriesTests {
  let folder = TemporaryFolder()

  /// - Parameter killing: the tries that take `flow` down with them.
  private func furnish(_ statement: String, killing: [Int], succeeding: Int? = nil) {
    folder.write("fetch.flow", "gate fetched {\n  \(statement)\n}\n")
    let kills = killing.map { "[ $n = \($0) ] && kill -9 $PPID" }.joined(separator: "\n")
    folder.write(
      "fetch",
      """
      #!/bin/sh
      echo x >> tried
      n=$(wc -l < tried)
      \(kills)
      [ $n = \(succeeding ?? 0) ]

      """)
    chmod(folder.path("fetch"), 0o755)
  }

  private func run(_ words: String...) -> Binary.Answer {
    Binary.run(["run", "fetch.flow", "--allow", "run"] + words, in: folder.path)
  }

  private var tries: Int { folder.read("tried").split(separator: "\n").count }

  @Test func `a run that was killed is gone on with, and the limit holds over all of them`() {
    furnish("run \"./fetch\" retry 3", killing: [2, 3])
    #expect(run().status != 1)
    #expect(tries == 2)
    #expect(run().status != 1)
    #expect(tries == 3)
    let answer = run()
    #expect(answer.output.contains("exit code 1, on try 4"), "\(answer)")
    #expect(tries == 4)
    // The count has ended: what comes now begins anew.
    _ = run()
    #expect(tries == 8)
  }

  @Test func `where the last try was cut off nothing is tried, and nobody knows what came of it`() {
    furnish("run \"./fetch\" retry 1", killing: [2])
    _ = run()
    let answer = run()
    #expect(answer.status == 3)
    #expect(
      answer.output.contains("it was tried 2 times, as often as it may be, and the last try"),
      "\(answer)")
    #expect(tries == 2)
    #expect(run().status == 1)
    #expect(tries == 4)
  }

  @Test func `a success ends the count, and a command without retry is not counted`() {
    furnish("run \"./fetch\" retry 3", killing: [1], succeeding: 2)
    _ = run()
    #expect(run().status == 0)
    #expect(tries == 2)
    let log = Binary.run(["log", "--kind", "command"], in: folder.path).output
    #expect(
      log.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }.count == 6, "\(log)")
    furnish("run \"./fetch\"", killing: [])
    _ = run()
    #expect(
      Binary.run(["log", "--kind", "command"], in: folder.path).output == log)
  }

  @Test func `a dry run counts nothing`() {
    furnish("run \"./fetch\" retry 1", killing: [])
    _ = run("--dry-run")
    #expect(tries == 2)
    #expect(
      Binary.run(["log", "--kind", "command"], in: folder.path).output.contains("command") == false)
  }
}
