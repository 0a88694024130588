import FlowTestSupport
import Testing

/// What a person sees while long work goes on.
@Suite struct ProgressTests {
  private static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(
      "slow.flow",
      """
      phase build {
        gate ready { run "sh wait.sh" }
      }
      """)
    folder.write("wait.sh", "while [ ! -e go ]; do sleep 0.02; done\n")
    return folder
  }

  @Test func `a terminal shows the phase and the command that is waited for, and then no more`() {
    let folder = Self.folder()
    let terminal = Terminal("slow.flow --allow run=sh", home: folder, command: "run")
    terminal.shows("build · running 'sh wait.sh' for ")
    folder.write("go", "")
    terminal.shows("ENDED 0")
    #expect(!terminal.screen.contains("running"))
    #expect(terminal.screen.hasPrefix("slow.flow · default · "))
  }

  @Test func `a terminal shows what an import reads and what an export writes`() throws {
    let folder = try LogTests.furnished()
    // Whoever opens a pipe waits for who opens its other end.
    #expect(Binary.run(["out", "in"], in: folder.path, program: "mkfifo").status == 0)
    let export = Terminal("export out", home: folder, command: "log")
    export.shows("writing 'out' for ")
    let told = Binary.run(["out"], in: folder.path, program: "cat")
    export.shows("ENDED 0")
    #expect(export.screen.split(separator: "\n") == ["ENDED 0"])
    let other = Terminal("import in --store other.db", home: folder, command: "log")
    other.shows("reading 'in' for ")
    folder.write("in", told.output)
    other.shows("ENDED 0")
    #expect(
      other.screen.split(separator: "\n") == ["imported: 3 facts, 0 known already", "ENDED 0"])
  }

  @Test func `a narrow terminal sees one line of it`() {
    let folder = Self.folder()
    let terminal = Terminal("slow.flow --allow run=sh", home: folder, width: 20, command: "run")
    terminal.waits(for: "a line that ends at the edge") {
      $0.lastLine == "build · running 'sh"
    }
    folder.write("go", "")
    terminal.shows("ENDED 0")
    #expect(!terminal.screen.contains("running"))
  }

  @Test func `a trace tells what was asked of the world, in order, with the answer and its place`()
  {
    let folder = Self.folder()
    folder.write("go", "")
    folder.write("c.json", #"{"coverage": 84.2}"#)
    folder.write(
      "asked.flow",
      """
      evidence least: number
      evidence most: number
      evidence coverage = json("c.json").coverage
      phase build {
        gate ready {
          run "sh wait.sh"
          require coverage >= least
          require exists("no/\\u{1B}[2J")
          require env("SECRET") == "x"
        }
      }
      """)
    let plain = [
      "run", "asked.flow", "--allow", "run=sh", "--set", "least=80", "--store", "memory:",
    ]
    let answer = Binary.run(plain + ["--trace"], in: folder.path)
    let without = Binary.run(plain, in: folder.path)
    #expect(without.error.isEmpty && answer.status == without.status)
    #expect(
      answer.error.replacing(#/sha256:[0-9a-f]{64}/#, with: "DIGEST") == """
        trace: build: run "sh wait.sh" = exit code 0
        trace: build: read c.json: 18 bytes, DIGEST
        trace: build: json("c.json") = {"coverage": 84.2}, from DIGEST
        trace: build: least = 80, from --set
        trace: build: exists("no/\\u{1B}[2J") = false
        trace: build: env("SECRET") = unknown: the environment variable 'SECRET' may not be read; \
        allow it with --allow env=SECRET

        """)
  }

  @Test func `a detailed trace tells the times, what was known already, and every gate`() {
    let git = GitFolder()
    git.folder.write("c.json", #"{"coverage": 84.2}"#)
    git.folder.write("e.info", "SF:a\nDA:1,1\nend_of_record\n")
    git.folder.write(
      "asked.flow",
      """
      evidence coverage = json("c.json").coverage
      evidence lines = lcov("e.info").lines
      phase build {
        gate ready { require coverage + lines >= 80 and json("c.json").coverage > 1 }
        gate mine { require branch.name == "main" }
      }
      """)
    git.sh("commit 01 one")
    let text = git.sh("flow run asked.flow --trace --verbose --store memory: 2>&1 >/dev/null")
    let plain = text.replacing(#/sha256:[0-9a-f]{64}/#, with: "DIGEST")
      .replacing(#/\[[0-9.]+(us|ms|s)\]/#, with: "[T]")
    // It is evaluated twice, before the ledger is locked and behind the lock.
    #expect(
      plain.hasPrefix(
        """
        trace: build: read c.json: 18 bytes, DIGEST [T]
        trace: build: json("c.json") = {"coverage": 84.2}, from DIGEST [T]
        trace: build: read e.info: 26 bytes, DIGEST [T]
        trace: build: lcov("e.info") = coverage
        """), "\(plain)")
    #expect(plain.contains("trace: build: json(\"c.json\") again: known\n"), "\(plain)")
    #expect(plain.contains("trace: build: gate ready: passed [T]\n"), "\(plain)")
    #expect(plain.contains("trace: build: git "), "\(plain)")
    #expect(plain.contains("trace: build: lcov(\"e.info\") again: known\n"), "\(plain)")
    #expect(plain.contains("trace: build: gate mine: passed [T]\n"), "\(plain)")
  }

  @Test func `a pipe sees nothing of it, and neither does who wants it quiet`() {
    let folder = Self.folder()
    let answer = Binary.run(
      ["run", "slow.flow", "--allow", "run=sh"], in: folder.path,
      whileRunning: { _ in folder.write("go", "") })
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer)")
    #expect(!answer.output.contains("\r") && !answer.output.contains("running"))
  }
}
