import FlowProcess
import FlowValues

/// What each requirement found, line by line.
extension TextReport {
  mutating func write(_ findings: [Finding], indent: Int) {
    let column = detailColumn(findings, indent: indent)
    for finding in findings { write(finding, indent: indent, detailsAt: column) }
  }

  /// Where the second column begins: behind the conditions of ordinary length.
  private func detailColumn(_ findings: [Finding], indent: Int) -> Int {
    let most = look.width * 2 / 5
    let widths = findings.map { DisplayWidth.of(page.shown($0.name)) }
    return indent + 2 + (widths.filter { $0 <= most }.max() ?? most / 2) + 4
  }

  private mutating func write(_ finding: Finding, indent: Int, detailsAt column: Int) {
    page.pad(to: indent)
    // Advice that was not followed is no failure.
    let isMild = finding.kind == .recommend && finding.outcome == .failed
    page.put(finding.outcome.mark(look) + " ", isMild ? .doubtful : finding.outcome.ink)
    page.put(finding.name)
    let details = details(of: finding, width: look.width - column)
    // What reaches into the second column has its details below it.
    if page.column + 2 > column || details.isEmpty { page.endLine() }
    for (text, ink) in details { page.putParagraph(text, at: column, ink) }
  }

  /// What is said beside a condition, line by line.
  private func details(of finding: Finding, width: Int) -> [(text: String, ink: Ink)] {
    var lines = self.findings(of: finding, width: width)
    if let id = finding.override, let judgement = report.judgement {
      lines.append((judgement.overrideWords(id), .doubtful))
    }
    if finding.label != nil, finding.kind == .require || finding.kind == .recommend,
      finding.outcome != .passed || look.verbosity == .verbose
    {
      lines.append((finding.text, .faint))
    }
    if let remark = finding.remark { lines.append((remark, .doubtful)) }
    if let because = finding.because, finding.outcome != .passed || look.verbosity == .verbose {
      lines.append((because, .faint))
    }
    if look.verbosity == .verbose {
      if let place = place(of: finding.span) { lines.append(("at \(place)", .faint)) }
      for use in finding.evidence {
        let digest = use.digest.map { ", \($0)" } ?? ""
        let origin = use.origin.map { ", from \($0)" } ?? ""
        lines.append(("\(use.name) = \(use.shownValue)\(origin)\(digest)", .faint))
      }
    }
    return lines
  }

  /// `84.2, needs 5.8 more, from coverage.info`
  ///
  /// `1 of 2: dana signed, 3h left; bob can sign: flow sign quality-bar --as bob`
  private func findings(of finding: Finding, width: Int) -> [(text: String, ink: Ink)] {
    let way = finding.own == .waiting ? finding.wayForward() : nil
    let found = finding.foundWords(now)
    guard let way else { return found.isEmpty ? [] : [(found, .plain)] }
    let words = (found.isEmpty ? "" : "\(found); ") + way.words
    let line = "\(words): \(way.command)"
    if DisplayWidth.of(page.shown(line)) <= width { return [(line, .plain)] }
    // A command is not torn apart where it can be helped.
    return [("\(words):", .plain), (way.command, .plain)]
  }
}
