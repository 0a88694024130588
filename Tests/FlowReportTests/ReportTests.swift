import FlowProcess
import FlowReport
import FlowSource
import FlowValues
import Testing

/// The text and the JSON of one run, and what the shell is told.
@Suite struct ReportTests {
  static let source = SourceFile(
    path: "release.flow",
    text: "gate quality {\n  require tests == 0\n  require coverage >= 90\n}\n")

  static func span(_ start: Int, _ end: Int) -> Span {
    Span(file: FileID(0), start: UInt32(start), end: UInt32(end))
  }

  static func finding(
    _ text: String, _ outcome: Outcome, kind: Finding.Kind = .require, label: String? = nil,
    because: String? = nil, found: String? = nil, distance: String? = nil, reason: String? = nil,
    remark: String? = nil, origin: String? = nil, value: Value = .number(1)
  ) -> Finding {
    Finding(
      kind: kind, text: text, label: label, because: because, outcome: outcome, required: text,
      found: found, distance: distance, reason: reason, remark: remark, span: span(17, 35),
      evidence: origin.map {
        [EvidenceUse(name: "e", value: value, origin: $0, digest: "sha256:00")]
      } ?? [])
  }

  static let findings = [
    finding("tests == 0", .passed, found: "0", origin: "unit.xml"),
    finding(
      "coverage >= 90", .failed, because: "new code is tested", found: "84.2", distance: "5.8",
      origin: "coverage.info", value: .number(84.2)),
    finding("risk <= 3", .unknown, reason: "'risk' was not supplied: give it with --set risk=…"),
    finding(
      "all services have .port > 1024 and .owner is known", .passed, label: "ports",
      remark: "held for nothing: the list is empty"),
    finding(
      "a condition that is much longer than the column that there is for it", .failed,
      found: "false"),
  ]

  static func report(
    _ outcome: Outcome = .failed, checked: Int = 5, findings: [Finding] = findings,
    advice: [Finding] = [], notes: [String] = [], failure: Diagnostic? = nil,
    isInterrupted: Bool = false
  ) -> Report {
    let gate = GateResult(
      name: "quality", title: "The bar", subject: "T-1", isLocked: true, outcome: outcome,
      reason: nil, attempts: 3, findings: findings, span: span(5, 12))
    return Report(
      file: "release.flow", key: "main", now: 1_795_168_800,
      judgement: Judgement(
        now: 1_795_168_800, outcome: outcome, checked: checked,
        gates: findings.isEmpty ? [] : [gate], advice: advice, notes: notes, failure: failure),
      diagnostics: [], sources: SourceTable([source]), isInterrupted: isInterrupted)
  }

