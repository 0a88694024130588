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

  @Test func `a pipe sees nothing of it, and neither does who wants it quiet`() {
    let folder = Self.folder()
    let answer = Binary.run(
      ["run", "slow.flow", "--allow", "run=sh"], in: folder.path,
      whileRunning: { _ in folder.write("go", "") })
    #expect(answer.status == 0 && answer.error.isEmpty, "\(answer)")
    #expect(!answer.output.contains("\r") && !answer.output.contains("running"))
  }
}
