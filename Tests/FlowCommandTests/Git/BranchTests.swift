import Testing

/// What a script sees of real repositories.
@Suite struct BranchTests {
  /// `dev` left `main` on the 1st, has two commits, and main one more; `old` lies still.
  static let history = """
    echo a >a.txt; commit 01 "chore: begin"
    git branch old
    git checkout -q -b dev
    mkdir src; echo b >src/b.c; commit 10 "feat(parser)!: read lists

    It reads lists.

    Refs: #12"
    as Bob bob@example.com
    echo c >>src/b.c; git mv a.txt moved.txt; commit 12 "fix it"
    git checkout -q main; echo z >z.txt; commit 13 "docs: z"
    git checkout -q dev
    cat >people.flow <<END
    person ann { email: "Ann@Example.com" }
    person bob { email: "bob@example.com" }
    END
    """

  static let values: [(expression: String, value: String)] = [
    ("branch.name", "dev"),
    ("branch.ahead", "2"),
    ("branch.behind", "1"),
    ("branch.author", "bob"),
    ("branch.default", "false"),
    ("branch.merged", "false"),
    ("branch.remote", "false"),
    ("branch.idle", "3d12h"),
    ("branch.age", "5d12h"),
    ("branch.base == branch.commits[1]", "false"),
    ("branch.head == branch.commits[0]", "true"),
    ("branch.base.subject", "chore: begin"),
    ("length(branch.head.id)", "40"),
    ("length(branch.head.short)", "7"),
    ("branch.files", #"["a.txt", "moved.txt", "src/b.c"]"#),
    ("branch.commits each .subject", #"["fix it", "feat(parser)!: read lists"]"#),
    ("branch.commits each .author", "[bob, ann]"),
    ("branch.commits each .author-email", #"["bob@example.com", "ann@example.com"]"#),
    ("branch.commits each .author-name", #"["Bob", "Ann"]"#),
    ("branch.commits each .at", "[2026-11-12T12:00:00Z, 2026-11-10T12:00:00Z]"),
    ("branch.commits each .merge", "[false, false]"),
    ("branch.commits[1].body", "It reads lists.\n\nRefs: #12"),
    ("branch.commits[1].conventional.type", "feat"),
    ("branch.commits[1].conventional.scope", "parser"),
    ("branch.commits[1].conventional.breaking", "true"),
    ("branch.commits each (.conventional is known)", "[false, true]"),
    (
      "branch.commits each .files",
      #"[["a.txt", "moved.txt", "src/b.c"], ["src/b.c"]]"#
    ),
    ("branch.commits each .signed", "[false, false]"),
    ("branches each .name", #"["dev", "main", "old"]"#),
    ("branches each .ahead", "[2, 0, 0]"),
    ("branches each .behind", "[1, 0, 1]"),
    ("branches each .merged", "[false, true, true]"),
    ("branches each .default", "[false, true, false]"),
    ("branches where .idle > 1w", "[old]"),
    ("branches each .age", "[5d12h, 2d12h, 2w12h]"),
    ("branches each .head.subject", #"["fix it", "docs: z", "chore: begin"]"#),
    ("branches each .base.subject", #"["chore: begin", "docs: z", "chore: begin"]"#),
    ("repo.default", "main"),
    ("count(repo.commits)", "3"),
    ("git(\".\").branch.name", "dev"),
  ]

  @Test func `a script sees the branch, the branches and their commits`() {
    let git = GitFolder(Self.history)
    for (expression, value) in Self.values {
      let found = git.eval(expression, "--in people.flow --now 2026-11-16")
      #expect(found == value, "\(expression)")
    }
  }

  @Test func `one of many is counted as the one that is checked out`() {
    let git = GitFolder(
      Self.history + "\ngit checkout -q old; commit 14 x; git merge -q --no-edit dev")
    for field in ["ahead", "behind", "merged", "age", "base.subject"] {
      for branch in ["dev", "main", "old"] {
        git.sh("git checkout -q \(branch)")
        let one = git.eval("branch.\(field)", "--now 2026-11-16")
        let many = git.eval(
          "first((branches where .name == \"\(branch)\") each .\(field))", "--now 2026-11-16")
        #expect(one == many, "\(branch).\(field)")
        #expect(!one.contains("unknown"))
      }
    }
  }

  @Test func `an author who is nobody here leaves the requirement unknown`() {
    let git = GitFolder(Self.history)
    git.folder.write(
      "policy.flow",
      """
      person ann { email: "ann@example.com" }
      role lead { ann }

      gate ready {
        signoff by lead except branch.author
      }
      """)
    let text = git.sh("flow run policy.flow --dry-run --now 2026-11-16 || true")
    #expect(
      text == """
        policy.flow · dev · 2026-11-16 00:00 UTC

        ? ready  unknown                                                                       policy.flow:4
          ? signoff by lead except branch.author    unknown: 'bob@example.com' is nobody of this script: no
                                                    person has that email, with lead except branch.author

        unknown: 1 unknown of 1

        """)
  }

  @Test func `the working tree is dirty when a file was changed, added or taken away`() {
    let git = GitFolder("echo a >a; echo b >.gitignore; commit 01 x")
    #expect(git.eval("branch.dirty") == "false")
    git.sh("echo x >b; mkdir .flow; echo y >.flow/ledger.db")
    #expect(git.eval("branch.dirty") == "false")
    git.sh("echo x >c")
    #expect(git.eval("[branch.dirty, repo.dirty]") == "[true, true]")
    git.sh("rm c a")
    #expect(git.eval("branch.dirty") == "true")
    git.sh("git checkout -q a; git branch other")
    #expect(git.eval("branches each .dirty") == "[false, false]")
  }

  @Test func `a branch that only the remote has is one of the branches`() {
    let git = GitFolder("commit 01 x; git branch -m trunk; git branch feature; git branch both")
    git.sh(
      """
      git clone -q . ../clone 2>/dev/null || git clone -q . copy
      cd copy 2>/dev/null || cd ../clone
      git branch both origin/both; git branch mine
      """)
    let clone = "cd copy 2>/dev/null || cd ../clone;"
    #expect(
      git.eval("branches each .name", before: clone) == #"["both", "feature", "mine", "trunk"]"#)
    #expect(git.eval("branches each .remote", before: clone) == "[false, true, false, false]")
    // The remote says which branch is the default, whatever it is called.
    #expect(git.eval("repo.default", before: clone) == "trunk")
    git.sh("rm -rf ../clone")
  }

  @Test func `where git shows no default branch the settings say it`() {
    let git = GitFolder(
      """
      commit 01 one; git branch -m trunk; git checkout -q -b dev; echo a >a; commit 02 two
      """)
    #expect(
      git.eval("branch.ahead") == """
        unknown: there is no default branch: the remote shows none, and there is no main or master; say default-branch = NAME in .flow/config
        unknown
        """)
    #expect(git.eval("branch.name") == "dev")
    #expect(git.eval("branch.idle", "--now 2026-11-03") == "12h")
    #expect(git.eval("branch.ahead", "--default-branch trunk") == "1")
    git.sh("mkdir .flow; echo 'default-branch = trunk' >.flow/config")
    #expect(git.eval("[branch.ahead, branch.behind]") == "[1, 0]")
    #expect(git.eval("repo.default") == "trunk")
    // What git shows goes before what a change may have written.
    git.sh("git branch main dev")
    #expect(git.eval("branch.ahead") == "0")
  }
}
