import FlowTestSupport
import Glibc
import Testing

/// How often git is run: nobody pays for what no policy looks at.
@Suite struct GitProcessTests {
  /// The commands of git that an expression takes.
  private func commands(_ expression: String, _ git: GitFolder) -> [String] {
    git.sh(
      """
      mkdir -p .git/bin
      cat >.git/bin/git <<'END'
      #!/bin/sh
      for word; do
        case $word in
          symbolic-ref|for-each-ref|rev-parse|rev-list|cat-file|diff-tree|merge-base|status|config)
            echo $word >>"$LOGGED"; break;;
        esac
      done
      exec /usr/bin/git "$@"
      END
      chmod +x .git/bin/git; rm -f .git/log
      """)
    let text = git.eval(
      expression, "--now 2026-11-20", before: "LOGGED=$PWD/.git/log PATH=$PWD/.git/bin:$PATH")
    #expect(!text.contains("unknown"), "\(expression): \(text)")
    return git.sh("cat .git/log").split(separator: "\n").map(String.init)
  }

  @Test func `each question takes the commands that it needs and no more`() {
    let git = GitFolder(BranchTests.history)
    let questions: [(String, [String])] = [
      ("branch.name", ["symbolic-ref"]),
      ("[branch.name, branch.name, repo.branch.name]", ["symbolic-ref"]),
      ("branch.head", ["symbolic-ref", "rev-parse"]),
      ("branch.idle", ["symbolic-ref", "rev-parse", "cat-file"]),
      ("branches each .name", ["for-each-ref"]),
      ("branches each .head.short", ["for-each-ref"]),
      ("branch.dirty", ["symbolic-ref", "config", "status"]),
    ]
    for (expression, expected) in questions {
      #expect(commands(expression, git) == expected, "\(expression)")
    }
  }

  @Test func `a thousand branches take no more commands than three`() {
    let git = GitFolder(BranchTests.history)
    let questions = [
      "count(branches where .idle > 30d)", "count(branches where .head.subject == \"x\")",
      "count(branches where .ahead > 5 and .behind > 1)", "count(branches where .merged)",
      "count(branches where .age > 3d)", "count(branches where .default)",
    ]
    let few = questions.map { commands($0, git) }
    git.sh(
      """
      id=$(git rev-parse dev)
      for n in $(seq 1 1000); do echo "create refs/heads/topic/$n $id"; done | git update-ref --stdin
      """)
    for (expression, before) in zip(questions, few) {
      let now = commands(expression, git)
      #expect(now == before, "\(expression)")
      #expect(now.count <= 3, "\(expression): \(now)")
    }
    #expect(git.eval("count(branches)") == "1003")
  }

  @Test func `the files of many commits are read at once`() {
    let git = GitFolder(BranchTests.history)
    let few = commands("branch.commits each .files", git)
    #expect(few.count { $0 == "diff-tree" } == 1)
    git.sh("for n in 1 2 3 4 5 6 7 8 9; do echo $n >>src/b.c; commit 14 \"fix: $n\"; done")
    #expect(commands("branch.commits each .files", git) == few)
  }
}
