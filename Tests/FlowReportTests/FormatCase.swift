import FlowProcess
import FlowReport
import FlowSource
import FlowValues

/// Reports to write in every format.
enum FormatCase {
  /// Every outcome, advice inside and outside of gates, and a warning.
  static let every: Report = {
    var judgement = ProcessCase.judgement
    var gates = judgement.phases[1].gates
    var advice = ReportTests.finding(
      "coverage >= 95", .failed, kind: .recommend, found: "84.2", distance: "10.8")
    gates[0].findings.append(advice)
    let phase = judgement.phases[1]
    judgement.phases[1] = PhaseResult(
      name: phase.name, title: phase.title, outcome: phase.outcome, reason: nil,
      entered: phase.entered, due: phase.due, isLate: false, entries: 2, owner: "tech-lead",
      inputs: phase.inputs, findings: phase.findings, gates: gates, span: phase.span)
    judgement.advice = [advice]
    advice = ReportTests.finding(
      "risk <= 1", .unknown, kind: .recommend, because: "less is better",
      reason: "'risk' was not supplied")
    advice.span = ReportTests.span(0, 4)
    judgement.advice.append(advice)
    judgement.gates.append(
      ProcessCase.gate(
        "licences", .passed,
        [
          ReportTests.finding(
            "problems == 0", .passed, label: "no licence problems", found: "0",
            origin: "reports/licences.json", value: .number(0))
        ]))
    let warning = Diagnostic(
      DiagnosticCode("F0514"), .warning, "'coverage' is compared twice",
      at: ReportTests.span(38, 46), label: "here again", help: ["say it once"])
    return Report(
      file: "release.flow", key: "main", now: ProcessCase.now, judgement: judgement,
      diagnostics: [warning], sources: SourceTable([ReportTests.source]))
  }()

  /// A script that could not run.
  static let invalid: Report = {
    let error = Diagnostic(
      DiagnosticCode("F0203"), "gate 'quality' requires 'tsts', and nothing declares it",
      at: ReportTests.span(25, 30), label: "not declared", help: ["did you mean 'tests'?"])
    return Report(
      file: "release.flow", key: "main", now: ProcessCase.now, judgement: nil,
      diagnostics: [error], sources: SourceTable([ReportTests.source]))
  }()

  static let explanations = [
    Explanation(
      DiagnosticCode("F0203"), "a name that nothing declares", "Every name is declared.",
      wrong: "require x == 1", right: "evidence x: number\n\nrequire x == 1")
  ]

  /// All that text from outside may try.
  static let attack =
    "\u{1B}[2J\u{9B}31m\u{7F}\u{0}\u{FFFE} ]]> --> </script> </style> <b onclick='x'>\"q\" &amp; a|b\\|c"
    + " `c` ``d`` *e* [f](javascript:g) @team #12 ##[error]h ::warning::w ##\u{AD}[error]i # SKIP \u{202E}j"
    + "\u{2066}k\u{E0041}\r\n::error file=a::l\n \u{A0}::stop-commands::m\n...\n---\nnot ok 1"

  /// The attack in every text of a report.
  static let hostile: Report = {
    let source = SourceFile(path: "a b/\(attack).flow", text: attack)
    let span = Span(file: FileID(0), start: 0, end: 5)
    func finding(_ kind: Finding.Kind, _ outcome: Outcome) -> Finding {
      var finding = Finding(
        kind: kind, text: attack, label: kind == .require ? attack : nil, because: attack,
        outcome: outcome, required: attack, found: outcome == .unknown ? nil : attack,
        distance: attack, reason: outcome == .unknown ? attack : nil, remark: attack, span: span,
        evidence: [
          EvidenceUse(name: attack, value: .text(attack), origin: attack, digest: attack)
        ])
      finding.owner = attack
      finding.waitingFor = [attack]
      finding.command = outcome == .waiting ? "flow sign \(attack)" : nil
      finding.override = outcome == .overridden ? attack : nil
      return finding
    }
    var way = OverrideWay(kind: attack, by: attack, lasts: 60)
    way.limit = attack
    var gate = GateResult(
      name: attack, title: attack, subject: attack, isLocked: true, outcome: .failed,
      reason: attack, attempts: 2, findings: Outcome.allCases.map { finding(.require, $0) },
      span: span)
    gate.findings.append(finding(.recommend, .failed))
    gate.owner = attack
    gate.needless = [attack]
    gate.ways = [way]
    let levels: FactValue = .list([
      .object(["role": .text(attack), "within": .number(60), "label": .text(attack)])
    ])
    let state = ProcessState([
      Fact(
        key: "k", at: 0, actor: attack, kind: .escalationOpened, subject: attack,
        body: [
          "about": .text(attack), "ladder": .text(attack), "levels": levels, "level": .number(0),
          "due": .number(9e9), "told": .list([.text(attack)]), "because": .text(attack),
        ]),
      Fact(
        key: "k", at: 0, actor: attack, kind: .overrideGranted, subject: attack,
        body: [
          "override": .text(attack), "because": .text(attack), "risk": .text(attack),
          "on": .list([.text(attack)]), "expires": .number(9e9),
          "fields": .object([attack: .text(attack)]),
        ]),
    ])
    var judgement = Judgement(
      now: ProcessCase.now, outcome: .failed, checked: 7, gates: [gate],
      advice: [finding(.recommend, .failed)], notes: [attack], failure: nil)
    judgement.phases = [
      PhaseResult(
        name: attack, title: attack, outcome: .blocked, reason: attack, entered: 0, due: 1,
        isLate: true, entries: 2, owner: attack, inputs: [attack],
        findings: [finding(.step, .waiting)], gates: [gate], span: span)
    ]
    judgement.escalations = state.escalations
    judgement.overrides = state.overrides
    judgement.effects = [Fact(key: attack, at: 0, kind: .note, subject: attack, body: [:])]
    return Report(
      file: "a b/\(attack).flow", key: attack, now: ProcessCase.now, judgement: judgement,
      diagnostics: [
        Diagnostic(DiagnosticCode("F0203"), attack, at: span, label: attack, help: [attack]),
        Diagnostic(DiagnosticCode("F0514"), .warning, attack, at: span, label: attack),
      ], sources: SourceTable([source]))
  }()

  static let renderers: [(name: String, render: @Sendable (Report) -> String)] = [
    ("report.json", { JSONReport.render($0) }),
    ("report.jsonl", { JSONLinesReport.render($0) }),
    ("report.junit.xml", { JUnitReport.render($0) }),
    ("report.tap", { TAPReport.render($0) }),
    (
      "report.sarif",
      { SARIFReport.render($0, version: "0.1.0", explanations: explanations) }
    ),
    ("report.codequality.json", { CodeQualityReport.render($0) }),
    ("report.md", { MarkdownReport.render($0) }),
    ("report.html", { HTMLReport.render($0, version: "0.1.0") }),
  ]
}