  @Test func `the text shows what passed, what did not, by how much, and where from`() {
    let report = Self.report(
      advice: [
        Self.finding("coverage >= 95", .failed, kind: .recommend, found: "84.2", distance: "10.8")
      ], notes: ["first\nsecond", "\u{1B}[2J"])
    #expect(
      TextReport.render(report, Appearance(width: 80)) == """
        release.flow · main · 2026-11-20 10:00 UTC

        ✗ quality for T-1  The bar  failed, locked, attempt 3             release.flow:1
          ✓ tests == 0        0, from unit.xml
          ✗ coverage >= 90    84.2, needs 5.8 more, from coverage.info
                              new code is tested
          ? risk <= 3         unknown: 'risk' was not supplied: give it with --set
                              risk=…
          ✓ ports             held for nothing: the list is empty
          ✗ a condition that is much longer than the column that there is for it
                              false

        advice
          ✗ coverage >= 95    84.2, needs 10.8 more

        note: first
              second
        note: \\u{1B}[2J

        failed: 2 failed, 1 unknown, 2 passed of 5

        """)
  }

  @Test func `dress changes no word but the marks`() {
    let report = Self.report()
    let plain = TextReport.render(report, Appearance(usesUnicode: false, width: 80))
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
    #expect(plain.contains("\n  x coverage >= 90    84.2, needs 5.8 more, from coverage.info\n"))
    #expect(plain.hasPrefix("release.flow - main - 2026-11-20 10:00 UTC\n"))
    let colored = TextReport.render(report, Appearance(usesColor: true, width: 80))
    #expect(colored.contains("\u{1B}[1;31m✗ \u{1B}[0mcoverage >= 90"))
    var bare = ""
    var isCode = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { bare.unicodeScalars.append(scalar) }
      if scalar == "m" { isCode = false }
    }
    #expect(bare == TextReport.render(report, Appearance(width: 80)))
    let quiet = TextReport.render(report, Appearance(verbosity: .quiet))
    #expect(quiet == "failed: 2 failed, 1 unknown, 2 passed of 5\n")
    let verbose = TextReport.render(report, Appearance(verbosity: .verbose))
    #expect(verbose.contains("e = 84.2, from coverage.info, sha256:00\n"))
    #expect(verbose.contains("at release.flow:2\n"))
  }

  /// The table of exit codes.
  static let statuses:
    [(report: Report, isStrict: Bool, status: FlowReport.ExitStatus, word: String)] = [
      (report(.passed), false, .passed, "passed"),
      (report(.skipped), false, .passed, "skipped"),
      (report(.overridden), false, .passed, "overridden"),
      (report(.overridden), true, .failed, "overridden"),
      (report(.failed), false, .failed, "failed"),
      (report(.unknown), false, .awaited, "unknown"),
      (report(.waiting), false, .awaited, "waiting"),
      (report(.blocked), false, .awaited, "blocked"),
      (report(.passed, checked: 0), false, .nothingChecked, "nothing-checked"),
      (report(.unknown, checked: 0), false, .awaited, "unknown"),
      (
        report(failure: Diagnostic(DiagnosticCode("F0602"), "too much", at: span(0, 1))), false,
        .couldNotRun, "error"
      ),
      (report(isInterrupted: true), false, .interrupted, "interrupted"),
      (
        Report(
          file: "a", key: "k", now: 0, judgement: nil, diagnostics: [], sources: SourceTable()),
        false, .invalid, "invalid"
      ),
    ]

  @Test(arguments: statuses.indices)
  func `the outcome decides what the shell is told`(row: Int) {
    let (report, isStrict, status, word) = Self.statuses[row]
    #expect(report.exitStatus(isStrict: isStrict) == status)
    #expect(report.outcomeWord == word)
  }

  @Test func `the JSON has every key, whatever is absent`() {
    let text = JSONReport.render(
      Self.report(findings: [
        Self.finding("x", .unknown, reason: "no", origin: "f", value: .unknown(Reason("no")))
      ]))
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.joined(separator: " ") == Self.json)
  }

  private static let json = """
    { "format": "flow.report/1", "file": "release.flow", "commit": null, "key": "main", \
    "now": "2026-11-20T10:00:00Z", "outcome": "failed", "checked": 5, "phases": [], \
    "gates": [ { "name": "quality", "title": "The bar", "subject": "T-1", "locked": true, \
    "outcome": "failed", "reason": null, "attempts": 3, "entered": null, "due": null, \
    "late": false, "owner": null, \
    "source": { "file": "release.flow", "line": 1, "column": 6, "endLine": 1, "endColumn": 13 }, \
    "findings": [ { "kind": "require", "text": "x", "label": null, "because": null, \
    "outcome": "unknown", "required": "x", "found": null, "distance": null, "reason": "no", \
    "remark": null, "owner": null, \
    "source": { "file": "release.flow", "line": 2, "column": 3, "endLine": 2, "endColumn": 21 }, \
    "evidence": [ { "name": "e", "value": null, "from": "f", "digest": "sha256:00" } ], \
    "override": null, "waitingFor": [], "command": null, "due": null, "late": false } ], \
    "needless": [], "ways": [] } ], "advice": [], "notes": [], "escalations": [], \
    "overrides": [], "effects": [], "outbox": [], "channels": [], "diagnostics": [] }
    """

  @Test func `values of every kind have a form in JSON`() {
    let type = RecordType(name: "service", fields: [.init(name: "port", type: .number)])
    let value = Value.list(
      List([
        .number(1.5), .bool(true), .text("é\u{1B}"), .duration(5_400), .time(0),
        .choice(.outcome, 0), .unknown(Reason("gone")), .record(Record(type, [.number(80)])),
        .data(DataObject(keys: ["a", "b"], values: [.number(.nan), .working(.init(days: 2))])),
      ]))
    var json = JSONWriter()
    json.value(value)
    #expect(
      json.text == #"[1.5,true,"é\u001b","1h30m","1970-01-01T00:00:00Z","passed",null,"#
        + #"{"port":80},{"a":null,"b":"2 working days"}]"#)
  }

  @Test func `tests are told with the first expectation that did not hold`() {
    let failure = Diagnostic(
      DiagnosticCode("F0607"), "expected quality.passed", at: Self.span(5, 12), label: "false")
    let results = [
      TestResult(title: "one", failure: nil, expectations: 1, span: Self.span(0, 4)),
      TestResult(title: "two", failure: failure, expectations: 2, span: Self.span(0, 4)),
    ]
    let coverage = Coverage(entries: [
      .init(
        text: "require x", span: Self.span(17, 20), ways: [("passed", true), ("failed", false)])
    ])
    let report = TestReport(
      results: results, coverage: coverage, threshold: 80, sources: SourceTable([Self.source]))
    #expect(report.exitStatus == .failed)
    #expect(
      TestText.render(report, Appearance(width: 60)) == """
        release.flow
          ✓ one  1 expectation
          ✗ two  2 expectations

        error[F0607]: expected quality.passed
         --> release.flow:1:6
          |
        1 | gate quality {
          |      ^^^^^^^ false
          = more: flow explain F0607

        not driven by any test
          require x  never failed                     release.flow:2

        failed: 1 of 2 tests · coverage 50%, 1 of 2 ways, below 80%

        """)
    let none = TestReport(results: [], coverage: nil, threshold: nil, sources: SourceTable())
    #expect(none.exitStatus == .nothingChecked)
    #expect(TestText.render(none, Appearance()) == "nothing was checked: no test was found\n")
  }
}
