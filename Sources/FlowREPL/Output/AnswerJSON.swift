import FlowProcess
import FlowReport
import FlowSource
import FlowValues

/// Writes answers for programs: one object a line, in the format `flow.repl/1`.
enum AnswerJSON {
  static func line(_ answer: Answer, to block: String) -> String {
    var json = JSONWriter(.compact)
    json.object { json in
      json.member("format", "flow.repl/1")
      json.member("input", block)
      json.member("ok", answer.status == .passed)
      json.array("results") { json in
        for event in answer.events { write(event, to: &json) }
      }
      var sources = SourceTable()
      var diagnostics: [Diagnostic] = []
      for case .diagnostics(let some, let table) in answer.events {
        diagnostics += some
        sources = table
      }
      DiagnosticJSON.write("diagnostics", diagnostics, sources, to: &json)
    }
    return json.text + "\n"
  }

  private static func write(_ event: Event, to json: inout JSONWriter) {
    switch event {
    case .value(let value, let type): write("value", nil, type, value, to: &json)
    case .declared(let name, let kind, let type, let value):
      write(kind, name, type, value, to: &json)
    case .verdicts(let report), .report(let report): JSONReport.writeGates(report, to: &json)
    case .change(let gate, let before, let after):
      json.object {
        $0.member("kind", "change")
        $0.member("gate", gate)
        $0.member("before", before?.word)
        $0.member("after", after?.word)
      }
    case .test(let report):
      for result in report.results {
        json.object {
          $0.member("kind", "test")
          $0.member("title", result.title)
          $0.member("passed", result.failure == nil)
          $0.member("message", result.failure?.headline)
        }
      }
    case .note(let note):
      json.object {
        $0.member("kind", "note")
        $0.member("text", note)
      }
    case .facts(let facts): write(facts, isRecorded: false, to: &json)
    case .recorded(let facts, _): write(facts, isRecorded: true, to: &json)
    case .kept(let reason):
      json.object {
        $0.member("kind", "kept")
        $0.member("text", reason)
      }
    case .diagnostics: break
    case .interrupted: json.object { $0.member("kind", "interrupted") }
    case .text(let text):
      json.object {
        $0.member("kind", "text")
        $0.member("text", text)
      }
    case .refused(let sentence, let advice):
      json.object {
        $0.member("kind", "refused")
        $0.member("text", sentence)
        $0.member("advice", advice)
      }
    }
  }

  private static func write(_ facts: [Fact], isRecorded: Bool, to json: inout JSONWriter) {
    for fact in facts {
      json.object {
        $0.member("kind", fact.kind.rawValue)
        $0.member("at", InstantFormat.print(fact.instant))
        $0.member("actor", fact.actor)
        $0.member("subject", fact.subject)
        $0.member("text", FactSentence.words(fact))
        $0.member("recorded", isRecorded)
      }
    }
  }

  private static func write(
    _ kind: String, _ name: String?, _ type: String?, _ value: Value?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("kind", kind)
      if let name { json.member("name", name) }
      json.member("type", type)
      json.key("value")
      if let value { json.value(value) } else { json.null() }
      json.member("text", value?.plainText)
      json.member("reason", value?.reason?.sentence)
    }
  }
}
