import FlowSource

/// A diagnostic as a row of a snapshot: all that a person would see of it.
enum Rendering {
  static func rows(_ script: Script) -> String {
    script.diagnostics.map { row($0, script) }.joined(separator: "\n")
  }

  static func row(_ diagnostic: Diagnostic, _ script: Script) -> String {
    var lines = [
      "\(diagnostic.severity.rawValue)[\(diagnostic.code)] \(place(diagnostic.span, script))"
        + " \(diagnostic.headline)"
    ]
    lines.append("  ^ \(quoted(diagnostic.span, script)): \(diagnostic.primary.text)")
    for cause in diagnostic.causes {
      lines.append("  - \(place(cause.span, script)) \(quoted(cause.span, script)): \(cause.text)")
    }
    for help in diagnostic.help { lines.append("  = help: \(help)") }
    if let fix = diagnostic.fix {
      let edits = fix.edits.map { "\(quoted($0.span, script)) → '\($0.replacement)'" }
      lines.append("  = fix: \(fix.title) [\(edits.joined(separator: ", "))]")
    }
    return lines.joined(separator: "\n")
  }

  private static func place(_ span: Span, _ script: Script) -> String {
    let source = script.trees[Int(span.file.number)].source
    let position = source.position(at: Int(span.start))
    let file = span.file.number == 0 ? "" : "\(source.path):"
    return "\(file)\(position.line):\(position.column)"
  }

  private static func quoted(_ span: Span, _ script: Script) -> String {
    let text = script.trees[Int(span.file.number)].source.text(span)
    return "'\(text.split(separator: "\n").first.map(String.init) ?? "")'"
  }
}
