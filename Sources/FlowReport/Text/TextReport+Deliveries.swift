import FlowProcess

/// What was done in the world, and what is still to do.
extension TextReport {
  /// How many names of one kind are shown before the rest is counted.
  private static let mostNames = 4

  /// What is still to be done, alone: for commands that have told already what they did.
  public static func renderOpenDeliveries(_ report: Report, _ look: Appearance) -> String {
    guard var judgement = report.judgement else { return "" }
    judgement.deliveries.removeAll { $0.standing == .done }
    var text = TextReport(report, look)
    text.writeDeliveries(judgement, most: look.verbosity == .verbose ? .max : 6)
    return text.page.text
  }

  /// ```
  /// effects
  ///   ✓ dana, bob through chat    sent
  ///   · carol through pager       queued: allow it with --allow run=curl
  ///   ✗ docs/register.md          not written: 'docs/register.md' was changed by somebody else
  /// ```
  ///
  /// - Parameter most: how many lines are shown before the rest is counted.
  mutating func writeDeliveries(_ judgement: Judgement, most: Int) {
    guard !judgement.deliveries.isEmpty || !judgement.channels.isEmpty else { return }
    page.endBlock()
    page.put("effects", .strong)
    page.endLine()
    let lines = Self.lines(judgement.deliveries, now)
    let widths = lines.map { DisplayWidth.of(look.shown($0.what)) }.filter { $0 <= 40 }
    let column = 4 + (widths.max() ?? 0) + 2
    for line in lines.prefix(most) {
      page.put("  \(line.mark.mark(look)) ", line.mark.ink)
      page.put(line.what)
      if page.column + 2 > column { page.endLine() }
      page.putParagraph(line.words, at: column)
    }
    if lines.count > most {
      page.put("  … and \(lines.count - most) more, with --verbose", .faint)
      page.endLine()
    }
    for channel in judgement.channels {
      page.put("  \(Outcome.failed.mark(look)) ", .doubtful)
      page.putParagraph("channel \(channel.name): \(channel.words(now))", at: 4)
    }
  }

  private struct Line {
    let mark: Outcome
    let what: String
    let words: String
  }

  /// One line for all that go the same way and have come as far.
  private static func lines(_ reports: [DeliveryReport], _ now: Double) -> [Line] {
    var names: [[String]] = []
    var firsts: [DeliveryReport] = []
    var places: [String: Int] = [:]
    for report in reports {
      let way = report.delivery.channel ?? ""
      let words = report.words(now)
      let isFile = report.delivery.kind == .file
      let key = isFile ? "f\(report.delivery.key)" : "m\(way)\u{0}\(words)"
      if let place = places[key] {
        names[place].append(report.delivery.subject)
      } else {
        places[key] = names.count
        names.append([report.delivery.subject])
        firsts.append(report)
      }
    }
    return zip(firsts, names).map { report, names in
      var seen: Set<String> = []
      let different = names.filter { seen.insert($0).inserted }
      var what = different.prefix(mostNames).joined(separator: ", ")
      let rest = different.count - mostNames
      if rest > 0 { what += " and \(rest) more" }
      if let channel = report.delivery.channel, report.delivery.body.text("to") != nil {
        what += " through \(channel)"
      }
      if names.count > different.count { what += " (\(names.count))" }
      return Line(mark: report.mark, what: what, words: report.words(now))
    }
  }
}

extension ChannelReport {
  func words(_ now: Double) -> String {
    switch standing {
    case .closed: "works"
    case .open(let until): "rests after its failures for another \(PeopleTime.length(until - now))"
    case .halfOpen(isTrying: false): "has rested after its failures; the next message is a trial"
    case .halfOpen(isTrying: true): "has rested after its failures; a trial is under way"
    }
  }
}
