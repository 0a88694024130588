import FlowSource

/// Writes diagnostics for programs.
public enum DiagnosticJSON {
  /// A member that lists diagnostics.
  public static func write(
    _ key: String, _ diagnostics: [Diagnostic], _ sources: SourceTable,
    to json: inout JSONWriter
  ) {
    json.array(key) { json in
      for diagnostic in diagnostics {
        json.object { writeMembers(diagnostic, sources, to: &$0) }
      }
    }
  }

  /// All that a diagnostic says.
  static func writeMembers(
    _ diagnostic: Diagnostic, _ sources: SourceTable, to json: inout JSONWriter
  ) {
    json.member("code", diagnostic.code.description)
    json.member("severity", diagnostic.severity.rawValue)
    json.member("message", diagnostic.headline)
    json.member("label", diagnostic.primary.text.isEmpty ? nil : diagnostic.primary.text)
    json.source("source", diagnostic.span, in: sources)
    json.array("causes") { json in
      for cause in diagnostic.causes {
        json.object {
          $0.member("text", cause.text)
          $0.source("source", cause.span, in: sources)
        }
      }
    }
    json.member("help", diagnostic.help)
    guard let fix = diagnostic.fix else {
      json.member("fix", nil as String?)
      return
    }
    json.object("fix") { json in
      json.member("title", fix.title)
      json.array("edits") { json in
        for edit in fix.edits {
          json.object {
            $0.source("source", edit.span, in: sources)
            $0.member("replacement", edit.replacement)
          }
        }
      }
    }
  }
}
