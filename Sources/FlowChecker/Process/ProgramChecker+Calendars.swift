import FlowSource
import FlowSyntax
import FlowValues

/// `calendar`, `cadence` and `channel`.
extension ProgramChecker {
  func calendar(_ node: NounDeclaration) -> CheckedCalendar? {
    let properties = self.properties(
      node.body, of: "calendar", named: node.name, ["title", "zone", "hours", "closed"])
    refuseRest(properties)
    guard let hours = require("hours", in: properties, "hours: \"mon-fri 09:00-17:00\"") else {
      return nil
    }
    let zone = properties["zone"] == nil ? "UTC" : self.zone(properties["zone"])
    var closed: [Double] = []
    switch properties["closed"] {
    case .list(let list)?: closed = list.elements.compactMap(date)
    case let other?: report(.notPlain("closed", .list(.time), at: other.span))
    case nil: break
    }
    guard let zone, let text = plainText(hours, "hours"), areHours(text, hours.span) else {
      return nil
    }
    return CheckedCalendar(
      name: node.name.text, zone: zone, hours: text, closed: closed, span: node.name.span)
  }

  /// A day on which nobody works.
  private func date(_ expression: Expression) -> Double? {
    guard let time = plainTime(expression, "closed") else { return nil }
    if time.truncatingRemainder(dividingBy: 86_400) == 0 { return time }
    report(.notADate(at: expression.span))
    return nil
  }

  private func areHours(_ text: String, _ span: Span) -> Bool {
    do throws(WorkHoursError) { _ = try WorkHours(text) } catch {
      var place = span
      if scope.tree.source.text(span) == "\"\(text)\"", error.offset <= text.utf8.count {
        let start = min(span.start + 1 + UInt32(error.offset), span.end - 1)
        place = Span(file: span.file, start: start, end: span.end - 1)
      }
      report(.malformedHours(error.message, at: place))
      return false
    }
    return true
  }

  /// The name of a time zone.
  func zone(_ expression: Expression?) -> String? {
    guard let expression, let name = plainText(expression, "zone") else { return nil }
    do throws(ZoneError) { _ = try Zone.load(name) } catch {
      report(.noZone(error.message, at: expression.span))
      return nil
    }
    return name
  }

  func cadence(_ node: NounDeclaration) -> CheckedCadence? {
    let properties = self.properties(
      node.body, of: "cadence", named: node.name, ["title", "from", "every", "months"])
    refuseRest(properties)
    guard let from = require("from", in: properties, "from: 2026-11-02"),
      let start = plainTime(from, "from"), let length = length(of: node, properties, from: start)
    else { return nil }
    return CheckedCadence(
      name: node.name.text, title: title(node.title, properties), from: start, length: length,
      span: node.name.span)
  }

  /// `every: 2w`, or `months: 1` where the calendar counts.
  private func length(
    of node: NounDeclaration, _ properties: Properties, from start: Double
  ) -> CheckedCadence.Length? {
    guard let months = properties["months"] else {
      return require("every", in: properties, "every: 2w").flatMap { every in
        plainDuration(every, "every").map { .elapsed($0) }
      }
    }
    if let every = properties["every"] {
      report(.twoLengths(node.name.text, at: every.span))
      return nil
    }
    guard case .literal(let literal) = months, case .number(let number) = literal.value,
      let whole = Int(exactly: number), let turns = MonthTurns(from: start, months: whole)
    else {
      report(.noMonths(at: months.span))
      return nil
    }
    return .months(whole, turns)
  }

  func channel(_ node: NounDeclaration) -> CheckedChannel? {
    let properties = self.properties(
      node.body, of: "channel", named: node.name, ["title", "run", "file", "breaker"])
    refuseRest(properties)
    let way: CheckedChannel.Way
    switch (properties["run"], properties["file"]) {
    case (let run?, nil): way = .run(check(run, as: .list(.text), for: .clause("run:")))
    case (nil, let file?): way = .file(check(file, as: .text, for: .clause("file:")))
    case (_?, _?):
      report(.twoWays(node.name.text, at: properties.values["file"]?.name.span ?? node.name.span))
      return nil
    case (nil, nil):
      report(.noWay(node.name.text, at: node.name.span))
      return nil
    }
    return CheckedChannel(
      name: node.name.text, title: title(node.title, properties), way: way,
      breaker: properties["breaker"].flatMap(breaker), span: node.name.span)
  }

  private func breaker(_ expression: Expression) -> CheckedChannel.Breaker? {
    guard case .fields(let node) = expression else {
      report(.noBreaker(at: expression.span))
      return nil
    }
    let names = ["failures", "within", "rest"]
    var values: [String: Double] = [:]
    for field in node.fields {
      guard let name = field.name else { continue }
      if !names.contains(name.text) {
        let meant = closest(to: name.text, among: names)
        report(.noProperty(name.text, of: "breaker", names, suggestion: meant, at: name.span))
      } else {
        values[name.text] =
          name.text == "failures"
          ? plainNumber(field.value, name.text) : plainDuration(field.value, name.text)
      }
    }
    guard let failures = values["failures"], let within = values["within"],
      let rest = values["rest"]
    else {
      if !sink.hasErrors { report(.noBreaker(at: expression.span)) }
      return nil
    }
    guard failures >= 1, failures == failures.rounded() else {
      let field = node.fields.first { $0.name?.text == "failures" }
      report(.countsFromOne("failures", at: field?.value.span ?? expression.span))
      return nil
    }
    return CheckedChannel.Breaker(failures: failures, within: within, rest: rest)
  }
}
