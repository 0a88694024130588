import FlowTestSupport
import Glibc
import Testing

/// Repositories that are not the plain case.
@Suite struct OddRepositoryTests {
  @Test func `a shallow clone knows its names and not its history`() {
    let git = GitFolder(
      """
      commit 01 one; commit 02 two; git branch -m trunk
      git checkout -q -b dev; echo x >x; commit 03 three
      git clone -q --depth 1 --no-single-branch "file://$PWD" clone
      """)
    let clone = "cd clone;"
    #expect(git.eval("branch.name", before: clone) == "dev")
    #expect(git.eval("branches each .name", before: clone) == #"["dev", "trunk"]"#)
    #expect(git.eval("branch.head.subject", before: clone) == "three")
    let reason = "unknown: the clone is shallow: git fetch --unshallow\nunknown"
    // The remote's head is dev: what is asked of the default branch itself needs no history.
    #expect(git.eval("[branch.ahead, branch.behind]", before: clone) == "[0, 0]")
    let other = "first(branches where not .default)"
    for field in ["ahead", "behind", "commits", "base", "files", "merged", "age"] {
      #expect(git.eval("\(other).\(field)", before: clone) == reason, "\(field)")
    }
    #expect(git.eval("repo.commits", before: clone) == reason)
    // The parent of the one is the other, whose own lies behind the cut.
    #expect(git.eval("branch.head.files", before: clone) == #"["x"]"#)
    #expect(git.eval("\(other).head.files", before: clone) == reason)
    #expect(git.eval("\(other).idle", "--now 2026-11-04", before: clone) == "1d12h")
  }

