import FlowProcess
import FlowSource

/// Writes what did not pass as a code quality report, which GitLab shows beside the lines of a
/// merge request.
///
/// Like all such reports it lists problems only; what passed is not in it.
public enum CodeQualityReport {
  public static func render(_ report: Report) -> String {
    var json = JSONWriter(.pretty)
    var fingerprints = Fingerprints()
    json.array { json in
      for item in CaseList.of(report) + CaseList.warnings(of: report) {
        let fingerprint = fingerprints.next(item, in: report)
        guard let severity = severity(of: item) else { continue }
        let place = report.place(of: item.span)
        json.object { json in
          json.member("description", description(of: item))
          json.member("check_name", SafeText.escape(item.rule))
          json.member("fingerprint", fingerprint)
          json.member("severity", severity)
          json.object("location") { json in
            json.member("path", place?.path ?? report.paths.fromRoot(report.file))
            json.object("lines") { $0.member("begin", place?.start.line ?? 1) }
          }
        }
      }
    }
    return json.text + "\n"
  }

  private static func severity(of item: ReportCase) -> String? {
    if let diagnostic = item.diagnostic {
      return diagnostic.severity == .error ? "critical" : "minor"
    }
    switch item.verdict {
    case .failed: return "major"
    case .awaited: return "minor"
    case .overridden, .advised: return "info"
    case .passed, .skipped: return nil
    }
  }

  private static func description(of item: ReportCase) -> String {
    if item.diagnostic != nil { return SafeText.escape(item.message) }
    let place = item.gate.flatMap { _ in item.place }.map { "\($0): " } ?? ""
    let advice = item.verdict == .advised ? "advice, not followed: " : ""
    return SafeText.escape("\(place)\(item.name): \(advice)\(item.message)")
  }
}

extension CaseList {
  /// What was said about the script besides its errors.
  static func warnings(of report: Report) -> [ReportCase] {
    report.diagnostics.filter { $0.severity == .warning }.map { diagnostic in
      ReportCase(
        phase: nil, gate: nil, finding: nil, diagnostic: diagnostic,
        name: "\(diagnostic.code): \(diagnostic.headline)", outcome: .passed,
        message: diagnostic.headline, details: diagnostic.help, span: diagnostic.span)
    }
  }
}
