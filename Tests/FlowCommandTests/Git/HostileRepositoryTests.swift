import FlowTestSupport
import Glibc
import Testing

/// A repository that wants to run something must not get to.
@Suite struct HostileRepositoryTests {
  @Test func `no setting of a repository makes flow run a program`() {
    let git = GitFolder(
      """
      echo a >a; echo '* filter=evil diff=evil' >.gitattributes; commit 01 one
      git checkout -q -b dev; echo b >b; commit 02 two
      """)
    git.sh(
      """
      cat >.git/evil <<END
      #!/bin/sh
      echo "$0 $*" >>"$PWD/.git/ran"
      echo "\\$0 \\$*" >>"$PWD/.git/ran"
      cat
      END
      chmod +x .git/evil
      e="$PWD/.git/evil"
      for key in core.fsmonitor core.sshCommand core.pager core.editor core.askPass gpg.program \
        gpg.ssh.program diff.external diff.evil.command diff.evil.textconv filter.evil.clean \
        filter.evil.smudge filter.evil.process credential.helper core.gitProxy \
        uploadpack.packObjectsHook sequence.editor; do
        git config $key "$e"
      done
      git config filter.evil.required true
      git config alias.status "!$e"; git config alias.rev-list "!$e"
      git config log.showSignature true
      git config core.hooksPath .git/hooks
      for hook in post-index-change reference-transaction fsmonitor-watchman pre-auto-gc; do
        cp .git/evil .git/hooks/$hook 2>/dev/null || { mkdir -p .git/hooks; cp .git/evil .git/hooks/$hook; }
      done
      git config extensions.partialClone origin; git config remote.origin.promisor true
      git config remote.origin.url "ext::$e"; git config remote.origin.uploadpack "$e"
      rm -f .git/ran
      touch -d 2026-01-01 a b; echo c >c
      """)
    for expression in [
      "branch.dirty", "branch.files", "branch.commits each .files", "branch.commits each .signed",
      "branches each .ahead", "repo.commits each .author-name", "branch.base", "repo.default",
    ] {
      let text = git.eval(expression)
      #expect(!text.contains("unknown"), "\(expression): \(text)")
    }
    #expect(git.sh("cat .git/ran 2>&1 || true").contains("No such file"))
  }

  @Test func `what is missing in a partial clone is not fetched`() {
    let git = GitFolder(
      "echo a >a; commit 01 one; git checkout -q -b dev; echo b >b; commit 02 two")
    git.sh(
      """
      printf '#!/bin/sh\\necho ran >>"%s/.git/ran"\\n' "$PWD" >.git/evil; chmod +x .git/evil
      git config extensions.partialClone origin; git config remote.origin.promisor true
      git config remote.origin.url "ext::$PWD/.git/evil"
      tree=$(git rev-parse HEAD^{tree}); rm -f .git/objects/$(echo $tree | cut -c1-2)/$(echo $tree | cut -c3-)
      """)
    #expect(git.eval("branch.files is known") == "false")
    #expect(git.sh("cat .git/ran 2>&1 || true").contains("No such file"))
  }

  @Test func `a bare repository that a change brings along is not taken for the script's`() {
    let git = GitFolder(
      "commit 01 one; git clone -q --bare . sub; git -C sub symbolic-ref HEAD refs/heads/fake; touch sub/p.flow"
    )
    #expect(git.eval("branch.name", "--in sub/p.flow") == "main")
  }

  @Test func `variables that lead git elsewhere are not passed on`() {
    let git = GitFolder(
      "commit 01 one; mkdir o; cd o; git init -q -b other; as Bob bob@example.com; commit 02 two; cd .."
    )
    let before = "GIT_DIR=$PWD/o/.git GIT_WORK_TREE=$PWD/o GIT_INDEX_FILE=/nonexistent/x"
    #expect(git.eval("branch.name", before: before) == "main")
    #expect(git.eval("branch.head.subject", before: before) == "one")
  }

  /// Puts a program called `git` before the real one.
  private func withGit(_ script: String, _ expression: String, at folder: TemporaryFolder) -> String
  {
    folder.write("bin/git", "#!/bin/sh\n" + script)
    chmod(folder.path("bin/git"), 0o755)
    let answer = Binary.run(
      ["eval", expression], in: folder.path,
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "LANG": "C.UTF-8"])
    return answer.output + answer.error
  }

  @Test func `what git says is held to its form`() {
    let folder = TemporaryFolder()
    mkdir(folder.path(".git"), 0o755)
    #expect(
      withGit("echo fatal: no >&2; exit 128", "branch.name", at: folder)
        == "unknown\nunknown: git: no\n")
    #expect(withGit("kill -9 $$", "branch.name", at: folder).contains("signal 9 ended git"))
    #expect(withGit("echo nonsense", "branches", at: folder) == "[]\n")
    #expect(
      withGit("echo nonsense", "branch.head", at: folder)
        == "unknown\nunknown: there is no commit yet\n")
    #expect(
      withGit("yes xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "branches", at: folder)
        == "unknown\nunknown: git has more to say than flow reads: over 64 MiB\n")
    #expect(
      withGit(#"printf 'fatal: \033[31mred\n' >&2; exit 128"#, "branch.name", at: folder)
        .contains("\u{1B}") == false)
  }
}
