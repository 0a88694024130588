import FlowSource

/// Writes diagnostics for programs.
public enum DiagnosticJSON {
  /// A member that lists diagnostics.
  public static func write(
    _ key: String, _ diagnostics: [Diagnostic], _ sources: SourceTable,
    to json: inout JSONWriter
  ) {
    json.array(key) { json in
      for diagnostic in diagnostics { write(diagnostic, sources, to: &json) }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, _ sources: SourceTable, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("code", diagnostic.code.description)
      $0.member("severity", diagnostic.severity.rawValue)
      $0.member("message", diagnostic.headline)
      $0.member("label", diagnostic.primary.text.isEmpty ? nil : diagnostic.primary.text)
      $0.source("source", diagnostic.span, in: sources)
      $0.array("causes") { json in
        for cause in diagnostic.causes {
          json.object {
            $0.member("text", cause.text)
            $0.source("source", cause.span, in: sources)
          }
        }
      }
      $0.member("help", diagnostic.help)
      guard let fix = diagnostic.fix else {
        $0.member("fix", nil as String?)
        return
      }
      $0.object("fix") { json in
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
}
