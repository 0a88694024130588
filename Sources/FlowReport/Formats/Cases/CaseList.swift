import FlowProcess
import FlowSource

/// The cases of a report, in its order.
struct CaseList {
  private let report: Report
  private(set) var cases: [ReportCase] = []

  static func of(_ report: Report) -> [ReportCase] {
    var list = CaseList(report: report)
    list.addAll()
    return list.cases
  }

  private init(report: Report) { self.report = report }

  private mutating func addAll() {
    guard let judgement = report.judgement else {
      addErrors()
      return
    }
    for phase in judgement.phases { add(phase) }
    for gate in judgement.gates { add(gate, in: nil) }
    for finding in judgement.adviceOutsideGates { add(finding, nil, nil) }
    if let failure = judgement.failure { add(failure) }
    if report.isInterrupted {
      add("the run", .unknown, "interrupted after \(judgement.checked) checked")
    } else if report.exitStatus(isStrict: false) == .nothingChecked {
      add("the run", .unknown, "nothing was checked, and that is not a pass")
    }
  }

  /// A script that cannot run has its mistakes for cases.
  private mutating func addErrors() {
    let errors = report.diagnostics.filter { $0.severity == .error }
    for error in errors { add(error) }
    if errors.isEmpty { add("the run", .unknown, "it could not run") }
  }

  private mutating func add(_ phase: PhaseResult) {
    let first = cases.count
    for finding in phase.findings { add(finding, nil, phase) }
    for gate in phase.gates { add(gate, in: phase) }
    guard !isSaid(phase.outcome, since: first) else { return }
    cases.append(
      ReportCase(
        phase: phase, gate: nil, finding: nil, diagnostic: nil, name: "phase \(phase.name)",
        outcome: phase.outcome, message: phase.reason ?? phase.outcome.word, details: [],
        span: phase.span))
  }

  private mutating func add(_ gate: GateResult, in phase: PhaseResult?) {
    let first = cases.count
    for finding in gate.findings { add(finding, gate, phase) }
    guard !isSaid(gate.outcome, since: first) else { return }
    let reason = gate.reason ?? (gate.outcome == phase?.outcome ? phase?.reason : nil)
    cases.append(
      ReportCase(
        phase: phase, gate: gate, finding: nil, diagnostic: nil, name: "gate \(gate.name)",
        outcome: gate.outcome, message: reason ?? gate.outcome.word,
        details: report.details(of: gate), span: gate.span))
  }

  /// Whether what stands below says already that the whole came out like this.
  private func isSaid(_ outcome: Outcome, since first: Int) -> Bool {
    cases[first...].contains { $0.finding?.kind != .recommend && $0.outcome >= outcome }
  }

  private mutating func add(_ finding: Finding, _ gate: GateResult?, _ phase: PhaseResult?) {
    var details = report.details(of: finding)
    if let gate, finding.outcome.isOpenEnded { details += report.details(of: gate) }
    cases.append(
      ReportCase(
        phase: phase, gate: gate, finding: finding, diagnostic: nil, name: finding.name,
        outcome: finding.outcome, message: report.message(of: finding), details: details,
        span: finding.span))
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    var details = diagnostic.primary.text.isEmpty ? [] : [diagnostic.primary.text]
    details += diagnostic.help.map { "help: \($0)" }
    details.append("more: flow explain \(diagnostic.code)")
    cases.append(
      ReportCase(
        phase: nil, gate: nil, finding: nil, diagnostic: diagnostic,
        name: "\(diagnostic.code): \(diagnostic.headline)", outcome: .failed,
        message: diagnostic.headline, details: details, span: diagnostic.span))
  }

  private mutating func add(_ name: String, _ outcome: Outcome, _ message: String) {
    cases.append(
      ReportCase(
        phase: nil, gate: nil, finding: nil, diagnostic: nil, name: name, outcome: outcome,
        message: message, details: [], span: nil))
  }
}

extension Judgement {
  /// Advice that no gate shows.
  var adviceOutsideGates: [Finding] {
    let shown = Set(allGates.flatMap(\.findings).filter { $0.kind == .recommend }.map(\.span))
    return advice.filter { !shown.contains($0.span) }
  }
}
