import FlowTestSupport
import Testing

/// Reports in the formats of other tools, read by programs that are not ours.
@Suite struct ReportFormatTests {
  /// A process with every outcome in it.
  static let script = """
    role tech-lead { dana, bob }
    role product-owner { carol }

    evidence coverage: number
    evidence warnings: number
    evidence risk: number
    record service { name: text, port: number }
    evidence services: list of service

    escalation quality {
      level tech-lead     within 24h
      level product-owner within 72h
    }

    override process "Process" {
      granted-by: tech-lead
      covers: [style]
      requires: [reason, risk]
      lasts: 2w
    }

    phase design {
      gate lint { require warnings < 100 }
    }

    phase build "Build it" after design {
      within: 2w
      step "Consult" by tech-lead
      gate quality-bar {
        require coverage >= 90 because "new code is tested" else escalate via quality
        require risk <= 3
        signoff by 2 of tech-lead
        recommend coverage >= 95
      }
      gate style { require warnings <= 5 }
    }

    phase trial {
      when: coverage > 99
      gate try-out { require coverage > 0 }
    }

    phase release after build {
      gate ready { signoff by product-owner }
    }

    gate ports for s in services { require s.port > 1024 }
    """

  static let clock = ["--now", "2026-11-20T10:00Z", "--allow", "clock"]

