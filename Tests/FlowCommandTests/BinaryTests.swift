import FlowTestSupport
import Glibc
import Testing

/// The binary from the outside: words in; standard output, standard error and exit code out.
@Suite struct BinaryTests {
  static let script = """
    #!/usr/bin/env flow
    evidence coverage: number
    gate quality {
      require coverage >= 90 because "new code is tested"
    }
    test "little coverage fails" {
      given coverage = 80
      expect quality.failed
    }
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    var output = ""
    var error = ""
    var input = ""
    var environment: [String: String] = [:]
    var testDescription: String { arguments.joined(separator: " ") }

    init(
      _ arguments: String..., status: Int32, output: String = "", error: String = "",
      input: String = "", environment: [String: String] = [:]
    ) {
      self.arguments = arguments
      self.status = status
      self.output = output
      self.error = error
      self.input = input
      self.environment = environment
    }
  }

  /// Each case names a part of what is to be printed; nothing means that nothing is.
  static let cases: [Case] = [
    // run
    Case("run", "a.flow", "--set", "coverage=95", status: 0, output: "passed: 1 passed of 1\n"),
    Case("a.flow", "--set=coverage=95", status: 0, output: "✓ coverage >= 90    95, from --set"),
    Case("./a.flow", "--set", "coverage=95", "--quiet", status: 0, output: "passed: 1 passed of 1"),
    Case("run", "a.flow", "--set", "coverage=84.2", status: 1, output: "84.2, needs 5.8 more"),
    Case("run", "a.flow", status: 3, output: "? coverage >= 90    unknown: "),
    Case("run", "empty.flow", status: 5, output: "nothing was checked"),
    Case("run", "no.flow", status: 4, error: "flow: cannot read 'no.flow': there is no such file"),
    Case("run", "folder", status: 4, error: "flow: cannot read 'folder': it is a folder"),
    Case("run", "invalid.flow", status: 2, error: "error[F0203]: "),
    Case("run", "deep.flow", status: 4, output: "stopped by an error", error: "error[F0603]: "),
    Case(
      "run", "deep.flow", "--budget", "depth=50", status: 4, output: "stopped by an error",
      error: "deeper than 50 levels"),
    Case("run", status: 2, error: "flow: there are several .flow files in this folder: "),
    Case("sign", "g", "--as", "ann", status: 2, error: "name one: flow sign --file a.flow …"),
    Case("run", "main:a.flow", status: 4, error: "the current folder is in no git repository"),
    Case(
      "run", "a.flow", "--set", "coverage=x", status: 2, error: "expected a number, found \"x\""),
    Case("run", "a.flow", "--evidence", "e.json", status: 0, output: "91, from e.json"),
    Case("run", "a.flow", "--evidence", "no.json", status: 4, error: "cannot read 'no.json'"),
    Case("run", "a.flow", "-o", "json", status: 3, output: #""outcome": "unknown""#),
    Case("run", "a.flow", "-o", "json=out.json", status: 3),
    Case("run", "a.flow", "-o", "json=/no/where", status: 4, error: "cannot write '/no/where'"),
    Case("run", "a.flow", "-o", "text", "-o", "json", status: 2, error: "two reports"),
    Case("run", "a.flow", "-o", "sarf", status: 2, error: "did you mean 'sarif'?"),
    Case(
      "run", "a.flow", "-o", "xml", status: 2,
      error: "there are text, json, jsonl, junit, sarif, github, tap, codequality, markdown or html"
    ),
    Case("run", "a.flow", "-o", "jsn", status: 2, error: "did you mean 'json'?"),
    Case("run", "a.flow", "--now", "2026-11-20", status: 3, output: "2026-11-20 00:00 UTC"),
    Case("run", "a.flow", "--now", "soon", status: 2, error: "--now takes a time"),
    Case("run", "a.flow", "--key", "k1", status: 3, output: "a.flow · k1 · "),
    Case("run", "a.flow", "--stric", status: 2, error: "did you mean '--strict'?"),
    Case("run", "a.flow", "--set", status: 2, error: "--set needs a value: --set NAME=VALUE"),
    Case("run", "a.flow", "b.flow", status: 2, error: "one too many: 'b.flow'"),
    Case("run", "a.flow", "--quiet", "--verbose", status: 2, error: "exclude each other"),
    Case("run", "a.flow", "--allow", "env", status: 2, error: "--allow env needs to know what"),
    Case("run", "a.flow", "--allow", "run=", status: 2, error: "names nothing"),
    Case("run", "a.flow", "--allow", "rum=git", status: 2, error: "did you mean 'run'?"),
    Case("run", "a.flow", "--color", "always", status: 3, output: "\u{1B}[33m? "),
    Case("run", "a.flow", "--color", "often", status: 2, error: "takes auto, always or never"),
    Case(
      "run", "a.flow", status: 3, output: "a.flow - from-env - ",
      environment: ["LANG": "C", "FLOW_KEY": "from-env"]),
    Case(
      "run", "--set", "coverage=95", status: 0, output: "a.flow · ",
      environment: ["FLOW_FILE": "a.flow"]),
    Case(
      "run", "a.flow", status: 2, error: "FLOW_STRICT must be true or false, not 'maybe'",
      environment: ["FLOW_STRICT": "maybe"]),
    Case("run", "env.flow", status: 3, output: "allow it with --allow env=FLOW_SEEN"),
    Case(
      "run", "env.flow", "--allow", "env=FLOW_*", status: 0, output: "passed",
      environment: ["FLOW_SEEN": "yes"]),
    Case("run", "--", "a.flow", status: 3, output: "unknown: 1 unknown of 1"),
    // check
    Case("check", "a.flow", "empty.flow", status: 0, output: "2 files – no mistakes\n"),
    Case(
      "check", "invalid.flow", status: 2, output: "invalid.flow – 1 error\n",
      error: "--> invalid.flow:2:9\n"),
    Case("check", "invalid.flow", "-o", "json", status: 2, output: #""code": "F0203""#),
    Case("check", "bytes.flow", status: 2, output: "1 error", error: "--> bytes.flow:2:"),
    // fmt
    Case("fmt", "-", status: 0, output: "let a = 1\n", input: "let   a=1"),
    Case("fmt", "-", status: 2, error: "standard input:1:", input: "gate x {"),
    Case("fmt", "--check", "wide.flow", status: 1, output: "wide.flow\n"),
    Case("fmt", "--check", "empty.flow", status: 0),
    Case("fmt", "no.flow", status: 4, error: "cannot read 'no.flow'"),
    // eval
    Case("eval", "1 + 2 * 3", status: 0, output: "7\n"),
    Case("eval", "-1 + 2", status: 0, output: "1\n"),
    Case("eval", "coverage + 1", "--in", "a.flow", "--set", "coverage=2", status: 0, output: "3\n"),
    Case("eval", "coverage", "--in", "a.flow", status: 3, output: "unknown\n", error: "unknown: "),
    Case("eval", "now", "--now", "2026-11-20T10:00Z", status: 0, output: "2026-11-20T10:00:00Z\n"),
    Case("eval", "1 +", status: 2, error: "--> expression:1:"),
    Case("eval", "let a = 1", status: 2, error: "error[F0807]"),
    Case("eval", "nothing", status: 2, error: "error[F0203]"),
    Case("eval", "\"\\u{1B}[2J\"", status: 0, output: "\\u{1B}[2J\n"),
    Case("eval", "[1, 2]", "-o", "json", status: 0, output: #""format": "flow.value/1""#),
    Case("eval", status: 2, error: "EXPRESSION is missing"),
    // test
    Case("test", "a.flow", status: 0, output: "passed: 1 test\n"),
    Case("test", "a.flow", "--only", "no such", status: 5, output: "no test was found"),
    Case("test", "a.flow", "--only", "little", "--quiet", status: 0, output: "passed: 1 test\n"),
    Case("test", "empty.flow", status: 5, output: "nothing was checked"),
    Case("test", "a.flow", "empty.flow", status: 0, output: "passed: 1 test"),
    Case("test", "failing.flow", status: 1, output: "error[F0607]"),
    Case("test", "a.flow", "failing.flow", status: 1, output: "failed: 1 of 1 test"),
    Case("test", "a.flow", "--coverage", status: 0, output: "never passed"),
    Case("test", "a.flow", "--threshold", "80", status: 1, output: "below 80%"),
    Case("test", "a.flow", "--threshold", "many", status: 2, error: "a number from 0 to 100"),
    Case("test", "invalid.flow", status: 2, error: "error[F0203]"),
    // explain and the rest
    Case("explain", "F0801", status: 0, output: "F0801: a supplied value"),
    Case("explain", "f0801", status: 0, output: "Wrong:\n\n    flow run"),
    Case("explain", "F9999", status: 2, error: "there is no code 'F9999'"),
    Case("explain", "quality", status: 2, error: "name one: flow explain --file "),
    Case(
      "explain", "quality", "--file", "a.flow", "--set", "coverage=80", status: 0,
      output: "needs 10 more, and has 80"),
    Case(
      "explain", "qualty", "--file", "a.flow", status: 2, error: "did you mean 'quality'?"),
    Case("explain", status: 0, output: "F0807  "),
    Case("version", status: 0, output: "flow 0."),
    Case("--version", status: 0, output: "flow 0."),
    Case("help", status: 0, output: "exit codes:\n"),
    Case("help", "run", status: 0, output: "--set NAME=VALUE"),
    Case("run", "--help", status: 0, output: "usage: flow run [options] [FILE]"),
    Case("help", "rnu", status: 2, error: "did you mean 'run'?"),
    Case("man", status: 0, output: ".TH FLOW 1"),
    Case("completions", "bash", status: 0, output: "complete -o filenames -F _flow flow"),
    Case("completions", "tcsh", status: 2, error: "there is no shell 'tcsh'"),
    Case(
      "bench", "a.flow", "--evidence", "ring.json", "--rounds", "1", status: 0,
      output: "1 rounds, 2 inputs\n"),
    Case("bench", "a.flow", "--evidence", "e.flow", status: 4, error: "cannot read 'e.flow'"),
    Case(status: 2, error: "usage: flow COMMAND"),
    Case("rnu", status: 2, error: "did you mean 'run'?"),
    Case("graph", "a.flow", status: 0, output: "└ require   coverage >= 90"),
    Case("graph", "a.flow", "-o", "dot=/no/where", status: 4, error: "cannot write '/no/where'"),
    Case("lsp", status: 1),
    Case("lsp", "x", status: 2, error: "one too many"),
    Case("--strict", status: 2, error: "flow COMMAND --strict"),
    Case("run", "\u{1B}[2J.flow", status: 4, error: "'\\u{1B}[2J.flow'"),
  ]

  static func furnish(_ folder: TemporaryFolder) {
    folder.write("a.flow", script)
    folder.write("empty.flow", "# nothing yet\n")
    folder.write("folder/x", "")
    folder.write("invalid.flow", "let a = 1\nrequire b == a\n")
    folder.write("bytes.flow", bytes: Array("let a = 1\nlet b = \"".utf8) + [0xFF, 0x22, 0x0A])
    folder.write("wide.flow", "let   a   =   1\n")
    folder.write(
      "deep.flow", "define f(n: number): number = 1 + f(n + 1)\nrequire f(0) == 1\n")
    folder.write("env.flow", "require env(\"FLOW_SEEN\") == \"yes\"\n")
    folder.write("failing.flow", "test \"one is two\" {\n  expect 1 == 2\n}\n")
    folder.write("e.json", #"{"coverage": 91}"#)
    folder.write("ring.json", #"[{"coverage": 91}, {"coverage": 81}]"#)
  }

  @Test(arguments: cases)
  func `each command line has its answer`(_ example: Case) {
    let folder = TemporaryFolder()
    Self.furnish(folder)
    var environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    environment.merge(example.environment) { $1 }
    let answer = Binary.run(
      example.arguments, in: folder.path, input: example.input, environment: environment)
    #expect(answer.status == example.status, "\(answer)")
    if example.output.isEmpty {
      #expect(answer.output.isEmpty)
    } else {
      #expect(answer.output.contains(example.output), "\(answer)")
    }
    if example.error.isEmpty {
      #expect(answer.error.isEmpty)
    } else {
      #expect(answer.error.contains(example.error), "\(answer)")
    }
  }

  @Test func `the JSON of every outcome is JSON to others too, and has the same keys`() {
    let folder = TemporaryFolder()
    Self.furnish(folder)
    let program = """
      import json, sys
      report = json.load(sys.stdin)
      assert report["format"] == "flow.report/1"
      print(report["outcome"], len(report["diagnostics"]), ",".join(sorted(report)))
      """
    let keys =
      "advice,channels,checked,commit,diagnostics,effects,escalations,file,format,gates,key,notes,now,"
      + "outbox,outcome,overrides,phases"
    for (arguments, told) in [
      (["a.flow", "--set", "coverage=95"], "passed 0"), (["a.flow"], "unknown 0"),
      (["a.flow", "--set", "coverage=1"], "failed 0"), (["invalid.flow"], "invalid 1"),
      (["deep.flow"], "error 1"), (["empty.flow"], "nothing-checked 0"),
    ] {
      let report = Binary.run(["run"] + arguments + ["-o", "json"], in: folder.path)
      let check = Binary.run(
        ["-c", program], in: folder.path, input: report.output, program: "python3")
      #expect(check.output == "\(told) \(keys)\n", "\(arguments): \(check.error)")
    }
  }

  @Test func `a finding names the report it rests on, and its digest`() {
    let folder = TemporaryFolder()
    folder.write("c.info", "SF:a.c\nDA:1,1\nDA:2,0\nend_of_record\n")
    folder.write("r/unit.xml", "<testsuite>\n<testcase name='a'/>\n<testcase></testsuite>")
    folder.write(
      "gate.flow",
      """
      evidence coverage = lcov("c.info").lines
      evidence tests = junit("r/*.xml")
      require coverage >= 90
      require tests.failed == 0
      evidence events = jsonl("e.jsonl")
      require count(events) > 25
      """)
    folder.write("e.jsonl", String(repeating: "[1]\n", count: 30))
    let answer = Binary.run(["run", "gate.flow", "-o", "json"], in: folder.path)
    #expect(answer.status == 1, "\(answer)")
    for part in [
      #""found": "50""#, #""distance": "40""#, #""from": "c.info""#,
      #""digest": "sha256:03559e40459d24338e73d63bcf8da76d510472fb894831fa19341fcbe3ef9ef9""#,
      #""reason": "r/unit.xml:3:13: mismatched tag""#, #""from": "r/*.xml (1 file)""#,
      "\"… and 10 more\"",
    ] {
      #expect(answer.output.contains(part), "\(part) in \(answer.output)")
    }
  }

  @Test func `Ctrl-C stops an evaluation in order, with what was found until then`() {
    let folder = TemporaryFolder()
    folder.write(
      "endless.flow",
      """
      define f(n: number): number = if n == 0 then 0 else f(n - 1)
      for i in range(1, 1000000) { let x = f(1000000) }
      """)
    let answer = Binary.run(
      ["run", "endless.flow", "-o", "json", "--budget", "steps=1000000000000000"], in: folder.path
    ) { process in
      // Once the work is under way there are two threads, and the working one takes up time.
      while Self.ticks(of: process) < 10 { usleep(2_000) }
      kill(process, SIGINT)
    }
    #expect(answer.status == 130, "\(answer)")
    #expect(answer.output.contains(#""outcome": "interrupted""#), "\(answer)")
  }

  /// The time that a process has computed, in hundredths of a second.
  private static func ticks(of process: pid_t) -> Int {
    let fields = Binary.read("/proc/\(process)/stat").split(separator: " ")
    return fields.count > 13 ? Int(fields[13]) ?? 0 : .max
  }

  @Test func `a formatted file is written only if it changes, and fixes are applied`() {
    let folder = TemporaryFolder()
    folder.write("wide.flow", "let   a   =   1\nrequire a   == 1\n")
    #expect(Binary.run(["fmt", "wide.flow"], in: folder.path).status == 0)
    #expect(folder.read("wide.flow") == "let a = 1\nrequire a == 1\n")
    #expect(Binary.run(["fmt", "wide.flow", "--check"], in: folder.path).status == 0)
    folder.write("typo.flow", "evidence coverage: number\nrequire coverge >= 90\n")
    let answer = Binary.run(["check", "--fix", "typo.flow"], in: folder.path)
    #expect(answer.status == 0, "\(answer)")
    #expect(answer.output.hasPrefix("fixed 1 mistake in typo.flow\n"), "\(answer)")
    #expect(folder.read("typo.flow") == "evidence coverage: number\nrequire coverage >= 90\n")
  }

  @Test func `the file of settings counts less than the environment, and has no other names`() {
    let folder = TemporaryFolder()
    Self.furnish(folder)
    folder.write(".flow/config", "# ours\nkey = nightly\nfile = a.flow\n")
    #expect(Binary.run(["run"], in: folder.path).output.hasPrefix("a.flow · nightly · "))
    let environment = ["FLOW_KEY": "hourly", "LANG": "C.UTF-8"]
    #expect(
      Binary.run(["run"], in: folder.path, environment: environment).output
        .hasPrefix("a.flow · hourly · "))
    folder.write(".flow/config", "\ncolour = always\n")
    let answer = Binary.run(["run"], in: folder.path)
    #expect(answer.status == 2)
    #expect(answer.error.contains(".flow/config:2: there is no setting 'colour'"))
    #expect(answer.error.contains("did you mean 'color'?"))
    folder.write(".flow/config", "allow = env=HOME\n")
    #expect(Binary.run(["run"], in: folder.path).status == 2)
  }

  @Test func `a reader that goes away is no mistake, and a full disk is one`() {
    let folder = TemporaryFolder()
    Self.furnish(folder)
    let shell = [
      ("\"$0\" help | true; echo ${PIPESTATUS[0]}", "0\n"),
      ("\"$0\" run a.flow --set coverage=1 | true; echo ${PIPESTATUS[0]}", "1\n"),
      ("\"$0\" help > /dev/full; echo $?", "4\n"),
    ]
    for (line, expected) in shell {
      let answer = Binary.run(["-c", line, Binary.path], in: folder.path, program: "bash")
      #expect(answer.output == expected, "\(line): \(answer.error)")
      #expect(answer.error.isEmpty == (expected != "4\n"))
    }
  }

  @Test func `the shells accept their completions`() {
    let folder = TemporaryFolder()
    folder.write("flow.bash", Binary.run(["completions", "bash"], in: folder.path).output)
    let line =
      "source flow.bash; COMP_WORDS=(flow run --stri); COMP_CWORD=2; _flow; echo ${COMPREPLY[@]}"
    let answer = Binary.run(["-c", line], in: folder.path, program: "bash")
    #expect(answer.output == "--strict\n", "\(answer.error)")
  }
}
