import FlowTestSupport
import Testing

/// Repositories whose references lie in tables of git's own, and not in files.
@Suite struct ReferenceTableTests {
  /// A `git` that knows where its tables say the head is.
  static let git = """
    #!/bin/sh
    while [ $# -gt 0 ]; do
      case $1 in
        symbolic-ref) echo refs/heads/feature/one; exit ;;
        rev-parse) echo 0123456789012345678901234567890123456789; exit ;;
      esac
      shift
    done
    exit 1
    """

  @Test func `the run is filed under the branch that git names`() {
    let git = GitFolder("commit 01 one")
    git.folder.write("p.flow", "evidence n: number\ngate g { require n > 0 }\nphase p {}\n")
    git.folder.write("bin/git", Self.git)
    // So it stands there where references are kept in tables.
    git.sh("chmod +x bin/git; echo 'ref: refs/heads/.invalid' >.git/HEAD")
    let text = git.sh("PATH=$PWD/bin:$PATH flow run p.flow --set n=1")
    #expect(text.hasPrefix("p.flow · feature/one · "), "\(text)")
    let facts = git.sh("flow log -o jsonl --kind evidence.recorded")
    #expect(facts.contains(#""commit":"0123456789012345678901234567890123456789""#), "\(facts)")
    // Where git cannot say it, no branch is made up.
    git.sh("printf '#!/bin/sh\\nexit 1\\n' >bin/git")
    let none = git.sh("PATH=$PWD/bin:$PATH flow run p.flow --set n=1")
    #expect(none.hasPrefix("p.flow · default · "), "\(none)")
  }
}