  @Test func `a detached head has no name, unless the build's variables may be seen`() {
    let git = GitFolder("commit 01 one; git checkout -q --detach")
    let text = git.eval("branch.name")
    #expect(
      text.hasPrefix("unknown: no branch is checked out: HEAD is detached; in a build --allow env=")
    )
    #expect(git.eval("branch.head.subject") == "one")
    #expect(git.eval("branch.ahead") == "0")
    let hidden = "GITHUB_HEAD_REF=lists"
    #expect(git.eval("branch.name is known", before: hidden) == "false")
    func name(_ variables: String, _ allowed: String = "GITHUB_*,CI_*") -> String {
      git.eval("branch.name otherwise \"none\"", "--allow 'env=\(allowed)'", before: variables)
    }
    #expect(name("GITHUB_HEAD_REF=lists GITHUB_REF_NAME=1/merge") == "lists")
    #expect(name("GITHUB_HEAD_REF= GITHUB_REF_NAME=main GITHUB_REF_TYPE=branch") == "main")
    #expect(name("GITHUB_REF_NAME=v1 GITHUB_REF_TYPE=tag") == "none")
    #expect(name("GITHUB_REF_NAME=v1") == "none")
    #expect(name("GITHUB_HEAD_REF=lists", "CI_*") == "none")
    #expect(name("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME=a CI_COMMIT_REF_NAME=b") == "a")
    #expect(name("CI_COMMIT_REF_NAME=b") == "b")
    #expect(name("CI_COMMIT_REF_NAME=v1 CI_COMMIT_TAG=v1") == "none")
    // What is checked out goes before what anybody says.
    git.sh("git checkout -q main")
    #expect(name("GITHUB_HEAD_REF=lists") == "main")
  }

  @Test func `a worktree has a branch of its own`() {
    let git = GitFolder(
      "commit 01 one; git branch dev; git worktree add -q tree dev; echo x >tree/x")
    #expect(git.eval("branch.name", before: "cd tree;") == "dev")
    #expect(git.eval("branch.dirty", before: "cd tree;") == "true")
    #expect(git.eval("branch.name") == "main")
    #expect(git.eval("branches each .name", before: "cd tree;") == #"["dev", "main"]"#)
  }

  @Test func `a submodule is a repository of its own`() {
    let git = GitFolder("commit 01 one")
    git.sh(
      """
      git init -q -b part ../part-$$ && mv ../part-$$ lib
      cd lib; git config user.name Bob; git config user.email bob@example.com; commit 02 two; cd ..
      git -c protocol.file.allow=always submodule --quiet add ./lib sub 2>/dev/null || true
      """)
    #expect(git.eval("branch.name", before: "cd lib;") == "part")
    #expect(git.eval("repo(\"lib\").branch.name") == "part")
    #expect(git.eval("repo(\"lib\").name") == "lib")
  }

  @Test func `a repository without a commit has a branch and nothing else`() {
    let git = GitFolder()
    #expect(git.eval("branch.name") == "main")
    #expect(git.eval("branches") == "[]")
    #expect(git.eval("branch.default") == "true")
    for field in ["head", "ahead", "commits", "idle", "age", "author"] {
      #expect(git.eval("branch.\(field)") == "unknown: there is no commit yet\nunknown", "\(field)")
    }
    #expect(git.eval("branch.dirty") == "false")
  }

  @Test func `without a repository or without git the reason says so`() {
    let folder = TemporaryFolder()
    func eval(_ expression: String, path: String = "/usr/bin:/bin") -> String {
      Binary.run(
        ["eval", expression], in: folder.path, environment: ["PATH": path, "LANG": "C.UTF-8"]
      ).error
    }
    #expect(eval("branch.name") == "unknown: the script is in no git repository\n")
    #expect(eval("branches") == "unknown: the script is in no git repository\n")
    mkdir(folder.path(".git"), 0o755)
    #expect(
      eval("branch.name").hasPrefix("unknown: git: not a git repository"), "\(eval("branch.name"))")
    #expect(
      eval("branch.name", path: "/nowhere")
        == "unknown: git is not installed: there is no 'git' in PATH\n")
  }

  @Test func `a bare repository has branches and no working tree`() {
    let git = GitFolder("commit 01 one; git clone -q --bare . bare.git; mkdir script")
    #expect(git.eval("repo(\"bare.git\").branches each .name") == #"["main"]"#)
    #expect(git.eval("repo(\"bare.git\").branch.name") == "main")
    #expect(
      git.eval("repo(\"bare.git\").dirty")
        == "unknown: a bare repository has no working tree\nunknown")
  }

  @Test func `another repository needs leave to be read`() {
    let git = GitFolder(
      "mkdir api; cd api; git init -q -b main; as Ann ann@example.com; commit 01 one; cd ..")
    git.sh(
      "mkdir ui; cd ui; git init -q -b dev; git config user.name A; git config user.email a@b.c; commit 02 two; echo x >x"
    )
    let before = "cd api;"
    #expect(
      git.eval("repo(\"../ui\").branch.name", before: before)
        == "unknown: '../ui' lies outside of the project; allow it with --allow read=../ui\nunknown"
    )
    let allowed = "--allow read=../ui"
    #expect(git.eval("repo(\"../ui\").branch.name", allowed, before: before) == "dev")
    #expect(git.eval("repo(\"../ui\").name", allowed, before: before) == "ui")
    #expect(git.eval("repo(\"../ui\").dirty", allowed, before: before) == "true")
    #expect(
      git.eval("repo(\"../ui\").commits each .subject", allowed, before: before) == #"["two"]"#)
    // A folder of it leads to the whole, which has not been allowed.
    #expect(
      git.eval("repo(\"../ui/x\").name is known", "--allow read=../ui/x", before: before) == "false"
    )
    #expect(
      git.eval("repo(\"../none\").name", "--allow read=../none", before: before)
        == "unknown: there is no folder '../none'\nunknown")
  }

  @Test func `names of files are read as they are`() {
    let git = GitFolder("commit 01 one; git checkout -q -b dev")
    git.sh(
      #"""
      printf x > "$(printf 'new\nline')"; printf x > 'quo"te'; printf x > "$(printf 'caf\351')"
      printf x > ./-dash; printf x > 'ein blank'; printf x > é; commit 02 two
      """#)
    let names = #"["-dash", "caf\\xE9", "ein blank", "new\nline", "quo\"te", "é"]"#
    #expect(git.eval("sort(branch.files)") == names)
    #expect(git.eval("sort(branch.head.files)") == names)
  }

  @Test func `a reference whose name looks like an option is a name`() {
    let git = GitFolder("commit 01 one")
    git.sh(
      """
      mkdir -p .git/refs/heads/--output=
      id=$(git rev-parse HEAD)
      echo $id >'.git/refs/heads/--upload-pack=touch pwned'
      echo $id >'.git/refs/heads/--all'; echo $id >'.git/refs/heads/-x'
      git symbolic-ref HEAD refs/heads/--all
      """)
    #expect(git.eval("branch.name") == "--all")
    #expect(git.eval("branch.ahead") == "0")
    #expect(git.eval("branches each .merged").contains("true"))
    #expect(git.sh("ls pwned 2>&1 || true").contains("No such file"))
  }
}
