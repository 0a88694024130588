import FlowReport
import FlowSession
import FlowSource

extension Command {
  /// `flow run [FILE]`
  static let run = Command(
    name: "run", summary: "evaluate now: collect evidence, judge, report", operands: .script,
    options: [
      .set, .evidence, .now, .key, .person, .store, .dryRun, .budget, .allow, .defaultBranch,
      .strict, .output,
      .quiet, .verbose, .trace,
    ],
    details: [
      "Judges every gate and requirement of the script and says what passed, what did not, by "
        + "how much, and where each value came from.",
      "FILE may be left out where FLOW_FILE or .flow/config names one, or the folder holds exactly "
        + "one. 'flow FILE.flow' means the same, so that a script may begin with "
        + "#!/usr/bin/env flow.",
      "Where FLOW_POLICY or 'policy = FILE' in .flow/config names a policy, its gates are judged "
        + "with those of the script, whether that says so or not.",
      "A script with phases, sign-offs, ladders or overrides is recorded in the ledger; one without "
        + "needs none.",
      "A script reads files below its project and nothing else: its git repository, or its own "
        + "folder. Its paths start from its own folder.",
    ]
  ) { invocation throws(CommandFailure) in
    guard let path = try invocation.scripts().first else { return .invalid }
    return try RunCommand(invocation: invocation).run(path)
  }
}

/// Judges a script and writes the reports that were asked for.
private struct RunCommand {
  let invocation: Invocation

  func run(_ path: String) throws(CommandFailure) -> ExitStatus {
    let targets = try invocation.targets(.output, among: Formats.allCases)
    let isStrict = try invocation.has(.strict)
    var request = try invocation.request(path)
    let look = try invocation.appearance(.output)
    if try invocation.has(.trace) {
      request.trace = Trace(isDetailed: look.verbosity == .verbose)
    }
    try invocation.beginProgress()
    defer { Progress.end() }
    var report = try report(request)
    Progress.end()
    report.paths = ProjectPaths.current
    report.paths.reference = ScriptInGit(path)?.reference
    let errorLook = try invocation.appearance(.error)
    for line in request.trace?.lines ?? [] {
      invocation.console.write("trace: \(errorLook.shown(line))\n", to: .error)
    }
    try writeDiagnostics(report)
    try invocation.write(remark: report)
    for target in targets {
      let text = text(of: report, target.format, target.file == nil ? look : Appearance())
      if target.format == .github { try tellGitHub(report) }
      try invocation.write(text, to: target)
    }
    return report.exitStatus(isStrict: isStrict)
  }

  /// The summary of the step, and what later steps can ask for, where the runner says.
  private func tellGitHub(_ report: Report) throws(CommandFailure) {
    for (name, text) in [
      ("GITHUB_STEP_SUMMARY", MarkdownReport.render(report)),
      ("GITHUB_OUTPUT", GitHubReport.outputs(report)),
    ] {
      guard let path = invocation.console.variable(name), !path.isEmpty else { continue }
      do throws(FileError) {
        try FileWriter.append(Array(text.utf8), toPath: path)
      } catch {
        throw .cannotRun(error.writingSentence)
      }
    }
  }

  private func text(of report: Report, _ format: Formats, _ look: Appearance) -> String {
    switch format {
    case .text: TextReport.render(report, look)
    case .json: JSONReport.render(report)
    case .jsonl: JSONLinesReport.render(report)
    case .junit: JUnitReport.render(report)
    case .tap: TAPReport.render(report)
    case .codequality: CodeQualityReport.render(report)
    case .sarif:
      SARIFReport.render(
        report, version: Version.number, explanations: ExplanationCatalog.all)
    case .github: GitHubReport.annotations(report)
    case .markdown: MarkdownReport.render(report)
    case .html: HTMLReport.render(report, version: Version.number)
    }
  }

  private func report(_ request: ScriptRequest) throws(CommandFailure) -> Report {
    do throws(ProcessError) {
      return try ScriptRunner.report(request, named: invocation.value(.store) != nil)
    } catch {
      guard case .file(let error) = error else { throw CommandFailure(error) }
      throw CommandFailure(error)
    }
  }

  /// Errors, and warnings about what was supplied; what the script could do better is told by
  /// `flow check`, and here with --verbose.
  private func writeDiagnostics(_ report: Report) throws(CommandFailure) {
    let look = try invocation.appearance(.error)
    var shown = report.diagnostics.filter { diagnostic in
      diagnostic.severity == .error || look.verbosity == .verbose
        || diagnostic.code.description.hasPrefix("F08")
    }
    if let failure = report.judgement?.failure, !report.isInterrupted { shown.append(failure) }
    invocation.console.write(
      DiagnosticText.render(shown, report.sources, look), to: .error)
  }
}
