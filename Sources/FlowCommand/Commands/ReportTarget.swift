import FlowSession

/// Where a report goes, and in which form: `-o FORMAT[=FILE]`.
struct ReportTarget {
  let format: Formats
  /// Standard output where there is none.
  let file: String?
}

extension Invocation {
  /// The reports that were asked for; one in text where nobody asked, and in GitHub Actions the
  /// annotations as well.
  func targets(
    _ option: Option, among formats: [Formats]
  ) throws(CommandFailure) -> [ReportTarget] {
    var targets: [ReportTarget] = []
    for words in values(option) {
      let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts.count == 2 ? String(parts[1]) : nil
      guard file != "" else { throw .usage("-o \(words) names no file") }
      targets.append(
        ReportTarget(format: try Formats.read(String(parts[0]), among: formats), file: file))
    }
    // Annotations are lines among those of the log, and go with any other.
    if targets.count(where: { $0.file == nil && $0.format != .github }) > 1 {
      throw .usage(
        "two reports cannot both go to standard output", advice: "give one a file: -o json=FILE")
    }
    if !targets.isEmpty { return targets }
    let text = ReportTarget(format: .text, file: nil)
    guard console.isLogOfCommands, formats.contains(.github) else { return [text] }
    return [text, ReportTarget(format: .github, file: nil)]
  }

  func write(_ text: String, to target: ReportTarget) throws(CommandFailure) {
    guard let file = target.file else { return console.write(text) }
    do throws(FileError) {
      try FileWriter.write(Array(text.utf8), toPath: file)
    } catch {
      throw .cannotRun(error.writingSentence)
    }
  }
}
