import FlowTestSupport
import Testing

/// A policy that `.flow/config` or `FLOW_POLICY` names is in force for every run.
@Suite struct PolicyTests {
  let folder = TemporaryFolder()

  init() {
    folder.write(".flow/config", "# what holds everywhere\npolicy = rules/policy.flow\n")
    folder.write(
      "rules/policy.flow",
      """
      use "people.flow"
      evidence secrets: number = count(glob("*.pem"))
      locked gate no-secrets { require secrets == 0 }
      gate looked-at { signoff by auditor }

      """)
    folder.write("rules/people.flow", "role auditor { olga }\n")
    folder.write("mine.flow", "gate mine { require 1 == 1 }\n")
  }

  private func flow(_ words: String..., variables: [String: String] = [:]) -> Binary.Answer {
    Binary.run(
      words, in: folder.path,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(variables) { $1 })
  }

  @Test func `its gates are judged with those of any script`() {
    let answer = flow("run", "mine.flow", "--now", "2026-11-20T10:00Z", "--dry-run")
    #expect(
      answer.output == """
        mine.flow · default · 2026-11-20 10:00 UTC

        ✓ no-secrets  passed, locked                                                     rules/policy.flow:3
          ✓ secrets == 0    0
        · looked-at  waiting                                                             rules/policy.flow:4
          · signoff by auditor    0 of 1; olga can sign: flow sign looked-at --as olga
        ✓ mine  passed                                                                           mine.flow:1
          ✓ 1 == 1    1

        waiting: 1 waiting, 2 passed of 3 · next: flow explain looked-at

        """, "\(answer)")
    folder.write("a.pem", "key")
    #expect(flow("run", "mine.flow", "--quiet").status == 1)
    #expect(flow("status", "mine.flow").status == 1)
  }

  @Test func `what it asks of people is answered with any script`() {
    #expect(flow("sign", "looked-at", "--as", "olga", "--file", "mine.flow").status == 0)
    #expect(flow("run", "mine.flow", "--quiet").status == 0)
  }

  @Test func `explain says where it comes from`() {
    for (gate, isOfPolicy) in [("no-secrets", true), ("mine", false)] {
      let answer = flow("explain", gate, "--file", "mine.flow")
      let line =
        "  it belongs to the policy that .flow/config:2 names, and is judged with every run"
      #expect(answer.output.contains(line) == isOfPolicy, "\(answer)")
    }
  }

  @Test func `a script cannot put a gate of its own in its place`() {
    folder.write("mine.flow", "locked gate no-secrets { require exists(\"a\") }\n")
    for command in ["run", "check", "status"] {
      let answer = flow(command, "mine.flow")
      #expect(answer.status == 2)
      let recorded = "flow: 'mine.flow' has mistakes, and nothing was recorded\n"
      #expect(
        answer.error.replacing(recorded, with: "")
          == """
          error[F0704]: 'no-secrets' is declared in two places, and both are in sight
           --> mine.flow:1:13
            |
          1 | locked gate no-secrets { require exists("a") }
            |             ^^^^^^^^^^ declared anew
           ::: rules/policy.flow:3:13
            |
          3 | locked gate no-secrets { require secrets == 0 }
            |             ---------- the policy that every run is held to declares it
            = help: give it another name here: nothing of a policy can be replaced
            = more: flow explain F0704

          """, "\(answer)")
    }
  }

  @Test func `a script that names the policy, or a part of it, does so once`() {
    folder.write(
      "mine.flow", "use \"rules/policy.flow\"\nuse auditor from \"rules/people.flow\"\n")
    #expect(flow("run", "mine.flow", "--quiet", "--dry-run").output.contains(" of 2"))
    // One name alone would leave its gates out.
    folder.write("mine.flow", "use secrets from \"rules/policy.flow\"\nrequire secrets < 9\n")
    let answer = flow("run", "mine.flow", "--quiet", "--dry-run")
    #expect(answer.output.contains(" of 3"), "\(answer)")
    // What the policy itself is made of stands on its own.
    #expect(flow("check", "rules/people.flow").status == 0)
    #expect(flow("run", "rules/policy.flow", "--quiet", "--dry-run").output.contains(" of 2"))
  }

  @Test func `one that cannot be read ends the command`() {
    folder.write(".flow/config", "policy = gone.flow\n")
    let answer = flow("run", "mine.flow")
    #expect(answer.status == 4 && answer.output.isEmpty)
    #expect(
      answer.error
        == "flow: cannot read the policy 'gone.flow', which .flow/config:1 names: "
        + "there is no such file\n", "\(answer)")
    folder.write(".flow/config", "policy = /etc/passwd\n")
    let outside = flow("run", "mine.flow")
    #expect(outside.status == 4)
    #expect(outside.error.contains("it lies outside of the project"), "\(outside)")
    folder.write("rules/policy.flow", "locked gate {")
    folder.write(".flow/config", "policy = rules/policy.flow\n")
    #expect(flow("run", "mine.flow").status == 2)
  }

  @Test func `the variable wins over the file`() {
    folder.write("strict.flow", "locked gate never { require 1 == 2 }\n")
    let answer = flow(
      "run", "mine.flow", "--quiet", "--dry-run", variables: ["FLOW_POLICY": "strict.flow"])
    #expect(answer.status == 1 && answer.output.hasPrefix("failed: 1 failed, 1 passed of 2"))
  }

  @Test func `a script from git is held to what its commit sets`() {
    let git = GitFolder()
    git.folder.write(".flow/config", "policy = policy.flow\n")
    git.folder.write("policy.flow", "locked gate never { require 1 == 2 }\n")
    git.folder.write("mine.flow", "gate mine { require 1 == 1 }\n")
    git.sh("commit 1 begin")
    // The working tree lays its policy aside, and softens it.
    git.folder.write(".flow/config", "")
    git.folder.write("policy.flow", "locked gate never { require 1 == 1 }\n")
    func run(_ script: String, _ variables: [String: String] = [:]) -> Binary.Answer {
      Binary.run(
        ["run", script, "--quiet", "--dry-run"], in: git.folder.path,
        environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(variables) { $1 })
    }
    #expect(run("mine.flow").status == 0)
    #expect(run("main:mine.flow").status == 1, "\(run("main:mine.flow"))")
    #expect(run("mine.flow", ["FLOW_POLICY": "main:policy.flow"]).status == 1)
    #expect(run("mine.flow", ["FLOW_POLICY": "policy.flow"]).status == 0)
  }

  @Test func `tests, pictures and documents are about the file by itself`() {
    folder.write("mine.flow", "gate mine { require 1 == 1 }\ntest \"t\" { expect mine.passed }\n")
    #expect(flow("test", "mine.flow").status == 0)
    #expect(!flow("graph", "mine.flow").output.contains("no-secrets"))
    #expect(!flow("doc", "mine.flow").output.contains("no-secrets"))
  }
}