  /// A folder with the script, its evidence, an override and one of two signatures.
  static func furnished() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("release.flow", script)
    folder.write(
      "e.json",
      """
      {"coverage": 84.2, "warnings": 7,
       "services": [{"name": "api", "port": 8080}, {"name": "a|b <i>", "port": 80}]}
      """)
    let acts = [
      ["grant", "process", "--on", "style", "--because", "it is wrong", "--risk", "low"],
      ["sign", "quality-bar"],
    ]
    for act in acts {
      let answer = Binary.run(
        act + ["--as", "dana", "--evidence", "e.json"] + clock, in: folder.path)
      #expect(answer.status == 0, "\(answer)")
    }
    return folder
  }

  static let readers: String = {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Readers/"
  }()

  /// What a reader says of a report.
  static func read(_ report: String, with reader: String) -> String {
    let program = reader.hasSuffix(".pl") ? "perl" : "python3"
    let answer = Binary.run(
      [readers + reader], in: "/tmp", input: report, program: program,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"])
    #expect(answer.status == 0, "\(reader): \(answer.error)")
    return answer.output
  }

  static func report(_ format: String, in folder: TemporaryFolder) -> String {
    let arguments = ["run", "release.flow", "--evidence", "e.json", "--dry-run", "-o", format]
    let answer = Binary.run(arguments + clock, in: folder.path)
    #expect(answer.status == 1, "\(answer)")
    #expect(answer.error.isEmpty)
    return answer.output
  }

  static let told: [(format: String, reader: String, told: String)] = [
    (
      "junit", "junit.py",
      """
      design | lint | warnings < 100 | passed
      build | build | step "Consult" by tech-lead | error | dana or bob can do it: flow done "Consult" --as dana
      build | quality-bar | coverage >= 90 | failure | 84.2, needs 5.8 more, from e.json
      build | quality-bar | risk <= 3 | error | unknown: 'risk' was not supplied: give it with --set risk=…
      build | quality-bar | signoff by 2 of tech-lead | error | 1 of 2: dana signed; bob can sign: flow sign quality-bar --as bob
      build | style | warnings <= 5 | skipped | overridden by OVR-2026-11-20-001 (process, dana, until 2026-12-04 10:00 UTC): it is wrong; 7, needs 2 less, from e.json
      trial | try-out | gate try-out | skipped | its 'when' is false
      release | ready | gate ready | error | blocked until build passes
      release.flow | ports for api | s.port > 1024 | passed
      release.flow | ports for a|b <i> | s.port > 1024 | failure | 80, needs 944 more, from e.json
      release.flow | advice | coverage >= 95 | skipped | advice, not followed: 84.2, needs 10.8 more, from e.json

      """
    ),
    (
      "tap", "tap.pl",
      """
      ok | plain | design / lint / warnings < 100
      not ok | plain | build / step "Consult" by tech-lead
      not ok | plain | build / quality-bar / coverage >= 90
      not ok | plain | build / quality-bar / risk <= 3
      not ok | plain | build / quality-bar / signoff by 2 of tech-lead
      not ok | todo | build / style / warnings <= 5
      ok | skip | trial / try-out / gate try-out
      not ok | plain | release / ready / gate ready
      ok | plain | ports for api / s.port > 1024
      not ok | plain | ports for a|b <i> / s.port > 1024
      not ok | todo | coverage >= 95

      """
    ),
    (
      "tap", "tap.py",
      """
      waiting outcome,message,at
      failed outcome,message,wanted,found,details,at
      unknown outcome,message,wanted,found,details,at
      waiting outcome,message,wanted,found,details,at
      overridden outcome,message,wanted,found,details,at
      blocked outcome,message,at
      failed outcome,message,wanted,found,details,at
      failed outcome,message,wanted,found,details,at

      """
    ),
    (
      "sarif", "sarif.py",
      """
      build/step "Consult" by tech-lead | warning | release.flow:28:3
      quality-bar/coverage >= 90 | error | release.flow:30:5
      quality-bar/risk <= 3 | warning | release.flow:31:5
      quality-bar/signoff by 2 of tech-lead | warning | release.flow:32:5
      style/warnings <= 5 | suppressed | release.flow:35:16
      ready | warning | release.flow:44:8
      ports/s.port > 1024 | error | release.flow:47:32
      advice/coverage >= 95 | note | release.flow:33:5

      """
    ),
    (
      "codequality", "codequality.py",
      """
      minor | build/step "Consult" by tech-lead | release.flow:28
      major | quality-bar/coverage >= 90 | release.flow:30
      minor | quality-bar/risk <= 3 | release.flow:31
      minor | quality-bar/signoff by 2 of tech-lead | release.flow:32
      info | style/warnings <= 5 | release.flow:35
      minor | ready | release.flow:44
      major | ports/s.port > 1024 | release.flow:47
      info | advice/coverage >= 95 | release.flow:33

      """
    ),
    (
      "jsonl", "jsonl.py",
      """
      run
      phase passed design
      gate passed lint
      finding passed warnings < 100
      phase failed build
      finding waiting step "Consult" by tech-lead
      gate failed quality-bar
      finding failed coverage >= 90
      finding unknown risk <= 3
      finding waiting signoff by 2 of tech-lead
      gate overridden style
      finding overridden warnings <= 5
      phase skipped trial
      gate skipped try-out
      phase blocked release
      gate blocked ready
      gate passed ports
      finding passed s.port > 1024
      gate failed ports
      finding failed s.port > 1024
      finding failed coverage >= 95
      escalation  ESC-1
      override  OVR-2026-11-20-001
      effect  the run was evaluated: failed
      end failed

      """
    ),
    (
      "markdown", "markdown.py",
      """
      ## ✗ release.flow: failed
      ### ✓ design: passed
      outcome | gate | requirement | found
      ✓ passed | lint | warnings < 100 | 7, from e.json
      ### ✗ Build it (build): failed
      outcome | gate | requirement | found
      · waiting |  | step "Consult" by tech-lead | dana or bob can do it: flow done "Consult" --as dana
      ✗ failed | quality-bar | coverage >= 90 | 84.2, needs 5.8 more, from e.json / because new code is tested
      ? unknown | quality-bar | risk <= 3 | unknown: 'risk' was not supplied: give it with --set risk=…
      · waiting | quality-bar | signoff by 2 of tech-lead | 1 of 2: dana signed; bob can sign: flow sign quality-bar --as bob
      ⊘ overridden | style | warnings <= 5 | overridden by OVR-2026-11-20-001 (process, dana, until 2026-12-04 10:00 UTC): it is wrong; 7, needs 2 less, from e.json
      ### – trial: skipped
      ### – release: blocked
      ### Outside of phases
      outcome | gate | requirement | found
      ✓ passed | ports for api | s.port > 1024 | 8080, from e.json
      ✗ failed | ports for a|b <i> | s.port > 1024 | 80, needs 944 more, from e.json
      ✗ advice |  | coverage >= 95 | 84.2, needs 10.8 more, from e.json
      ### Overrides
      id | what | by | until | reason
      OVR-2026-11-20-001 | process on style | dana | 14d left | it is wrong; risk: low

      """
    ),
    (
      "html", "page.py",
      """
      # release.flow
      ## Waiting for
      ## design: ✓ passed
      ### lint: ✓ passed
      ## Build it (build): ✗ failed
      ### quality-bar: ✗ failed
      ### style: ⊘ overridden
      ## trial: – skipped
      ### try-out: – skipped
      ## release: – blocked
      ### ready: – blocked
      ## Gates outside of phases
      ### ports for api: ✓ passed
      ### ports for a|b <i>: ✗ failed
      ## Escalations
      ### ESC-1: quality-bar
      ## Overrides
      ## Advice

      """
    ),
    (
      "github", "runner.py",
      """
      warning | file=release.flow | line=28 | col=3 | endLine=28 | endColumn=30 | title=step "Consult" by tech-lead | waiting: dana or bob can do it: flow done "Consult" --as dana
      error | file=release.flow | line=30 | col=5 | endLine=30 | endColumn=82 | title=quality-bar: coverage >= 90 | failed: 84.2, needs 5.8 more, from e.json / because new code is tested / coverage = 84.2, from e.json, DIGEST / escalated to tech-lead (ESC-1, quality, level 1 of 2), next product-owner in 24h
      warning | file=release.flow | line=31 | col=5 | endLine=31 | endColumn=22 | title=quality-bar: risk <= 3 | unknown: 'risk' was not supplied: give it with --set risk=… / risk = unknown / escalated to tech-lead (ESC-1, quality, level 1 of 2), next product-owner in 24h
      warning | file=release.flow | line=32 | col=5 | endLine=32 | endColumn=30 | title=quality-bar: signoff by 2 of tech-lead | waiting: 1 of 2: dana signed; bob can sign: flow sign quality-bar --as bob / escalated to tech-lead (ESC-1, quality, level 1 of 2), next product-owner in 24h
      notice | file=release.flow | line=35 | col=16 | endLine=35 | endColumn=37 | title=style: warnings <= 5 | overridden by OVR-2026-11-20-001 (process, dana, until 2026-12-04 10:00 UTC): it is wrong; 7, needs 2 less, from e.json / warnings = 7, from e.json, DIGEST
      warning | file=release.flow | line=44 | col=8 | endLine=44 | endColumn=13 | title=ready: gate ready | blocked until build passes
      error | file=release.flow | line=47 | col=32 | endLine=47 | endColumn=53 | title=ports for a|b <i>: s.port > 1024 | failed: 80, needs 944 more, from e.json / services = [service(name: "api", port: 8080), service(name: "a|b <i>", port: 80)], from e.json, DIGEST
      notice | file=release.flow | line=33 | col=5 | endLine=33 | endColumn=29 | title=coverage >= 95 | advice, not followed: 84.2, needs 10.8 more, from e.json / coverage = 84.2, from e.json, DIGEST

      """
    ),
  ]

  @Test func `every format tells other tools of every outcome`() {
    let folder = Self.furnished()
    for (format, reader, told) in Self.told {
      let report = Self.report(format, in: folder)
      let found = Self.read(report, with: reader).replacing(#/sha256:[0-9a-f]{64}/#, with: "DIGEST")
      #expect(found == told, "\(format)")
    }
  }

  /// A script whose own words and evidence try to break out of every format.
  static let attack = #"""
    record thing { name: text, size: number }

    evidence things: list of thing

    gate "]]>" for t in things {
      require t.size < 5 because "</script> ##[error]a | b \u{1B}[2J\u{202E} --> `c` # SKIP \\ \u{0} ::warning::d ::add-mask::e ::error::f"
    }
    """#

  @Test func `whatever the words are, the formats stay whole`() {
    let folder = TemporaryFolder()
    folder.write("a b%#é.flow", Self.attack.replacing("gate \"]]>\"", with: "gate things-ok"))
    folder.write(
      "e.json",
      #"""
      {"things": [
        {"name": "]]> </script> <b> & \" ' \u0000\u001b[31m\u0085\u202e\ufffe # TODO \\ |", "size": 7},
        {"name": "\n::error file=x::y\r\n  ::set-output name=z::1\n...\n---\nok 9 - bad", "size": 8},
        {"name": "##[add-mask]q", "size": 1},
        {"name": "#\u00ad#[add-mask]q \u00ad::stop-commands::r", "size": 6}]}
      """#)
    let formats = ["junit", "tap", "sarif", "codequality", "jsonl", "markdown", "html"]
    let outputs = formats.flatMap { ["-o", "\($0)=out.\($0)"] }
    let answer = Binary.run(
      ["run", "a b%#é.flow", "--evidence", "e.json", "-o", "text"] + outputs, in: folder.path)
    #expect(answer.status == 1, "\(answer)")
    // Were the text a log of GitHub Actions, it would be obeyed; see the test below.
    #expect(Self.read(answer.output, with: "runner.py").contains("old form: </script>"))
    for (format, reader) in Self.told.map({ ($0.format, $0.reader) }) where format != "github" {
      let report = folder.read("out.\(format)")
      #expect(!report.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(format)")
      #expect(!Self.read(report, with: reader).isEmpty, "\(format)")
      #expect(Self.read(report, with: "runner.py").isEmpty, "\(format)")
    }
    #expect(
      Self.read(folder.read("out.tap"), with: "tap.pl").hasPrefix(
        "not ok | plain | things-ok for ]]> </script> <b> & \" ' \\u{0}\\u{1B}[31m\\u{85}"
          + "\\u{202E}\\u{FFFE} # TODO \\ | / t.size < 5\nnot ok | plain | "))
    #expect(
      Self.read(folder.read("out.sarif"), with: "sarif.py").hasPrefix(
        "things-ok/t.size < 5 | error | a%20b%25%23%C3%A9.flow:6:3\n"))
  }

  /// What a run in GitHub Actions says and leaves behind.
  private static func runInActions(
    _ arguments: [String], in folder: TemporaryFolder
  ) -> Binary.Answer {
    Binary.run(
      arguments, in: folder.path,
      environment: [
        "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": folder.path("summary.md"),
        "GITHUB_OUTPUT": folder.path("output"),
      ])
  }

  @Test func `in GitHub Actions the report comes with annotations, a summary and an output`() {
    let folder = TemporaryFolder()
    folder.write("a.flow", "evidence coverage: number\nrequire coverage >= 90\n")
    folder.write("summary.md", "before\n")
    let plain = Binary.run(["run", "a.flow", "--set", "coverage=80"], in: folder.path)
    let answer = Self.runInActions(["run", "a.flow", "--set", "coverage=80"], in: folder)
    #expect(answer.status == 1)
    let annotation =
      "::error file=a.flow,line=2,col=1,endLine=2,endColumn=23,title=main%3A coverage >= 90::"
      + "failed: 80, needs 10 more, from --set%0Acoverage = 80, from --set\n"
    #expect(answer.output.hasSuffix(annotation))
    #expect(answer.output.count == plain.output.count + annotation.count)
    #expect(folder.read("summary.md").hasPrefix("before\n## ✗ a.flow: failed\n"))
    #expect(folder.read("output") == "outcome=failed\n")
    // Whoever asks for one report gets it alone.
    let text = Self.runInActions(
      ["run", "a.flow", "--set", "coverage=80", "-o", "text"], in: folder)
    #expect(text.output.count == plain.output.count)
    #expect(folder.read("output") == "outcome=failed\n")
    let both = Self.runInActions(["run", "a.flow", "-o", "text", "-o", "github"], in: folder)
    #expect(both.status == 3 && both.output.contains("\n::warning file=a.flow,"))
    #expect(folder.read("output") == "outcome=failed\noutcome=unknown\n")
  }

  @Test func `no word of a script or its evidence is a command to the runner`() {
    let folder = TemporaryFolder()
    folder.write("a.flow", Self.attack.replacing("gate \"]]>\"", with: "gate things-ok"))
    folder.write(
      "e.json",
      #"{"things": [{"name": "\u0023#[add-mask]q", "size": 6}, {"name": "\u00ad::add-path::q", "size": 7}]}"#
    )
    folder.write("::error::b.flow", "require ##[error]\n")
    for (arguments, commands) in [
      (["run", "a.flow", "--evidence", "e.json"], 2),
      (["run", "a.flow", "--evidence", "e.json", "-o", "text"], 0),
      (["status", "a.flow", "--evidence", "e.json"], 0),
      (["run", "::error::b.flow", "-o", "text"], 0), (["run", "##[error]none.flow"], 0),
      (["##[error]c"], 0),
    ] {
      let answer = Self.runInActions(arguments, in: folder)
      #expect(answer.status > 0)
      for text in [answer.output, answer.error] {
        let obeyed = Self.read(text, with: "runner.py").split(separator: "\n")
        #expect(obeyed.count == (text == answer.output ? commands : 0), "\(arguments) \(obeyed)")
        #expect(obeyed.allSatisfy { $0.hasPrefix("error | file=a.flow | line=6 |") })
      }
    }
  }

  @Test func `a script that cannot run has a report in every format`() {
    let folder = TemporaryFolder()
    folder.write("release.flow", "let a = 1\nrequire b == a\n")
    folder.write("late.flow", "define f(n: number): number = 1 + f(n + 1)\nrequire f(0) == 1\n")
    folder.write("empty.flow", "# nothing yet\n")
    for (file, status, word) in [
      ("release.flow", Int32(2), "F0203"), ("late.flow", 4, "F0603"), ("empty.flow", 5, "the run"),
    ] {
      for (format, reader, _) in Self.told {
        let answer = Binary.run(["run", file, "-o", format], in: folder.path)
        #expect(answer.status == status)
        let told = Self.read(answer.output, with: reader)
        if format == "junit" { #expect(told.contains(" | flow | \(word)"), "\(told)") }
        if format == "sarif", status != 5 { #expect(told.hasPrefix("\(word) | error | \(file):")) }
      }
    }
  }
}
