import Testing

/// Signatures and evidence that belong to a commit of a real repository.
@Suite struct BoundSignatureTests {
  static let policy = """
    cat >policy.flow <<END
    person ann { email: "ann@example.com" }
    role lead { ann, bob }
    evidence coverage: number
    gate ready {
      require coverage >= 90
      signoff by lead except branch.author on branch.head
    }
    END
    printf '.flow\\n' >.gitignore
    commit 01 one; git checkout -q -b dev; echo a >a; commit 02 two
    """

  @Test func `a new commit makes a signature void, and what was measured before it`() {
    let git = GitFolder(Self.policy)
    let first = String(git.sh("git rev-parse HEAD").dropLast())
    #expect(
      git.sh("flow sign ready --as ann || echo $?").contains("ann cannot sign 'ready'"))
    git.sh("flow sign ready --as bob")
    #expect(git.sh("flow run --set coverage=95; echo $?").hasSuffix("\n0\n"))
    // What was supplied is kept for the commit it was measured at.
    #expect(git.sh("flow run; echo $?").hasSuffix("\n0\n"))
    let log = git.sh("flow log -o jsonl --kind evidence.recorded")
    #expect(log.contains(#""commit":"\#(first)""#), "\(log)")
    #expect(git.sh("flow log -o jsonl --kind ask.signed").contains(first))

    git.sh("echo b >b; commit 03 three")
    let second = String(git.sh("git rev-parse HEAD").dropLast())
    let text = git.sh("flow run --now 2026-11-20 --dry-run || true")
    #expect(
      text == """
        policy.flow · dev · 2026-11-20 00:00 UTC

        ? ready  unknown                                                                       policy.flow:4
          ? coverage >= 90    unknown: 'coverage' was not supplied: give it with --set coverage=…
          · signoff by lead except branch.author on branch.head
                              0 of 1; bob's signature is void: it was for
                              \(first), and now it is
                              \(second); bob can sign:
                              flow sign ready --as bob

        unknown: 1 unknown, 1 waiting of 2 · next: flow explain ready

        """)
    git.sh("flow sign ready --as bob")
    #expect(git.sh("flow run --set coverage=95; echo $?").hasSuffix("\n0\n"))
    // Back at the first commit the signature over the second counts for nothing.
    git.sh("git reset -q --hard \(first)")
    #expect(git.sh("flow run --set coverage=95 || echo $?").hasSuffix("\n3\n"))
  }

  @Test func `where the commit is unknown nobody can sign`() {
    let git = GitFolder()
    git.folder.write(
      "policy.flow", "role lead { bob }\ngate ready { signoff by lead on branch.head }\n")
    #expect(
      git.sh("flow sign ready --as bob || echo $?")
        == "flow: refused: what is to be signed is unknown: there is no commit yet\n4\n")
  }

  @Test func `a branch that lies too long is noticed at the second it does`() {
    let git = GitFolder("commit 01 one; git checkout -q -b dev; echo a >a; commit 02 two")
    git.folder.write(
      "policy.flow",
      """
      role lead { bob }
      escalation stale { level lead within 1w }
      watch left for b in branches where .idle > 30d and not .default { escalate b to lead via stale }
      """)
    let text = git.sh("flow simulate policy.flow --now 2026-12-01 --for 1w || true")
    #expect(
      text == """
        2026-12-02 12:00:01 UTC  in 36h
          ESC-1 is opened about dev, bob is told

        policy.flow · dev · 2026-12-08 00:00 UTC

        escalations
          → dev: with lead (ESC-1, stale), exhausted in 36h

        nothing was checked: no requirement was looked at, and that is not a pass

        """)
  }
}
