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
      .quiet, .verbose,
    ],
    details: [
      "Judges every gate and requirement of the script and says what passed, what did not, by "
        + "how much, and where each value came from.",
      "FILE may be left out where FLOW_FILE or .flow/config names one, or the folder holds exactly "
        + "one. 'flow FILE.flow' means the same, so that a script may begin with "
        + "#!/usr/bin/env flow.",
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

  /// `-o FORMAT[=FILE]`
  private struct Target {
    let format: Formats
    let file: String?
  }

  func run(_ path: String) throws(CommandFailure) -> ExitStatus {
    let targets = try targets()
    let isStrict = try invocation.has(.strict)
    let request = try invocation.request(path)
    let look = try invocation.appearance(.output)
    var report = try report(request)
    report.paths = ProjectPaths.current
    report.paths.reference = ScriptInGit(path)?.reference
    try writeDiagnostics(report)
    try invocation.write(remark: report)
    for target in targets {
      let text = text(of: report, target.format, target.file == nil ? look : Appearance())
      guard let file = target.file else {
        invocation.console.write(text)
        continue
      }
      do throws(FileError) {
        try FileWriter.write(Array(text.utf8), toPath: file)
      } catch {
        throw .cannotRun(error.writingSentence)
      }
    }
    return report.exitStatus(isStrict: isStrict)
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

  private func targets() throws(CommandFailure) -> [Target] {
    var targets: [Target] = []
    for words in invocation.values(.output) {
      let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts.count == 2 ? String(parts[1]) : nil
      guard file != "" else { throw .usage("-o \(words) names no file") }
      targets.append(
        Target(format: try Formats.read(String(parts[0]), among: Formats.allCases), file: file))
    }
    if targets.count(where: { $0.file == nil }) > 1 {
      throw .usage(
        "two reports cannot both go to standard output", advice: "give one a file: -o json=FILE")
    }
    return targets.isEmpty ? [Target(format: .text, file: nil)] : targets
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
