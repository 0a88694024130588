import FlowSyntax
import FlowValues

extension NaiveEvaluator {
  func evaluate(_ expression: Expression, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue {
    work += 1
    if work > 300_000 { throw .tooLong }
    switch expression {
    case .literal(let node): return literal(node.value)
    case .interpolation(let node):
      var text = node.texts[0]
      for (place, value) in node.values.enumerated() {
        let found = try evaluate(value, in: scope)
        var shown = found.shown
        while !found.isUnknown, shown.count < node.widths[place] {
          shown = shown.hasPrefix("-") ? "-0" + shown.dropFirst() : "0" + shown
        }
        text += shown + node.texts[place + 1]
      }
      return .text(text)
    case .name(let node): return try name(node.name, in: scope)
    case .element(let node):
      guard let element = elements.last else { return .unknown("there is no element") }
      return node.field.map { field($0.text, of: element) } ?? element
    case .list(let node):
      var values: [NaiveValue] = []
      for element in node.elements { values.append(try evaluate(element, in: scope)) }
      return .list(values)
    case .group(let node): return try evaluate(node.inner, in: scope)
    case .reference(let node): return .gate(try gate(node.name.text))
    case .conditional(let node):
      return try evaluate(
        try isTrue(node.condition, in: scope) ? node.consequence : node.alternative, in: scope)
    case .match(let node): return try match(node, in: scope)
    case .member(let node):
      if case .name(let choice) = node.base, let order = choices[choice.name],
        scope.value(of: choice.name) == nil
      {
        return .choice(name: node.field.text, order: order)
      }
      return field(node.field.text, of: try evaluate(node.base, in: scope))
    case .index(let node):
      let base = try evaluate(node.base, in: scope)
      return self.element(of: base, at: try evaluate(node.position, in: scope))
    case .call(let node): return try call(node, in: scope)
    case .unary(let node):
      let operand = try evaluate(node.operand, in: scope)
      switch (node.operation, operand) {
      case (_, .unknown): return operand
      case (.negate, .number(let number)): return .number(-number)
      case (.negate, .duration(let seconds)): return .duration(-seconds)
      case (.not, .bool(let bool)): return .bool(!bool)
      default: return .unknown("it is of another kind")
      }
    case .binary(let node): return try binary(node, in: scope)
    case .isTest(let node): return try isTest(node, in: scope)
    case .quantified(let node): return try quantified(node, in: scope)
    case .query(let node): return try query(node, in: scope)
    case .fields, .invalid: return .unknown("this is no expression")
    }
  }

  private func literal(_ literal: LiteralValue) -> NaiveValue {
    switch literal {
    case .number(let number), .percent(let number): .number(number)
    case .duration(let seconds): .duration(seconds)
    case .time(let instant): .time(instant)
    case .text(let text): .text(text)
    case .bool(let bool): .bool(bool)
    case .unknown: .unknown("the script says 'unknown'")
    case .workingDays, .workingHours: .unknown("working time is not compared here")
    }
  }

  private func name(_ name: String, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue {
    if let value = scope.value(of: name) { return value }
    if evidenceDeclarations[name] != nil { return try evidence(name) }
    if gateDeclarations[name] != nil { return .gate(try gate(name)) }
    switch name {
    case "now": return .time(now)
    case "gates":
      var all: [NaiveValue] = []
      for name in gateNames { all.append(.gate(try gate(name))) }
      return .list(all)
    default: return .choice(name: name, order: nil)
    }
  }

  /// Evidence is read once, when something first asks for it.
  private func evidence(_ name: String) throws(NaiveStop) -> NaiveValue {
    if let known = evidence[name] { return known }
    guard let node = evidenceDeclarations[name] else { return .unknown("nothing declares it") }
    var value: NaiveValue
    evidence[name] = .unknown("'\(name)' asks for itself")
    if let given = supplied[name] {
      value = NaiveValue(given)
    } else if let expression = node.value {
      let outer = elements
      elements = []
      defer { elements = outer }
      value = try evaluate(expression, in: top)
    } else {
      value = .unknown("'\(name)' was not supplied: give it with --set \(name)=…")
    }
    if let type = node.type { value = typed(value, type) }
    evidence[name] = value
    return value
  }

  /// The value as one of a declared type, if it is one.
  func typed(_ value: NaiveValue, _ type: TypeSyntax) -> NaiveValue {
    if value.isUnknown { return value }
    switch (type.form, value) {
    case (.optional(let inner), _): return typed(value, inner)
    case (.list(let inner), .list(let elements, let doubt, let doubtful, let covers)):
      let converted = elements.map { typed($0, inner) }
      for (before, after) in zip(elements, converted) where after.isUnknown && !before.isUnknown {
        return after
      }
      return .list(converted, doubt: doubt, doubtful: doubtful, covers: covers)
    case (.name(let name), _): return typed(value, named: name.text)
    default: return .unknown("it is of another kind")
    }
  }

  private func typed(_ value: NaiveValue, named type: String) -> NaiveValue {
    switch (type, value) {
    case ("data", _), ("number", .number), ("text", .text), ("bool", .bool),
      ("duration", .duration), ("time", .time):
      return value
    case ("duration", .text(let text)):
      if case .success(let seconds) = DurationFormat.parse(text) { return .duration(seconds) }
    case ("time", .text(let text)):
      if case .success(let instant) = InstantFormat.parse(text) { return .time(instant) }
    case (_, .text(let name)), (_, .choice(let name, _)):
      if let order = choices[type], order.contains(name) {
        return .choice(name: name, order: order)
      }
    case (_, .record(let name, _)) where name == type: return value
    case (_, .object(let members)):
      guard let record = records[type] else { break }
      var fields: [(name: String, value: NaiveValue)] = []
      for field in record.fields {
        let member = members.last { $0.name == field.name.text }?.value
        var isOptional = false
        if case .optional = field.type.form { isOptional = true }
        if member == nil, !isOptional { return .unknown("'\(field.name.text)' is missing") }
        let given = member ?? .unknown("'\(field.name.text)' is missing")
        let converted = typed(given, field.type)
        if converted.isUnknown, !given.isUnknown { return converted }
        fields.append((field.name.text, converted))
      }
      return .record(type: type, fields: fields)
    default: break
    }
    return .unknown("it is no \(type)")
  }

  func element(of base: NaiveValue, at position: NaiveValue) -> NaiveValue {
    switch (base, position) {
    case (.unknown, _): return base
    case (_, .unknown): return position
    case (.list(let elements, let doubt, _, _), .number(let place)):
      if let doubt { return .unknown(doubt) }
      guard let index = Int(exactly: place), elements.indices.contains(index) else {
        return .unknown("the list is shorter than that")
      }
      return elements[index]
    case (.object, .text(let name)): return field(name, of: base)
    default: return .unknown("it is of another kind")
    }
  }

  func field(_ name: String, of base: NaiveValue) -> NaiveValue {
    switch base {
    case .unknown: return base
    case .record(_, let fields), .object(let fields):
      return fields.last { $0.name == name }?.value ?? .unknown("there is no '\(name)'")
    case .duration(let seconds):
      let units = ["weeks": 604_800.0, "days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1]
      return units[name].map { .number(seconds / $0) } ?? .unknown("there is no '\(name)'")
    case .time(let instant): return part(name, of: instant)
    case .gate(let gate):
      let outcome = gate.outcome
      switch name {
      case "name": return .text(gate.name)
      case "outcome": return .choice(name: outcome.word, order: choices["outcome"])
      case "findings": return .list(gate.instances.flatMap(\.findings).map { _ in .bool(true) })
      case "waiting": return .bool(false)
      case "attempts": return .number(0)
      default:
        if outcome == .unknown { return .unknown("the outcome of '\(gate.name)' is unknown") }
        return .bool((outcome == .failed) == (name == "failed"))
      }
    default: return .unknown("it has no fields")
    }
  }

  /// A part of an instant, in UTC: counted day by day.
  private func part(_ name: String, of instant: Double) -> NaiveValue {
    guard instant.magnitude < 4e11 else { return .unknown("the time is out of range") }
    let seconds = Int(instant.rounded(.down))
    let clock = ((seconds % 86_400) + 86_400) % 86_400
    let days = (seconds - clock) / 86_400
    switch name {
    case "hour": return .number(Double(clock / 3_600))
    case "minute": return .number(Double(clock / 60 % 60))
    case "second": return .number(Double(clock % 60))
    case "weekday":
      // 2001-01-01, day 11323, was a Monday.
      return .number(Double(((days - 11_323) % 7 + 7) % 7 + 1))
    default: break
    }
    var year = 1970
    var rest = days
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    while rest < 0 {
      year -= 1
      rest += isLeap(year) ? 366 : 365
    }
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 1
    for length in [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
      if rest < length { break }
      rest -= length
      month += 1
    }
    switch name {
    case "year": return .number(Double(year))
    case "month": return .number(Double(month))
    default: return .number(Double(rest + 1))
    }
  }

  private func isTest(_ node: IsExpression, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue {
    let operand = try evaluate(node.operand, in: scope)
    var answer: Bool
    switch (node.test, operand) {
    case (.known, _): answer = !operand.isUnknown
    case (.unknown, _): answer = operand.isUnknown
    case (.empty, .unknown): return operand
    case (.empty, .text(let text)): answer = text.isEmpty
    case (.empty, .list(let elements, let doubt, _, _)):
      if elements.isEmpty, let doubt { return .unknown(doubt) }
      answer = elements.isEmpty
    case (.empty, .object(let members)): answer = members.isEmpty
    case (.empty, _): answer = false
    }
    if node.isNegated { answer = !answer }
    return .bool(answer)
  }

  /// Kleene's logic over all elements; it stops as soon as the answer is sure.
  private func quantified(
    _ node: QuantifiedExpression, in scope: NaiveScope
  ) throws(NaiveStop) -> NaiveValue {
    let source = try evaluate(node.source, in: scope)
    guard case .list(let list, let doubt, _, _) = source else {
      return source.isUnknown ? source : .unknown("it is no list")
    }
    var open = doubt
    for element in list {
      elements.append(element)
      defer { elements.removeLast() }
      switch truth(of: try evaluate(node.predicate, in: scope)) {
      case .bool(let holds):
        if holds, node.quantifier == .any { return .bool(true) }
        if holds, node.quantifier == .no { return .bool(false) }
        if !holds, node.quantifier == .all { return .bool(false) }
      case .unknown(let reason): open = open ?? reason
      default: break
      }
    }
    if let open { return .unknown(open) }
    return .bool(node.quantifier != .any)
  }

  private func query(_ node: QueryExpression, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue
  {
    let source = try evaluate(node.source, in: scope)
    guard case .list(let list, var doubt, var doubtful, _) = source else {
      return source.isUnknown ? source : .unknown("it is no list")
    }
    var result: [NaiveValue] = []
    for element in list {
      elements.append(element)
      defer { elements.removeLast() }
      let inner = NaiveScope(in: scope)
      if let alias = node.alias { inner.declare(alias.text, element) }
      let value = try evaluate(node.body, in: inner)
      switch (node.kind, truth(of: value)) {
      case (.each, _): result.append(value)
      case (.where, .bool(let isKept)): if isKept { result.append(element) }
      case (.where, let other):
        if case .unknown(let reason) = other { doubt = doubt ?? reason }
        doubtful.append(element)
      }
    }
    return .list(result, doubt: doubt, doubtful: doubtful)
  }

  private func match(_ node: MatchExpression, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue
  {
    let subject = try evaluate(node.subject, in: scope)
    for arm in node.arms {
      let inner = NaiveScope(in: scope)
      switch try test(arm.pattern, subject, in: inner) {
      case .bool(true): return try evaluate(arm.value, in: inner)
      case .unknown(let reason): return .unknown(reason)
      default: break
      }
    }
    return .unknown("no arm fits")
  }

  private func test(
    _ pattern: Pattern, _ subject: NaiveValue, in scope: NaiveScope
  ) throws(NaiveStop) -> NaiveValue {
    switch pattern.form {
    case .otherwise: return .bool(true)
    case .when(let condition): return truth(of: try evaluate(condition, in: scope))
    case .value(let value): return equality(subject, try evaluate(value, in: scope))
    case .comparison(let operation, let value):
      return compare(operation, subject, try evaluate(value, in: scope))
    case .isIn(let list): return try membership(of: subject, in: list, scope)
    case .like(let pattern):
      guard case .text(let text) = subject else { return .unknown("it is no text") }
      guard case .text(let pattern) = try evaluate(pattern, in: scope),
        let glob = try? Glob(pattern), let captures = glob.captures(in: text)
      else { return .bool(false) }
      for (name, value) in captures { scope.declare(name, .text(value)) }
      return .bool(true)
    }
  }
}
