import FlowProcess
import FlowValues

/// The parts that the sections of a page are made of.
extension HTMLWriter {
  /// The mark and the word of an outcome, so that nobody depends on its colour.
  mutating func outcome(_ outcome: Outcome) {
    raw("<span class=\"outcome ")
    put(outcome.word)
    raw("\"><span aria-hidden=\"true\">")
    put(outcome.mark(Appearance()))
    raw("</span> ")
    put(outcome.word)
    raw("</span>")
  }

  /// `Implementation (implementation): ✗ failed`
  mutating func heading(_ level: String, _ outcome: Outcome, _ title: String, _ name: String?) {
    element(level) { html in
      html.put(title)
      if let name { html.inline("span", ["class": "dim"], " (\(name))") }
      html.put(": ")
      html.outcome(outcome)
    }
  }

  mutating func time(_ instant: Double) {
    inline(
      "time", ["datetime": InstantFormat.print(instant)], InstantFormat.printForPeople(instant))
  }

  /// `Entered 2026-11-18 10:00 UTC (2d ago), due 2026-12-02 10:00 UTC (12d left).`
  mutating func times(entered: Double?, due: Double?, _ now: Double) {
    if let entered {
      put("Entered ")
      time(entered)
      put(" (\(PeopleTime.ago(entered, now)))")
    }
    if let due {
      put(entered == nil ? "Due " : ", due ")
      time(due)
      put(" (\(PeopleTime.remaining(until: due, now)))")
    }
    if entered != nil || due != nil { put(".") }
  }

  /// - Parameter kind: which columns it has, for their widths.
  mutating func table(
    _ caption: String, _ columns: [String], kind: String = "list",
    _ body: (inout HTMLWriter) -> Void
  ) {
    element("table", ["class": kind]) { html in
      html.element("caption", caption)
      html.element("thead") { html in
        html.element("tr") { html in
          for column in columns { html.element("th", ["scope": "col"], column) }
        }
      }
      html.element("tbody", [:], body)
    }
  }

  mutating func gate(_ gate: GateResult, _ report: Report) {
    let subject = gate.subject.map { " for \($0)" } ?? ""
    let name = gate.name + subject
    heading("h3", gate.outcome, gate.title ?? name, gate.title == nil ? nil : name)
    if let reason = gate.reason { element("p", reason) }
    let due = gate.outcome.isOpenEnded ? gate.due : nil
    if due != nil || gate.isLocked || gate.attempts > 1 || gate.owner != nil {
      element("p", ["class": gate.isLate ? "late" : "dim"]) { html in
        html.times(entered: nil, due: due, report.now)
        if gate.isLocked { html.put(" Locked: no override lets it through.") }
        if gate.attempts > 1 { html.put(" Attempt \(gate.attempts).") }
        if let owner = gate.owner { html.put(" With \(owner).") }
      }
    }
    findings(gate.findings, "Requirements of \(name)", report)
    let lines =
      report.details(of: gate)
      + gate.needless.map { "override \($0) is no longer needed" }
    guard !lines.isEmpty else { return }
    element("ul") { html in for line in lines { html.element("li", line) } }
  }

  mutating func findings(_ findings: [Finding], _ caption: String, _ report: Report) {
    guard !findings.isEmpty else { return }
    let columns = ["Outcome", "Requirement", "What was found", "Evidence"]
    table(caption, columns, kind: "findings") { html in
      for finding in findings { html.row(finding, report) }
    }
  }

  private mutating func row(_ finding: Finding, _ report: Report) {
    element("tr") { html in
      html.element("td") { html in
        html.outcome(finding.outcome)
        if finding.kind == .recommend { html.element("p", ["class": "more"], "advice") }
      }
      html.element("th", ["scope": "row"]) { html in
        if finding.label != nil { html.element("p", finding.name) }
        html.inline("code", finding.text)
        if let because = finding.because { html.element("p", "because \(because)") }
        if let place = report.place(of: finding.span) {
          html.element("p", ["class": "more"], "\(place.path):\(place.start.line)")
        }
      }
      html.element("td", ["class": finding.isLate ? "late" : "item"], report.message(of: finding))
      html.element("td") { html in
        for use in finding.evidence {
          html.element("p") { html in
            html.inline("code", "\(use.name) = \(use.shownValue)")
            if let origin = use.origin { html.put(", from \(origin)") }
          }
          if let digest = use.digest { html.element("p", ["class": "more"], digest) }
        }
      }
    }
  }
}
