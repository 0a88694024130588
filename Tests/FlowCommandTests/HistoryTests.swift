import FlowTestSupport
import Testing

/// `history(…)` over several runs of the built tool: what is measured, and what it is compared with.
@Suite struct HistoryTests {
  static let ratchet = """
    evidence coverage = lcov("coverage.info").lines
    gate ratchet { require coverage >= (max(history("coverage"), .value) otherwise 0) }
    """

  /// Writes a report of so many covered lines out of ten.
  static let cover = """
    cover() {
      { echo SF:a.c; for line in 1 2 3 4 5 6 7 8 9 10; do
          echo "DA:$line,$([ $line -le $1 ] && echo 1 || echo 0)"; done; echo end_of_record
      } >coverage.info
    }
    values() { flow eval --in policy.flow 'history("coverage") each .value'; }

    """

  private func project(_ script: String) -> GitFolder {
    let git = GitFolder()
    git.folder.write("policy.flow", script + "\n")
    git.sh("printf '.flow\\n' >.gitignore; commit 01 policy")
    return git
  }

  @Test func `each commit is one measurement, and the present one is none`() {
    let git = project(Self.ratchet)
    func sh(_ script: String) -> String { git.sh(Self.cover + script) }
    #expect(sh("cover 8; flow run --quiet; values") == "passed: 1 passed of 1\n[]\n")
    // A commit that is measured again is the same measurement, with the newer value.
    #expect(sh("cover 7; flow run --quiet; values") == "passed: 1 passed of 1\n[]\n")
    #expect(
      sh("cover 9; commit 02 two; values; flow run --quiet; values")
        == "[70]\npassed: 1 passed of 1\n[70]\n")
    let worse = sh("cover 8; commit 03 three; flow run --quiet || echo $?")
    #expect(worse == "failed: 1 failed of 1\n1\n")
    // Neither looking nor running again lifts the bar or lowers it.
    for command in ["flow status --quiet", "flow run --quiet", "flow run --quiet --dry-run"] {
      #expect(sh("\(command) || echo $?") == "failed: 1 failed of 1\n1\n", "\(command)")
    }
    #expect(sh("cover 9; flow run --quiet; values") == "passed: 1 passed of 1\n[70, 90]\n")
    // The run is judged again as it was then: nothing of later runs is seen.
    let outcomes = sh("flow eval --in policy.flow 'history(\"coverage\") each .outcome'")
    #expect(outcomes == "[passed, passed]\n")
    let first = sh(
      "flow eval --in policy.flow 'first(history(\"coverage\")).commit == \"'$(git rev-parse HEAD~2)'\"'"
    )
    #expect(first == "true\n")
    let digest = sh(
      "flow eval --in policy.flow 'last(history(\"coverage\")).digest == \"sha256:'"
        + "$(git show HEAD~1:coverage.info | sha256sum | cut -d' ' -f1)'\"'")
    #expect(digest == "true\n")
  }

  @Test func `outside of git a value that stays the same is one measurement`() {
    let folder = TemporaryFolder()
    folder.write(
      "policy.flow",
      """
      evidence waited: duration
      gate steady { require waited <= (median(history("waited"), .value) otherwise 1w) * 2 }

      """)
    func sh(_ script: String) -> String { GuideShell.run(script, in: folder.path).text }
    func run(_ waited: String) -> String {
      sh(
        "flow run --quiet --set waited=\(waited); flow eval --in policy.flow 'history(\"waited\") each .value'"
      )
    }
    #expect(run("2h") == "passed: 1 passed of 1\n[]\n")
    #expect(run("2h") == "passed: 1 passed of 1\n[]\n")
    #expect(run("4h") == "passed: 1 passed of 1\n[2h]\n")
    #expect(run("9h") == "failed: 1 failed of 1\n[2h, 4h]\n")
    #expect(
      sh("flow eval --in policy.flow 'history(\"waited\") each .outcome'") == "[passed, passed]\n")
    #expect(
      sh("flow eval --in policy.flow 'last(history(\"waited\")).commit'; echo $?").hasSuffix(
        "\n3\n"))
    #expect(sh("flow log verify >/dev/null; echo $?").hasSuffix("0\n"))
  }

  @Test func `the bar is what was measured on the branch that the change goes to`() {
    let git = project(
      """
      evidence coverage: number
      gate no-less { require coverage >= last(history("coverage", "main")).value }
      """)
    let unknown = git.sh("flow run --set coverage=90 --key feature || echo $?")
    #expect(unknown.contains("unknown: nothing is recorded of the run 'main'"), "\(unknown)")
    #expect(unknown.hasSuffix("\n3\n"))
    git.sh("flow run --set coverage=92 --quiet || true; commit 02 two; git checkout -q -b feature")
    let worse = git.sh("flow run --set coverage=91.5 || echo $?")
    #expect(worse.contains("✗ coverage >= last(history(\"coverage\", \"main\")).value"), "\(worse)")
    #expect(worse.contains(".value is 92, needs 0.5"), "\(worse)")
    #expect(git.sh("flow run --set coverage=92 --quiet") == "passed: 1 passed of 1\n")
    // What was measured before an instant, and nothing later.
    let before = git.sh("flow replay --at 2000-01-01 --set coverage=92 --quiet || echo $?")
    #expect(before == "unknown: 1 unknown of 1\n3\n")
  }

  @Test func `what is no single value is not kept, and that is said`() {
    let folder = TemporaryFolder()
    folder.write(
      "policy.flow",
      "evidence build\ngate g { require count(history(\"build\")) == 0\n require build is known }\n"
    )
    let text = GuideShell.run("flow run --set 'build=[1, 2]'", in: folder.path).text
    #expect(
      text.contains(
        "the history keeps single values, and 'build' is not one: it was not recorded"), "\(text)")
    #expect(GuideShell.run("flow log -o jsonl | grep -c measured", in: folder.path).text == "0\n")
  }

  @Test func `the prompt on a ledger sees the same history, also of other runs`() {
    let git = project(Self.ratchet)
    git.sh(Self.cover + "cover 8; flow run --quiet; cover 9; commit 02 two; flow run --quiet")
    git.sh("git checkout -q -b dev")
    func ask(_ words: String, _ key: String) -> String {
      git.sh(
        "echo '\(words)' | flow repl policy.flow --store .flow/ledger.db --key \(key) --json || true"
      ).split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(ask("history(\"coverage\") each .value", "main").contains("\"text\":\"[80]\""))
    let other = ask("history(\"coverage\", \"main\") each .value", "dev")
    #expect(other.contains("\"text\":\"[80, 90]\""), "\(other)")
  }
}
