import FlowProcess
import FlowValues

/// Writes a report for programs, in the format `flow.report/1`.
///
/// Keys never vanish: what is absent is `null` or `[]`.
public struct JSONReport {
  private let report: Report
  private var json: JSONWriter

  public static func render(_ report: Report) -> String {
    var writer = JSONReport(report: report, json: JSONWriter(.pretty))
    writer.write()
    return writer.json.text + "\n"
  }

  private mutating func write() {
    let report = report
    let judgement = report.judgement
    var diagnostics = report.diagnostics
    if let failure = judgement?.failure { diagnostics.append(failure) }
    json.object { json in
      json.member("format", "flow.report/1")
      json.member("file", report.file)
      json.member("commit", report.commit)
      json.member("key", report.key)
      json.member("now", InstantFormat.print(report.now))
      json.member("outcome", report.outcomeWord)
      json.member("checked", judgement?.checked ?? 0)
      json.array("phases") { json in
        for phase in judgement?.phases ?? [] { Self.write(phase, report, to: &json) }
      }
      json.array("gates") { json in
        for gate in judgement?.gates ?? [] { Self.write(gate, report, to: &json) }
      }
      json.array("advice") { json in
        for finding in judgement?.advice ?? [] { Self.write(finding, report, to: &json) }
      }
      json.member("notes", judgement?.notes ?? [])
      json.array("escalations") { json in
        for record in judgement?.escalations ?? [] { json.escalation(record) }
      }
      json.array("overrides") { json in
        for record in judgement?.overrides ?? [] { json.override(record, now: report.now) }
      }
      json.array("effects") { json in
        for fact in judgement?.effects ?? [] { json.effect(fact) }
      }
      json.array("outbox") { json in
        for delivery in judgement?.deliveries ?? [] { json.delivery(delivery, now: report.now) }
      }
      json.array("channels") { json in
        for channel in judgement?.channels ?? [] { json.channel(channel) }
      }
      DiagnosticJSON.write("diagnostics", diagnostics, report.sources, to: &json)
    }
  }

  /// The gates and the advice of a report as one object, for a line of a session.
  public static func writeGates(_ report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", "verdicts")
      json.member("outcome", report.outcomeWord)
      json.array("gates") { json in
        for gate in report.judgement?.gates ?? [] { write(gate, report, to: &json) }
      }
      json.array("advice") { json in
        for finding in report.judgement?.advice ?? [] { write(finding, report, to: &json) }
      }
    }
  }

  private static func write(_ phase: PhaseResult, _ report: Report, to json: inout JSONWriter) {
    json.object { json in
      writeMembers(of: phase, report, to: &json)
      json.array("steps") { json in
        for finding in phase.findings where finding.kind == .step {
          write(finding, report, to: &json)
        }
      }
      json.array("findings") { json in
        for finding in phase.findings where finding.kind != .step {
          write(finding, report, to: &json)
        }
      }
      json.array("gates") { json in
        for gate in phase.gates { write(gate, report, to: &json) }
      }
    }
  }

  /// What a phase says of itself.
  static func writeMembers(of phase: PhaseResult, _ report: Report, to json: inout JSONWriter) {
    json.member("name", phase.name)
    json.member("title", phase.title)
    json.member("outcome", phase.outcome.word)
    json.member("reason", phase.reason)
    json.member("entered", instant: phase.entered)
    json.member("due", instant: phase.due)
    json.member("late", phase.isLate)
    json.member("entries", phase.entries)
    json.member("owner", phase.owner)
    json.member("inputs", phase.inputs)
    json.source("source", phase.span, in: report.sources)
  }

  private static func write(_ gate: GateResult, _ report: Report, to json: inout JSONWriter) {
    json.object { json in
      writeMembers(of: gate, report, to: &json)
      json.array("findings") { json in
        for finding in gate.findings { write(finding, report, to: &json) }
      }
      writeWays(past: gate, to: &json)
    }
  }

  /// What a gate says of itself.
  static func writeMembers(of gate: GateResult, _ report: Report, to json: inout JSONWriter) {
    json.member("name", gate.name)
    json.member("title", gate.title)
    json.member("subject", gate.subject)
    json.member("locked", gate.isLocked)
    json.member("outcome", gate.outcome.word)
    json.member("reason", gate.reason)
    json.member("attempts", gate.attempts)
    json.member("entered", instant: gate.entered)
    json.member("due", instant: gate.due)
    json.member("late", gate.isLate)
    json.member("owner", gate.owner)
    json.source("source", gate.span, in: report.sources)
  }

  /// The overrides that a gate does not need, and those that could let it through.
  static func writeWays(past gate: GateResult, to json: inout JSONWriter) {
    json.member("needless", gate.needless)
    json.array("ways") { json in
      for way in gate.ways {
        json.object {
          $0.member("kind", way.kind)
          $0.member("by", way.by)
          $0.member("lasts", way.lasts)
        }
      }
    }
  }

  private static func write(_ finding: Finding, _ report: Report, to json: inout JSONWriter) {
    json.object { writeMembers(of: finding, report, to: &$0) }
  }

  /// All that a finding says.
  static func writeMembers(of finding: Finding, _ report: Report, to json: inout JSONWriter) {
    json.member("kind", finding.kind.rawValue)
    json.member("text", finding.text)
    json.member("label", finding.label)
    json.member("because", finding.because)
    json.member("outcome", finding.outcome.word)
    json.member("required", finding.required)
    json.member("found", finding.found)
    json.member("distance", finding.distance)
    json.member("reason", finding.reason)
    json.member("remark", finding.remark)
    json.member("owner", finding.owner)
    json.source("source", finding.span, in: report.sources)
    json.array("evidence") { json in
      for use in finding.evidence {
        json.object {
          $0.member("name", use.name)
          $0.member("value", value: Self.shortened(use.value))
          $0.member("from", use.origin)
          $0.member("digest", use.digest)
        }
      }
    }
    json.grant("override", finding, report.judgement?.overrides ?? [])
    json.member("waitingFor", finding.waitingFor)
    json.member("command", finding.command)
    json.member("due", instant: finding.due)
    json.member("late", finding.isLate)
  }

  /// The most elements of a list that a piece of evidence is shown with: a report of a million
  /// tests must not become one of a million lines.
  private static let shown = 20

  private static func shortened(_ value: Value) -> Value {
    switch value {
    case .list(let list):
      var elements = list.elements.prefix(shown).map(shortened)
      let rest = list.elements.count - elements.count
      if rest > 0 { elements.append(.text("… and \(rest) more")) }
      return .list(List(elements))
    case .record(let record): return .record(Record(record.type, record.fields.map(shortened)))
    case .data(let data):
      return .data(DataObject(data.shape, data.values.map(shortened)))
    default: return value
    }
  }
}
