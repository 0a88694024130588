import FlowProcess
import FlowSource
import FlowValues

/// Writes a report as one page that stands alone: nothing is loaded, nothing runs.
///
/// For those who do not sit at a terminal: where the work stands, what stops it, who is asked, who
/// let what through and until when, and what every statement rests on.
public struct HTMLReport {
  let report: Report
  var html = HTMLWriter()

  /// - Parameter version: that of the tool.
  public static func render(_ report: Report, version: String) -> String {
    var page = HTMLReport(report: report)
    page.write(version)
    return page.html.text
  }

  private init(report: Report) { self.report = report }

  var now: Double { report.now }

  private mutating func write(_ version: String) {
    html.raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">

      """)
    html.element("title", "\(report.file): \(report.outcomeWord)")
    html.raw("<style>\n")
    html.raw(HTMLStyle.sheet)
    html.raw("</style>\n</head>\n<body>\n")
    writeHead()
    html.raw("<main>\n")
    if let judgement = report.judgement { write(judgement) }
    write(diagnostics: report.diagnostics + [report.judgement?.failure].compactMap(\.self))
    html.raw("</main>\n")
    html.element("footer") { html in
      html.put("Written by flow \(version) at ")
      html.time(report.now)
      html.put(".")
    }
    html.raw("</body>\n</html>\n")
  }

  private mutating func writeHead() {
    let report = report
    let outcome = report.judgement?.outcome
    let isWhole = report.outcomeWord == outcome?.word
    html.element("header") { html in
      html.element("h1", report.file)
      html.element("p") { html in
        if let outcome, isWhole {
          html.outcome(outcome)
        } else {
          html.inline("span", ["class": "outcome failed"], "✗ \(report.outcomeWord)")
        }
        html.put(": \(report.countWords)")
      }
      html.element("p", ["class": "dim"]) { html in
        if let commit = report.commit { html.put("Script of commit \(commit.prefix(7)). ") }
        html.put("Run \(report.key), ")
        html.time(report.now)
      }
    }
  }

  private mutating func write(_ judgement: Judgement) {
    writeWaiting(judgement)
    for phase in judgement.phases { write(phase) }
    if !judgement.gates.isEmpty {
      html.element("section") { html in
        html.element("h2", judgement.phases.isEmpty ? "Gates" : "Gates outside of phases")
        for gate in judgement.gates { html.gate(gate, report) }
      }
    }
    write(escalations: judgement)
    write(overrides: judgement)
    write(advice: judgement.adviceOutsideGates)
    writeNotes(judgement)
    write(deliveries: judgement)
    write(effects: judgement.effects.filter(FactSentence.isNews))
  }

  /// Who has to do what, first of all.
  private mutating func writeWaiting(_ judgement: Judgement) {
    let groups = WaitingList(judgement, now: now).groups
    guard !groups.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "Waiting for")
      html.table("Who can act, on what, and how", ["Who", "What", "Command"]) { html in
        for group in groups {
          for (number, item) in group.items.enumerated() {
            html.element("tr") { html in
              if number == 0 {
                html.element(
                  "th", ["scope": "rowgroup", "rowspan": "\(group.items.count)"], group.who)
              }
              html.element("td", ["class": item.isLate ? "late" : "item"], item.words)
              html.element("td") { html in
                if let command = item.command { html.inline("code", command) }
              }
            }
          }
        }
      }
    }
  }

  private mutating func write(_ phase: PhaseResult) {
    let report = report
    html.element("section") { html in
      html.heading(
        "h2", phase.outcome, phase.title ?? phase.name, phase.title.map { _ in phase.name })
      if let reason = phase.reason { html.element("p", reason) }
      html.element("p", ["class": phase.isLate ? "late" : "dim"]) { html in
        html.times(
          entered: phase.entered, due: phase.outcome.isOpenEnded ? phase.due : nil, report.now)
        if let owner = phase.owner { html.put(" With \(owner).") }
        if phase.entries > 1 { html.put(" Round \(phase.entries).") }
        if !phase.inputs.isEmpty { html.put(" From \(phase.inputs.joined(separator: ", ")).") }
      }
      html.findings(phase.findings, "Steps and requirements of the phase", report)
      for gate in phase.gates { html.gate(gate, report) }
    }
  }

  private mutating func write(advice: [Finding]) {
    let report = report
    guard !advice.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "Advice")
      html.findings(advice, "What is recommended, and fails nothing", report)
    }
  }

  private mutating func writeNotes(_ judgement: Judgement) {
    let notes = judgement.notes + judgement.taskMessages
    guard !notes.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "Notes")
      html.element("ul") { html in for note in notes { html.element("li", note) } }
    }
  }

  private mutating func write(effects: [Fact]) {
    guard !effects.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "What followed from this run")
      html.element("ul") { html in
        for fact in effects { html.element("li", FactSentence.words(fact)) }
      }
    }
  }

  private mutating func write(diagnostics: [Diagnostic]) {
    let report = report
    guard !diagnostics.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "About the script")
      html.element("ul") { html in
        for diagnostic in diagnostics {
          html.element("li") { html in
            let isError = diagnostic.severity == .error
            html.inline(
              "span", ["class": "outcome \(isError ? "failed" : "waiting")"],
              "\(diagnostic.severity.rawValue) \(diagnostic.code)")
            html.put(": \(diagnostic.headline)")
            if let place = report.place(of: diagnostic.span) {
              html.put(", at ")
              html.inline("code", "\(place.path):\(place.start.line)")
            }
            for help in diagnostic.help { html.element("p", ["class": "more"], "help: \(help)") }
          }
        }
      }
    }
  }
}
