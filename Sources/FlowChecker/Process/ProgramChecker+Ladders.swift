import FlowSource
import FlowSyntax
import FlowValues

/// `escalation quality { level team-lead within 24h … }`
extension ProgramChecker {
  func ladder(_ node: NounDeclaration) -> CheckedLadder? {
    let properties = self.properties(
      node.body, of: "escalation", named: node.name,
      ["title", "climbs-until", "repeat", "calendar", "label"])
    let calendar = properties["calendar"].flatMap { thing($0, .calendar) }
    var levels: [CheckedLadder.Level] = []
    var handlers: [CheckedHandler] = []
    for item in properties.rest {
      switch item {
      case .level(let node): if let level = level(node, calendar) { levels.append(level) }
      case .handler(let node):
        if let handler = handler(node, of: "escalation", [.exhausted]) { handlers.append(handler) }
      default: report(.notInBody(of: "escalation", at: item.span))
      }
    }
    let until = option(
      properties["climbs-until"], "climbs-until", ["resolved", "acknowledged"])
    var repeats = 0
    if let value = properties["repeat"], let number = plainNumber(value, "repeat") {
      repeats = Int(exactly: number) ?? -1
      if repeats < 0 { report(.notACount("repeat", at: value.span)) }
    }
    return CheckedLadder(
      name: node.name.text, title: title(node.title, properties), levels: levels,
      stopsWhenAcknowledged: until == "acknowledged", repeats: repeats,
      label: plainText(properties["label"], "label"), handlers: handlers, span: node.name.span)
  }

  private func level(_ node: LevelDeclaration, _ calendar: Int?) -> CheckedLadder.Level? {
    let name = Name(scope.tree.text(under: node.role.span), node.role.span)
    let properties = self.properties(
      node.body, of: "level", named: name, ["label", "may", "channel", "context", "outcome"])
    refuseRest(properties)
    let role = roleSet(node.role)
    let within = deadline(node.within, "within", calendar: calendar)
    let label = plainText(properties["label"], "label")
    let may = symbols(properties["may"], "may").map(\.text)
    let context = symbols(properties["context"], "context").map(\.text)
    let outcome = symbols(properties["outcome"], "outcome").map(\.text)
    let channel = properties["channel"].flatMap { thing($0, .channel) }
    guard let role, let within else { return nil }
    return CheckedLadder.Level(
      role: role, within: within, label: label, may: may, channel: channel, context: context,
      outcome: outcome, span: node.span)
  }

  /// The number of a declared thing that an expression names.
  func thing(_ expression: Expression, _ kind: NameKind) -> Int? {
    let name: Name
    switch expression {
    case .name(let node): name = Name(node.name, node.span)
    case .reference(let node) where NameKind(node.kind) == kind: name = node.name
    case .group(let node): return thing(node.inner, kind)
    case .invalid: return nil
    default:
      report(.notNamed(kind.word, at: expression.span))
      return nil
    }
    if let number = scope.number(of: name.text, kind) {
      noteUse(kind, number)
      return number
    }
    report(noThing(name, kind, kind.word))
    return nil
  }

  /// `on failed { … }`
  func handler(
    _ node: HandlerDeclaration, of kind: String, _ events: [CheckedHandler.Event]
  ) -> CheckedHandler? {
    let names = events.map(\.rawValue)
    let body = acting("a handler", "on \(node.event.text)") { block(node.body.items) }
    guard let event = CheckedHandler.Event(rawValue: node.event.text), events.contains(event)
    else {
      let meant = closest(to: node.event.text, among: names)
      report(.noEvent(node.event.text, of: kind, names, suggestion: meant, at: node.event.span))
      return nil
    }
    return CheckedHandler(event: event, body: body, span: node.span)
  }

  /// Checks what is carried out: it acts, and nothing waits for what it reads.
  func acting<T>(_ words: String, _ step: String?, _ work: () -> T) -> T {
    let outside = (place, asking, loopDepth, requiringGate)
    defer { (place, asking, loopDepth, requiringGate) = outside }
    place = .action(words)
    asking = nil
    loopDepth = 0
    requiringGate = nil
    guard let step else { return work() }
    path.append(step)
    defer { path.removeLast() }
    return work()
  }
}
