import FlowSource
import FlowValues

/// Names for what a report found that stay when lines move, so that a tool knows it again in the
/// next run.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  /// The name of a case: 64 hexadecimal digits, others for every case of a report.
  mutating func next(_ item: ReportCase, in report: Report) -> String {
    var parts = [
      report.place(of: item.span)?.path ?? report.file, item.phase?.name ?? "", item.rule,
      item.gate?.subject ?? "", item.finding?.text ?? item.diagnostic?.headline ?? item.name,
    ]
    // Two that are alike are told apart by their order.
    let text = parts.joined(separator: "\u{0}")
    seen[text, default: 0] += 1
    parts.append("\(seen[text] ?? 1)")
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{0}").utf8))
  }
}
