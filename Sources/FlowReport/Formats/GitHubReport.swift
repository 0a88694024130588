import FlowProcess
import FlowSource

/// Writes what GitHub Actions shows beside the lines of a pull request.
///
/// ```
/// ::error file=release.flow,line=28,col=5,endLine=28,endColumn=27,title=quality-bar::coverage …
/// ```
///
/// Of each kind ten are shown there; the rest stands in the summary of the step.
public enum GitHubReport {
  /// How many annotations of a kind GitHub takes from one step.
  private static let most = 10

  /// The commands to the runner, one a line.
  public static func annotations(_ report: Report) -> String {
    var counts: [String: Int] = [:]
    var text = ""
    for item in CaseList.of(report) + CaseList.warnings(of: report) {
      guard let kind = kind(of: item) else { continue }
      counts[kind, default: 0] += 1
      if counts[kind, default: 0] <= most { text += command(kind, item, report) }
    }
    for (title, words) in troubles(of: report) {
      counts["warning", default: 0] += 1
      guard counts["warning", default: 0] <= most else { continue }
      text += "::warning title=\(property(title))::\(data(SafeText.escape(words)))\n"
    }
    for kind in ["error", "warning", "notice"] {
      let rest = counts[kind, default: 0] - most
      guard rest > 0 else { continue }
      text += "… and \(rest) \(kind)\(rest == 1 ? "" : "s") more, in the summary of the step\n"
    }
    return text
  }

  /// What did not reach the world, and the channels that rest after their failures.
  private static func troubles(of report: Report) -> [(title: String, words: String)] {
    guard let judgement = report.judgement else { return [] }
    let deliveries = judgement.deliveries.compactMap { delivery -> (String, String)? in
      switch delivery.standing {
      case .failed, .givenUp, .conflict, .unknown:
        let through = delivery.delivery.channel.map { " through \($0)" } ?? ""
        return (delivery.delivery.subject + through, delivery.words(report.now))
      case .queued, .trying, .done, .superseded, .kept: return nil
      }
    }
    return deliveries
      + judgement.channels.map { ("channel \($0.name)", $0.words(report.now)) }
  }

  /// What later steps can ask for.
  public static func outputs(_ report: Report) -> String { "outcome=\(report.outcomeWord)\n" }

  private static func kind(of item: ReportCase) -> String? {
    if let diagnostic = item.diagnostic { return diagnostic.severity.rawValue }
    switch item.verdict {
    case .failed: return "error"
    case .awaited: return "warning"
    case .overridden, .advised: return "notice"
    case .passed, .skipped: return nil
    }
  }

  private static func command(_ kind: String, _ item: ReportCase, _ report: Report) -> String {
    var properties: [(String, String)] = []
    if let place = report.place(of: item.span) {
      properties = [("file", place.path), ("line", "\(place.start.line)")]
      // The runner takes columns only where both are on one line.
      if place.start.line == place.end.line {
        properties += [
          ("col", "\(place.start.column)"), ("endLine", "\(place.end.line)"),
          ("endColumn", "\(place.end.column)"),
        ]
      } else {
        properties.append(("endLine", "\(place.end.line)"))
      }
    }
    let isDiagnostic = item.diagnostic != nil
    let title =
      isDiagnostic
      ? item.rule
      : [item.gate == nil ? nil : item.place, item.name].compactMap(\.self)
        .joined(separator: ": ")
    properties.append(("title", title))
    let isAdvice = item.verdict == .advised
    let lines = [
      isDiagnostic
        ? item.message : isAdvice ? "advice, not followed: \(item.message)" : item.sentence
    ]
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    let message = (lines + item.details).map(SafeText.escape).joined(separator: "\n")
    return "::\(kind) \(list)::\(data(message))\n"
  }

  private static func data(_ text: String) -> String {
    SafeText.spelled(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    SafeText.spelled(data(SafeText.escape(text)), [":": "%3A", ",": "%2C"])
  }
}
