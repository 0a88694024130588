import FlowTestSupport
import Testing

/// Signatures of commits, made by the real git with keys of SSH.
@Suite struct CommitSignatureTests {
  @Test func `a commit is signed when a person's key made the signature`() {
    let git = GitFolder()
    git.sh(
      """
      for who in ann bob eve; do ssh-keygen -q -t ed25519 -N '' -C $who -f .git/$who; done
      git config gpg.format ssh
      echo people.flow >.git/info/exclude
      commit 01 one; git checkout -q -b dev
      GIT_AUTHOR_NAME=Unknown GIT_AUTHOR_EMAIL=who@example.com
      export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
      git -c user.signingKey=.git/ann commit -q -S --allow-empty -m "by ann"
      git -c user.signingKey=.git/eve commit -q -S --allow-empty -m "by eve"
      git commit -q --allow-empty -m "by nobody"
      # A signature of ann over another commit than the one it stands in.
      git cat-file commit HEAD~2 | sed 's/by ann/by ann, she says/' >.git/forged
      git checkout -q -b forged $(git hash-object -t commit -w .git/forged)
      git checkout -q dev
      cat >people.flow <<END
      person ann { email: "ann@example.com", key: "$(cut -d' ' -f1,2 .git/ann.pub)" }
      person bob { email: "bob@example.com", key: "$(cat .git/bob.pub)" }
      END
      """)
    func eval(_ expression: String) -> String { git.eval(expression, "--in people.flow") }
    #expect(eval("branch.commits each .subject") == #"["by nobody", "by eve", "by ann"]"#)
    #expect(eval("branch.commits[2].signed") == "true")
    #expect(eval("branch.commits[2].signer") == "ann")
    // The email is nobody's, the key is hers.
    #expect(eval("branch.commits[2].author") == "ann")
    #expect(
      eval("branch.commits[1].signed")
        == "unknown: it is signed with a key that no person of this script has\nunknown")
    #expect(eval("branch.commits[1].author is known") == "false")
    #expect(eval("branch.commits[0].signed") == "false")
    #expect(eval("(branches where .name == \"forged\")[0].head.signed") == "false")
    #expect(eval("(branches where .name == \"forged\")[0].head.author is known") == "false")
  }

  @Test func `a signature of OpenPGP is looked at by nobody`() {
    let git = GitFolder("commit 01 one; git checkout -q -b dev")
    git.sh(
      """
      git config gpg.program "$PWD/.git/evil"
      { git cat-file commit HEAD | sed '/^$/,$d'
        printf 'gpgsig -----BEGIN PGP SIGNATURE-----\\n \\n abc\\n -----END PGP SIGNATURE-----\\n\\nx\\n'
      } >.git/signed
      git reset -q --hard $(git hash-object -t commit -w .git/signed)
      """)
    #expect(
      git.eval("branch.head.signed")
        == "unknown: it is signed with OpenPGP, and flow checks signatures of SSH only\nunknown")
  }
}
