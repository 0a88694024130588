import FlowTestSupport
import Testing

/// `flow run REF:path`: the policy comes from git, what it judges from the working tree.
@Suite struct ScriptInGitTests {
  static let history = """
    mkdir policy
    cat >policy/limits.flow <<END
    let limit = 90
    END
    cat >policy/release.flow <<END
    use "limits.flow"
    use "../shared.flow"
    evidence coverage = json("coverage.json").lines
    gate ready {
      require coverage >= limit
      require also
      signoff by codeowners("OWNERS", ["x"])
    }
    END
    echo 'let also = true' >shared.flow
    echo '* @dana' >policy/OWNERS
    echo 'person dana { email: "d@example.com" }' >>policy/release.flow
    commit 01 one
    git checkout -q -b change
    echo 'let limit = 10' >policy/limits.flow
    echo '* @eve' >policy/OWNERS
    echo '{"lines": 50}' >policy/coverage.json
    echo 'require true' >policy/release.flow
    commit 02 two
    """

  @Test func `a change cannot rewrite the policy that judges it`() {
    let git = GitFolder(Self.history)
    let commit = String(git.sh("git rev-parse --short=7 main").dropLast())
    let text = git.sh("flow run main:policy/release.flow --dry-run --now 2026-11-20 || true")
    #expect(
      text == """
        main:policy/release.flow at \(commit) · change · 2026-11-20 00:00 UTC

        ✗ ready  failed                                                           main:policy/release.flow:4
          ✗ coverage >= limit                         50, where limit is 90, needs 40 more, from
                                                      coverage.json
          ✓ also                                      true
          · signoff by codeowners("OWNERS", ["x"])    0 of 1; dana can sign: flow sign ready --as dana

        failed: 1 failed, 1 waiting, 1 passed of 3 · next: flow explain ready

        """)
    // The script of the working tree would have let it pass.
    #expect(git.sh("flow run policy/release.flow --dry-run >/dev/null; echo $?") == "0\n")
    // Nor can a file that bears the name of the one in git.
    git.sh("mkdir -p main:policy; echo 'require true' >main:policy/release.flow")
    #expect(
      git.sh("flow run main:policy/release.flow --dry-run --now 2026-11-20 || true") == text)
    #expect(git.sh("flow run ./main:policy/release.flow --dry-run >/dev/null; echo $?") == "0\n")
    // Other tools know the file by its path alone.
    let sarif = git.sh("flow run main:policy/release.flow --dry-run -o sarif || true")
    #expect(sarif.contains(#""uri": "policy/release.flow""#), "\(sarif)")
    #expect(!sarif.contains(#""uri": "main:"#))
    let json = git.sh("flow run main:policy/release.flow --dry-run -o json || true")
    #expect(json.contains(#""file": "main:policy/release.flow","#))
    #expect(json.contains(#""commit": "\#(commit)"#))
  }

  @Test func `the record names the commit of the policy`() {
    let git = GitFolder(Self.history)
    let commit = String(git.sh("git rev-parse main").dropLast())
    git.sh("flow run main:policy/release.flow || true")
    let log = git.sh("flow log -o jsonl --kind run.evaluated")
    #expect(
      log.contains(#""policy":"main:policy/release.flow","policy-commit":"\#(commit)""#), "\(log)")
  }

  @Test func `other commands take a script from git too`() {
    let git = GitFolder(Self.history)
    #expect(
      git.sh("flow check main:policy/release.flow")
        == "main:policy/release.flow – no mistakes\n")
    #expect(
      git.sh("flow status main:policy/release.flow --now 2026-11-20 || true")
        .hasPrefix("main:policy/release.flow"))
    #expect(
      git.sh("flow explain ready --file main:policy/release.flow || true").contains(
        "coverage >= limit"))
    #expect(git.sh("flow eval limit --in main:policy/release.flow") == "90\n")
    #expect(git.sh("cd policy; flow eval limit --in main:./release.flow") == "90\n")
    #expect(git.sh("flow eval limit --in $(git rev-parse main):policy/release.flow") == "90\n")
    #expect(
      git.sh("flow check --fix main:policy/release.flow", isExpected: false)
        == "flow: cannot read 'main:policy/release.flow': a version in git cannot be mended\n")
    git.sh("git checkout -q main; printf 'test \"t\" { expect 1 == 2 }\\n' >t.flow; commit 03 t")
    #expect(git.sh("rm t.flow; flow test main:t.flow || true").contains("main:t.flow:1:"))
  }

  static let mistakes: [(name: String, message: String)] = [
    (
      "mian:policy/release.flow",
      """
      flow: cannot read 'mian:': there is no branch, tag or commit 'mian'
        did you mean 'main'?

      """
    ),
    (
      "main:policy/relaese.flow",
      """
      flow: cannot read 'main:policy/relaese.flow': there is no such file in main
        did you mean 'main:policy/release.flow'?

      """
    ),
    ("main:policy", "flow: cannot read 'main:policy': it is a folder\n"),
    ("main:", "flow: cannot read 'main:': it names no file\n"),
    ("main:../x.flow", "flow: cannot read 'main:../x.flow': it lies outside of the repository\n"),
    ("main:/etc/x", "flow: cannot read 'main:/etc/x': it lies outside of the repository\n"),
    (
      "main:link.flow",
      "flow: cannot read 'main:link.flow': it is a link, and links are not followed in git\n"
    ),
    (
      "main:way/release.flow",
      "flow: cannot read 'main:way/release.flow': 'way' is a link, and links are not followed\n"
    ),
    (
      "both:policy/release.flow",
      """
      flow: cannot read 'both:': 'both' may be a branch or a tag
        say refs/heads/both:… for the branch

      """
    ),
    (
      "--output=x:p.flow",
      "flow: there is no option '--output'\n  see: flow help run\n"
    ),
  ]

  @Test func `what is not there is said, and nothing is taken in its place`() {
    let git = GitFolder(Self.history)
    git.sh(
      """
      git checkout -q main; ln -s policy/release.flow link.flow; ln -s policy way
      commit 03 links; git branch both; git tag both HEAD~1; git checkout -q change
      echo 'require true' >mian; mkdir -p mian:policy; echo 'require true' >mian:policy/release.flow
      """)
    for (name, message) in Self.mistakes {
      let text = git.sh("flow run '\(name)' || echo $?")
      if name.hasPrefix("-") {
        #expect(text == message + "2\n", "\(text)")
      } else {
        #expect(text == message + "4\n", "\(name)")
      }
    }
    #expect(
      git.sh("flow run refs/heads/both:policy/release.flow --dry-run || true")
        .hasPrefix("refs/heads/both:policy/release.flow at "))
  }

  @Test func `what a script in git uses comes from git, or not at all`() {
    let git = GitFolder("commit 01 zero")
    git.sh(
      """
      mkdir p; ln -s ../../outside.flow p/link.flow
      printf 'use "gone.flow"\\nuse "../../out.flow"\\nuse "link.flow"\\nrequire true\\n' >p/a.flow
      commit 02 one; echo 'let x = 1' >p/gone.flow
      """)
    let text = git.sh("flow check main:p/a.flow", isExpected: false)
    #expect(
      text == """
        error[F0701]: cannot use 'gone.flow': there is no such file in main
         --> main:p/a.flow:1:5
          |
        1 | use "gone.flow"
          |     ^^^^^^^^^^^
          = more: flow explain F0701

        error[F0705]: '../../out.flow' lies outside of the repository
         --> main:p/a.flow:2:5
          |
        2 | use "../../out.flow"
          |     ^^^^^^^^^^^^^^^^
          = help: what a script from main uses comes from main too
          = more: flow explain F0705

        error[F0701]: cannot use 'link.flow': it is a link, and links are not followed in git
         --> main:p/a.flow:3:5
          |
        3 | use "link.flow"
          |     ^^^^^^^^^^^
          = more: flow explain F0701
        main:p/a.flow – 3 errors

        """)
  }
}
