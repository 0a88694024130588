import FlowEvidence
import FlowReport
import FlowSource

/// What is wrong with a text, and how to mend it.
extension LanguageServer {
  /// Says what is wrong with a text.
  func publish(_ address: String) {
    guard let analysis = analysis(address) else { return }
    send(
      Reply.notice("textDocument/publishDiagnostics") { json in
        json.member("uri", address)
        json.member("version", analysis.document.version)
        json.array("diagnostics") { json in
          for diagnostic in analysis.script.diagnostics where diagnostic.span.file.number == 0 {
            json.object { self.write(diagnostic, analysis, to: &$0) }
          }
        }
      })
  }

  private func write(_ diagnostic: Diagnostic, _ analysis: Analysis, to json: inout JSONWriter) {
    let source = analysis.document.source
    json.member(
      "range", from: source.place(of: Int(diagnostic.span.start)),
      to: source.place(of: Int(diagnostic.span.end)))
    json.member("severity", diagnostic.severity == .error ? 1 : 2)
    json.member("code", diagnostic.code.description)
    json.member("source", "flow")
    let help = diagnostic.help + (diagnostic.fix.map { [$0.title] } ?? [])
    json.member(
      "message", ([diagnostic.headline] + help).joined(separator: "\n"))
    json.array("relatedInformation") { json in
      for cause in diagnostic.causes {
        guard let source = analysis.source(cause.span) else { continue }
        json.object { json in
          json.object("location") { json in
            json.member("uri", analysis.address(cause.span))
            json.member(
              "range", from: source.place(of: Int(cause.span.start)),
              to: source.place(of: Int(cause.span.end)))
          }
          json.member("message", cause.text.isEmpty ? "here" : cause.text)
        }
      }
    }
  }

  /// `textDocument/codeAction`: the sure mends of what is wrong in a stretch of the text.
  func mend(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, _) = target(parameters) else { return refuse(name) }
    let source = analysis.document.source
    let start = parameters["range"]?["start"]?.place.map { source.offset(of: $0) } ?? 0
    let end = parameters["range"]?["end"]?.place.map { source.offset(of: $0) } ?? source.bytes.count
    let found = analysis.script.diagnostics.filter { diagnostic in
      diagnostic.span.file.number == 0 && Int(diagnostic.span.start) <= end
        && start <= Int(diagnostic.span.end)
        && diagnostic.fix?.edits.allSatisfy { $0.span.file.number == 0 } ?? false
    }
    send(
      Reply.result(name) { json in
        json.array { json in
          for diagnostic in found {
            guard let fix = diagnostic.fix else { continue }
            json.object { json in
              json.member("title", fix.title)
              json.member("kind", "quickfix")
              json.member("isPreferred", true)
              json.array("diagnostics") { json in
                json.object { self.write(diagnostic, analysis, to: &$0) }
              }
              json.object("edit") { json in
                json.object("changes") { json in
                  json.array(analysis.document.address) { json in
                    for edit in fix.edits { self.write(edit, source, to: &json) }
                  }
                }
              }
            }
          }
        }
      })
  }

  /// A change of a text as the protocol has it.
  func write(_ edit: Fix.Edit, _ source: SourceFile, to json: inout JSONWriter) {
    json.object { json in
      json.member(
        "range", from: source.place(of: Int(edit.span.start)),
        to: source.place(of: Int(edit.span.end)))
      json.member("newText", edit.replacement)
    }
  }
}
