import FlowProcess
import FlowValues

/// Writes a report as JSON Lines, in the format `flow.lines/1`: one object a line, for programs
/// that filter or gather.
///
/// The first line is of the type `run` and the last of the type `end`, so that a report that was
/// cut off is known for one. Between them each phase, gate, finding and so on has its line, with
/// the keys that it has in the JSON report and the names of what it stands in.
public enum JSONLinesReport {
  public static func render(_ report: Report) -> String {
    var json = JSONWriter()
    line("run", to: &json) { json in
      json.member("format", "flow.lines/1")
      json.member("file", report.file)
      json.member("commit", report.commit)
      json.member("key", report.key)
      json.member("now", InstantFormat.print(report.now))
    }
    if let judgement = report.judgement { write(judgement, report, to: &json) }
    let diagnostics = report.diagnostics + [report.judgement?.failure].compactMap(\.self)
    for diagnostic in diagnostics {
      line("diagnostic", to: &json) {
        DiagnosticJSON.writeMembers(diagnostic, report.sources, to: &$0)
      }
    }
    line("end", to: &json) { json in
      json.member("outcome", report.outcomeWord)
      json.member("checked", report.judgement?.checked ?? 0)
      json.member("exit", Int(report.exitStatus(isStrict: false).rawValue))
    }
    return json.text + "\n"
  }

  private static func line(
    _ type: String, to json: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    json.object { json in
      json.member("type", type)
      body(&json)
    }
  }

  private static func write(
    _ judgement: Judgement, _ report: Report, to json: inout JSONWriter
  ) {
    for phase in judgement.phases {
      line("phase", to: &json) { JSONReport.writeMembers(of: phase, report, to: &$0) }
      for finding in phase.findings { write(finding, nil, phase, report, to: &json) }
      for gate in phase.gates { write(gate, phase, report, to: &json) }
    }
    for gate in judgement.gates { write(gate, nil, report, to: &json) }
    for finding in judgement.adviceOutsideGates { write(finding, nil, nil, report, to: &json) }
    for note in judgement.notes { line("note", to: &json) { $0.member("text", note) } }
    for record in judgement.escalations {
      line("escalation", to: &json) { $0.members(of: record) }
    }
    for record in judgement.overrides {
      line("override", to: &json) { $0.members(of: record, now: report.now) }
    }
    for delivery in judgement.deliveries {
      line("delivery", to: &json) { $0.members(of: delivery, now: report.now) }
    }
    for channel in judgement.channels {
      line("channel", to: &json) { $0.members(of: channel) }
    }
    for fact in judgement.effects {
      line("effect", to: &json) { $0.members(of: fact) }
    }
  }

  private static func write(
    _ gate: GateResult, _ phase: PhaseResult?, _ report: Report, to json: inout JSONWriter
  ) {
    line("gate", to: &json) { json in
      json.member("phase", phase?.name)
      JSONReport.writeMembers(of: gate, report, to: &json)
      JSONReport.writeWays(past: gate, to: &json)
    }
    for finding in gate.findings { write(finding, gate, phase, report, to: &json) }
  }

  private static func write(
    _ finding: Finding, _ gate: GateResult?, _ phase: PhaseResult?, _ report: Report,
    to json: inout JSONWriter
  ) {
    line("finding", to: &json) { json in
      json.member("phase", phase?.name)
      json.member("gate", gate?.name)
      json.member("subject", gate?.subject)
      JSONReport.writeMembers(of: finding, report, to: &json)
    }
  }
}
