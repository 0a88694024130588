import FlowTestSupport
import Testing

/// The recipes for continuous integration, as far as a machine can try them that is neither.
@Suite struct RecipeTests {
  /// A shell script made of a recipe's steps.
  private static func steps(_ kind: String, _ values: String) -> String {
    let path = GuideShell.project + "/Scripts/ci/\(kind).yml"
    let answer = Binary.run(
      [ReportFormatTests.readers + "recipe.py", kind, path], in: "/tmp", input: values,
      program: "python3")
    #expect(answer.status == 0, "\(answer.error)")
    return answer.output
  }

  /// A repository with a policy on `main` and a branch that lowers it.
  private static func repository() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write(
      "release.flow",
      """
      role lead { dana }
      evidence coverage = json("measured/coverage.json").coverage
      gate quality {
        require coverage >= 90
        signoff by lead
      }
      """)
    folder.write(
      "Scripts/measure",
      "#!/bin/sh\nmkdir -p measured\necho '{\"coverage\": 95}' > measured/coverage.json\nexit 1\n")
    folder.write(".gitignore", ".flow\nreports\nmeasured\n")
    // Stands for the network: the binary comes from beside the tests.
    folder.write(
      "tools/curl", "#!/bin/sh\nwhile [ \"$1\" != --output ]; do shift; done\ncp \"$FLOW\" \"$2\"\n"
    )
    folder.write("tools/apt-get", "#!/bin/sh\n")
    let git = "git -c user.name=ann -c user.email=ann@example.com"
    let answer = Binary.run(
      [
        "-ec",
        """
        chmod +x Scripts/measure tools/*
        git init -q -b main .
        git add .gitignore release.flow Scripts
        \(git) commit -qm policy
        git update-ref refs/remotes/origin/main main
        git remote add origin .
        git checkout -q -b lower
        sed -i 's/>= 90/>= 0/; /signoff/d' release.flow
        \(git) commit -qam 'lower the bar'
        """,
      ], in: folder.path, program: "sh")
    #expect(answer.status == 0, "\(answer)")
    return folder
  }

  private static func run(
    _ script: String, in folder: TemporaryFolder, _ variables: [String: String]
  ) -> Binary.Answer {
    let environment = [
      "LANG": "C.UTF-8", "PATH": "\(folder.path)/tools:/usr/bin:/bin", "HOME": folder.path,
      "FLOW": Binary.path, "GITHUB_PATH": folder.path("path"),
      "GITHUB_OUTPUT": folder.path("output"), "GITHUB_STEP_SUMMARY": folder.path("summary"),
    ]
    // Steps begin a shell each; what one puts on the path the next one finds.
    let path = "export PATH=\"$HOME/.local/bin:$PATH\"\n"
    return Binary.run(
      ["-c", path + script], in: folder.path, program: "bash",
      environment: environment.merging(variables) { $1 })
  }

  private static let expression =
    "github.base_ref && format('origin/{0}:release.flow', github.base_ref) || 'release.flow'"

  private static func values(key: String, policy: String) -> String {
    """
    {"github.event.number && format('pull-{0}', github.event.number) || github.ref_name": "\(key)",
     "vars.FLOW_URL": "https://example.com/flow", "vars.FLOW_SHA256": "DIGEST",
     "\(expression)": "\(policy)"}
    """
  }

  private static let digest: String = {
    let answer = Binary.run([Binary.path], in: "/tmp", program: "sha256sum")
    return String(answer.output.prefix(64))
  }()

  @Test func `the recipe for GitHub runs, keeps its reports and takes up its ledger`() {
    let folder = Self.repository()
    let script = Self.steps("github", Self.values(key: "pull-7", policy: "release.flow"))
      .replacing("DIGEST", with: Self.digest)
    let variables = ["GITHUB_ACTIONS": "true"]
    Binary.run(["checkout", "-q", "main"], in: folder.path, program: "git").expectSuccess()
    let first = Self.run(script, in: folder, variables)
    // The signature is awaited.
    #expect(first.status == 3, "\(first)")
    #expect(first.output.contains("::warning file=release.flow,line=5,"))
    #expect(folder.read("output") == "outcome=waiting\n")
    #expect(folder.read("summary").contains("release.flow: waiting"))
    for (file, reader) in [
      ("flow.xml", "junit.py"), ("flow.sarif", "sarif.py"), ("flow.html", "page.py"),
    ] {
      #expect(!ReportFormatTests.read(folder.read("reports/\(file)"), with: reader).isEmpty)
    }
    let sign = Self.run("flow sign quality --as dana --run pull-7", in: folder, variables)
    #expect(sign.status == 0, "\(sign)")
    let second = Self.run(script, in: folder, variables)
    #expect(second.status == 0, "\(second)")
    #expect(folder.read("output") == "outcome=waiting\noutcome=passed\n")
  }

  @Test func `a branch that lowers the bar is held to that of the branch it goes to`() {
    for (policy, status) in [("origin/main:release.flow", Int32(3)), ("release.flow", 0)] {
      let folder = Self.repository()
      let script = Self.steps("github", Self.values(key: "pull-7", policy: policy))
        .replacing("DIGEST", with: Self.digest)
      let answer = Self.run(script, in: folder, ["GITHUB_ACTIONS": "true"])
      #expect(answer.status == status, "\(answer)")
    }
    let folder = Self.repository()
    let script = Self.steps("gitlab", "{}")
    let answer = Self.run(
      "ln -s \"$FLOW\" tools/flow\n" + script, in: folder,
      ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"])
    #expect(answer.status == 3, "\(answer)")
  }

  @Test func `a binary that is not the one that was meant is not run`() {
    let folder = Self.repository()
    let script = Self.steps("github", Self.values(key: "pull-7", policy: "release.flow"))
      .replacing("DIGEST", with: String(repeating: "0", count: 64))
    let answer = Self.run(script, in: folder, [:])
    #expect(answer.status == 1, "\(answer)")
    #expect(folder.read("reports/flow.xml").isEmpty)
  }

  @Test func `the recipe for GitLab runs and keeps its reports`() {
    let folder = Self.repository()
    Binary.run(["checkout", "-q", "main"], in: folder.path, program: "git").expectSuccess()
    let script = Self.steps("gitlab", #"{"rule": {"FLOW_KEY": "merge-request-3"}}"#)
    let answer = Self.run(
      "ln -s \"$FLOW\" tools/flow\n" + script, in: folder, ["GITLAB_CI": "true"])
    #expect(answer.status == 3, "\(answer)")
    #expect(answer.output.hasPrefix("release.flow · merge-request-3 · "))
    #expect(
      ReportFormatTests.read(
        folder.read("reports/flow.codequality.json"), with: "codequality.py")
        == "minor | quality/signoff by lead | release.flow:5\n")
    #expect(!ReportFormatTests.read(folder.read("reports/flow.xml"), with: "junit.py").isEmpty)
  }
}

extension Binary.Answer {
  fileprivate func expectSuccess() { #expect(status == 0, "\(self)") }
}
