import FlowSource

/// What can be wrong around a script, in order of code.
extension Diagnostic {
  /// F0701: a file that the script uses cannot be had.
  static func usedFileUnreadable(_ path: String, _ error: FileError, at span: Span) -> Diagnostic {
    var help = ["paths start from the folder of the file that says 'use'"]
    if case .missing = error {} else { help = [] }
    return Diagnostic(
      DiagnosticCode("F0701"), "cannot use '\(path)': \(error.problem)", at: span, help: help)
  }

  /// F0705: a file that the script uses lies outside of its project.
  static func usedFileOutside(_ path: String, leadsTo target: String?, at span: Span) -> Diagnostic
  {
    let place = target.map { "leads to '\($0)', outside of the project" }
    return Diagnostic(
      DiagnosticCode("F0705"),
      "'\(path)' \(place ?? "lies outside of the project")", at: span,
      help: [
        "a script reads files below its git repository or its own folder",
        "allow it with --allow read=\(target ?? path)",
      ])
  }

  /// F0705: a script in a commit uses a file outside of the repository.
  static func usedFileOutsideOfGit(
    _ path: String, _ reference: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0705"), "'\(path)' lies outside of the repository", at: span,
      help: ["what a script from \(reference) uses comes from \(reference) too"])
  }

  /// F0801: a supplied value is not of the declared type.
  static func suppliedMisfit(
    _ name: String, _ message: String, at span: Span, declaredAt cause: Span?,
    help: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0801"), "evidence '\(name)': \(message)", at: span,
      label: "does not fit",
      causes: cause.map { [Label($0, "declared here")] } ?? [], help: help)
  }

  /// F0802: `--set` without a name or a value.
  static func setMalformed(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0802"), "--set takes NAME=VALUE, not '\(text)'", at: span,
      help: ["a name begins with a letter; the value may be empty: --set note="])
  }

  /// F0803: a file of evidence is not JSON.
  static func evidenceNotJSON(_ path: String, _ message: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0803"), "'\(path)' is not JSON: \(message)", at: span, label: "here")
  }

  /// F0804: a file of evidence holds something other than an object.
  static func evidenceNotObject(_ path: String, found: String, at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0804"), "'\(path)' must hold one object, not \(found)", at: span,
      help: ["write the values under their names: {\"coverage\": 84.2, \"tests\": 412}"])
  }

  /// F0805: a name is supplied that the script uses for something else.
  static func suppliedNotEvidence(
    _ name: String, at span: Span, declaredAt cause: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0805"), "'\(name)' is not evidence in this script", at: span,
      label: "cannot be supplied", causes: [Label(cause, "declared here as something else")],
      help: ["only what 'evidence' declares, or nothing declares, can be supplied"])
  }

  /// F0806: a supplied name is not used, and one like it is missing.
  static func suppliedUnused(
    _ name: String, meant: String, at span: Span, declaredAt cause: Span
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0806"), .warning, "nothing in the script is called '\(name)'", at: span,
      causes: [Label(cause, "this evidence is not supplied")],
      help: ["did you mean '\(meant)'?"])
  }

  /// F0807: what is to be evaluated is not one expression.
  static func notOneExpression(at span: Span) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("F0807"), "'flow eval' takes one expression", at: span,
      help: ["put declarations and statements in a file, and name it with --in FILE"])
  }
}
