import FlowProcess
import FlowReport
import FlowSource
import Testing

/// What the formats for other tools have in common.
@Suite struct FormatTests {
  @Test(arguments: FormatCase.renderers.indices)
  func `a report with every outcome reads as it was approved`(row: Int) {
    let (name, render) = FormatCase.renderers[row]
    Golden.expect(render(FormatCase.every), name)
    Golden.expect(render(FormatCase.invalid), "invalid." + name.drop { $0 != "." }.dropFirst())
  }

  /// A scalar that a terminal or a reader's eye would obey.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2060...0x206F, 0xE0000...0xE007F,
      0xFFFE...0xFFFF:
      true
    default: false
    }
  }

  @Test(arguments: FormatCase.renderers.indices)
  func `text from outside steers neither terminal nor log`(row: Int) {
    let (name, render) = FormatCase.renderers[row]
    let text = render(FormatCase.hostile)
    #expect(text.unicodeScalars.first(where: Self.isDangerous) == nil, "\(name)")
    for line in text.split(separator: "\n") {
      let isCommand =
        line.drop(while: \.isWhitespace).hasPrefix("::")
        || line.replacing("\u{AD}", with: "").contains("##[")
      #expect(!isCommand, "\(name): \(line.prefix(200))")
      if isCommand { break }
    }
  }

  @Test func `annotations are commands, and nothing inside of them is`() {
    let text = GitHubReport.annotations(FormatCase.hostile)
    #expect(text.unicodeScalars.first(where: Self.isDangerous) == nil)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count > 10)
    for line in lines {
      let parts = line.unicodeScalars.split(separator: " ", maxSplits: 1)
      #expect(["::error", "::warning", "::notice"].contains(String(parts[0])), "\(line)")
      // Two colons end the properties, whatever a runner thinks of what cannot be seen.
      let seen = line.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
      let head = String(String.UnicodeScalarView(seen)).dropFirst(2).prefix { $0 != ":" }
      #expect(head.contains(",title="), "\(line)")
    }
    Golden.expect(
      GitHubReport.annotations(FormatCase.every) + GitHubReport.annotations(FormatCase.invalid),
      "report.github.txt")
  }

  @Test func `of each kind ten annotations are made, and the rest is told of`() {
    let failing = (0..<13).map { ReportTests.finding("t\($0) == 0", .failed, found: "1") }
    let waiting = (0..<11).map { ReportTests.finding("u\($0) == 0", .unknown, reason: "no") }
    let text = GitHubReport.annotations(ReportTests.report(findings: failing + waiting))
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(
      lines.suffix(2) == [
        "… and 3 errors more, in the summary of the step",
        "… and 1 warning more, in the summary of the step",
      ])
    // The summary has all of them.
    let summary = MarkdownReport.render(ReportTests.report(findings: failing + waiting))
    #expect(summary.contains("`t12 == 0`") && summary.contains("`u10 == 0`"))
    #expect(
      MarkdownReport.render(ReportTests.report(findings: failing), limit: 600).contains("more"))
  }

  @Test func `the text report obeys nobody in the log of GitHub Actions`() {
    var look = Appearance(width: 60)
    look.disarmsLogCommands = true
    let text = TextReport.render(FormatCase.hostile, look)
    let open = TextReport.render(FormatCase.hostile, Appearance(width: 60))
    // The attack reaches the start of a line where nothing is done about it.
    #expect(open.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("::") })
    for line in text.split(separator: "\n") {
      #expect(!line.drop(while: \.isWhitespace).hasPrefix("::"), "\(line)")
      #expect(!line.replacing("\u{AD}", with: "").contains("##["), "\(line)")
    }
    #expect(
      LogCommands.disarmLines("a ::b\n \u{200B}::c::\n#\u{AD}##[d]e\n::f")
        == "a ::b\n \u{200B}\\::c::\n#\u{AD}##\\[d]e\n\\::f")
    #expect(LogCommands.disarmLines("\\::f ##\\[g") == "\\::f ##\\[g")
  }

  @Test func `a finding keeps its fingerprint when lines move, and no two share one`() {
    func fingerprints(_ report: Report) -> [Substring] {
      CodeQualityReport.render(report).matches(of: #/"fingerprint": "([0-9a-f]{64})"/#).map(\.1)
    }
    let before = fingerprints(FormatCase.every)
    #expect(before.count > 10)
    #expect(Set(before).count == before.count)
    let moved = SourceFile(
      path: ReportTests.source.path,
      text: "\n\n\n" + ReportTests.source.text(ReportTests.span(0, 99)))
    let report = FormatCase.every
    let later = Report(
      file: report.file, key: report.key, now: report.now + 86_400, judgement: report.judgement,
      diagnostics: report.diagnostics, sources: SourceTable([moved]))
    #expect(fingerprints(later) == before)
    let sarif = FormatCase.renderers.first { $0.name == "report.sarif" }?.render(later) ?? ""
    for fingerprint in before { #expect(sarif.contains(fingerprint)) }
  }

  @Test func `paths are written from the root of the project`() {
    let paths = ProjectPaths(root: "/home/ann/shop", current: "/home/ann/shop/tools/ci")
    #expect(paths.fromRoot("release.flow") == "tools/ci/release.flow")
    #expect(paths.fromRoot("../x/./a.flow") == "tools/x/a.flow")
    #expect(paths.fromRoot("/home/ann/shop/a.flow") == "a.flow")
    #expect(paths.fromRoot("../../../b.flow") == "/home/ann/b.flow")
    #expect(paths.fromRoot("/home/ann/shop2/a.flow") == "/home/ann/shop2/a.flow")
    #expect(ProjectPaths().fromRoot("./a//b/../c.flow") == "a/c.flow")
    #expect(ProjectPaths().fromRoot("../a") == "../a")
  }

  @Test func `a run that checked nothing is no empty report`() {
    let report = ReportTests.report(.passed, checked: 0, findings: [])
    #expect(JUnitReport.render(report).contains(#"tests="1" failures="0" errors="1""#))
    #expect(TAPReport.render(report).contains("1..1\n"))
    #expect(TAPReport.render(report).contains("\nnot ok 1 - the run\n"))
    let stopped = ReportTests.report(isInterrupted: true)
    #expect(TAPReport.render(stopped).contains("\nnot ok 6 - the run\n"))
  }

  @Test func `JSON says every character so that whoever reads it gets it back`() {
    var json = JSONWriter()
    json.text(
      "\u{7F}\u{85}\u{61C}\u{202E}\u{2066}\u{FEFF}\u{FFFE}\u{E0041}##[é] ## [#\u{1F600} # #[")
    #expect(
      json.text
        == #""\u007f\u0085\u061c\u202e\u2066\ufeff\ufffe\udb40\udc41\u0023#[é] \u0023# [\u0023😀 # #[""#
    )
  }
}
