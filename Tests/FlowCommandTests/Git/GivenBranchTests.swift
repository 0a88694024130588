import FlowTestSupport
import Testing

/// Branches that tests make up.
@Suite struct GivenBranchTests {
  @Test func `a test gives a branch, and the clock moves on for it`() {
    let folder = TemporaryFolder()
    folder.write(
      "policy.flow",
      """
      person ann { email: "ann@example.com" }
      role lead { ann, bob }

      escalation quality {
        level lead within 1d
      }

      gate ready {
        require branch.name == "main"
        require all branch.commits have .conventional.type in ["feat", "fix"]
        signoff by lead except branch.author on branch.head
      }

      watch stale for b in branches where .idle > 30d and not .default {
        escalate b to lead via quality
      }

      test "a branch" {
        given branch {
          name: "main"
          head: "1a2b3c4d5e"
          author: "ann@example.com"
          commits: [commit(subject: "feat: x"), commit(subject: "fix(a): y")]
          idle: 2h
        }
        given branches = [branch(name: "b1", idle: 29d, default: false)]
        expect branch.name == "main"
        expect branch.head.short == "1a2b3c4"
        expect branch.author == ann
        expect branch.ahead == 2
        expect branch.files is unknown
        expect branch.idle == 2h
        expect ready.waiting
        refuse "ann cannot sign" {
          sign ready by ann
        }
        sign ready by bob
        expect ready.passed
        given branch {
          head: "ffffffffff"
        }
        expect not ready.passed
        expect escalations is empty
        advance 2d
        expect branch.idle == 2d2h
        expect any escalations have .subject == "b1"
      }

      test "without a branch nothing is known of one" {
        expect branch.name is unknown
        expect branches is unknown
        given branch {
          name: "dev"
        }
        expect branch.name == "dev"
        expect branch.ahead is unknown
      }

      test "a repository" {
        given repo {
          name: "ui"
          branch: branch(name: "x", head: commit(id: "12345678", at: now - 3d, author: bob))
        }
        expect repo.name == "ui"
        expect branch.name == "x"
        expect branch.idle == 3d
        expect branch.author == bob
      }

      """)
    let answer = Binary.run(["test", "policy.flow"], in: folder.path)
    #expect(answer.status == 0, "\(answer.output)\(answer.error)")
    let form = Binary.run(["fmt", "--check", "policy.flow"], in: folder.path)
    #expect(form.status == 0, "\(form.output)\(form.error)")
  }

  @Test func `outside of a test nothing makes a branch up`() {
    let folder = TemporaryFolder()
    folder.write(
      "policy.flow",
      """
      require branch(name: "main").name == "main"
      require branch.nmae == "main"
      """)
    let text = Binary.run(["check", "policy.flow"], in: folder.path)
    let codes = (text.output + text.error).matches(of: #/(?m)^error\[(F\d{4})\]/#).map(\.1)
    #expect(codes == ["F0402", "F0206"], "\(text)")
  }
}
