import FlowProcess
import FlowValues

/// Escalations with their ladders, and overrides.
extension HTMLReport {
  mutating func write(escalations judgement: Judgement) {
    let now = now
    guard !judgement.escalations.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "Escalations")
      for record in judgement.escalations {
        html.element("h3", "\(record.id): \(record.subjectWords)")
        html.element("p") { html in
          html.put(record.isOpen ? "Open, with \(record.standing)." : "Closed.")
          let outlook = record.outlook(now)
          if !outlook.isEmpty { html.put(" It is \(outlook.joined(separator: ", ")).") }
          if let reason = record.reason { html.put(" Because: \(reason)") }
        }
        html.ladder(of: record, now)
      }
    }
  }

  /// Who is told what through which channel, and which files are written.
  mutating func write(deliveries judgement: Judgement) {
    let now = now
    guard !judgement.deliveries.isEmpty || !judgement.channels.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "Messages and files")
      let columns = ["Whom or what", "About", "Through", "How far it has come"]
      html.table("What follows from the process outside of it", columns) { html in
        for report in judgement.deliveries {
          html.element("tr") { html in
            html.element("th", ["scope": "row"], report.delivery.subject)
            html.element("td", report.delivery.body.text("about") ?? "")
            html.element("td", report.delivery.channel ?? "")
            html.element("td", ["class": report.mark.word], report.words(now))
          }
        }
      }
      html.element("ul") { html in
        for channel in judgement.channels {
          html.element("li", "channel \(channel.name): \(channel.words(now))")
        }
      }
    }
  }

  mutating func write(overrides judgement: Judgement) {
    let now = now
    guard !judgement.overrides.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", "Overrides")
      let columns = ["Override", "What it lets through", "Who", "Why", "Until", "Review"]
      html.table("Who let what through, why and until when", columns) { html in
        for record in judgement.overrides {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              html.inline("code", record.id)
              let isActive = record.isActive(at: now)
              html.element(
                "p", ["class": isActive ? "overridden" : "skipped"],
                isActive ? "in force, \(record.uses) uses" : "not in force")
            }
            html.element("td", record.coverage)
            let agreed = record.agreedBy.map { "; agreed by \($0)" } ?? ""
            html.element("td", record.by + agreed)
            html.element("td") { html in
              html.put(record.reason ?? "no reason was given")
              if let risk = record.risk { html.element("p", ["class": "more"], "Risk: \(risk)") }
              for (name, value) in record.fields.members.sorted(by: { $0.name < $1.name }) {
                let words: String =
                  if case .text(let text) = value { text } else {
                    FactSentence.value(value)
                  }
                html.element("p", ["class": "more"], "\(name): \(words)")
              }
            }
            html.element("td") { html in
              if let expires = record.expires { html.time(expires) }
              html.element("p", ["class": "more"], record.standing(now))
            }
            let isLate = record.isReviewLate(at: now)
            html.element(
              "td", ["class": isLate ? "late" : "item"], record.reviewWords(now) ?? "none")
          }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// Each rung with when it was reached, until when it has time, and who was told.
  mutating func ladder(of record: EscalationRecord, _ now: Double) {
    element("ol", ["class": "ladder"]) { html in
      for (number, climb) in record.climbs.enumerated() {
        let isNow = record.isOpen && number == record.climbs.count - 1
        html.element("li", ["class": isNow ? "now" : "past"]) { html in
          html.rung(record, climb.level)
          html.put(" from ")
          html.time(climb.at)
          if let due = climb.due, isNow {
            html.put(", until ")
            html.time(due)
            html.put(" (\(PeopleTime.remaining(until: due, now)))")
          }
          let told = record.told.indices.contains(number) ? record.told[number] : []
          let words = told.isEmpty ? "nobody was told" : "told: \(told.joined(separator: ", "))"
          html.element("p", ["class": "more"], isNow ? "now; \(words)" : words)
        }
      }
      if record.isOpen {
        for level in record.levels.indices where level > record.level {
          html.element("li", ["class": "later"]) { html in
            html.rung(record, level)
            html.element("p", ["class": "more"], "later")
          }
        }
      }
    }
  }

  private mutating func rung(_ record: EscalationRecord, _ level: Int) {
    guard record.levels.indices.contains(level) else { return put("Level \(level + 1)") }
    let label = record.levels[level].label.map { ", \($0)" } ?? ""
    inline("strong", "Level \(level + 1): \(record.levels[level].role)\(label)")
  }
}
