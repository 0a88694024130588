extension ProgramGenerator {
  /// An expression of a type; every operator stands in parentheses, so that it fits everywhere.
  mutating func expression(_ type: RandomType, _ depth: Int) -> String {
    if depth <= 0 { return leaf(type) }
    if random.chance(15) { return leaf(type) }
    if random.chance(14) { return general(type, depth - 1) }
    switch type {
    case .number: return number(depth - 1)
    case .text: return text(depth - 1)
    case .bool: return bool(depth - 1)
    case .duration: return duration(depth - 1)
    case .time: return time(depth - 1)
    case .level: return level(depth - 1)
    case .item: return item(depth - 1)
    case .list(let element): return list(element, depth - 1)
    }
  }

  /// What has no part that is generated: a name, a field of one, or a literal.
  mutating func leaf(_ type: RandomType) -> String {
    var choices = scope.filter { $0.type == type }.map(\.name)
    for variable in scope where variable.type == .item {
      if let field = field(of: type) { choices.append("\(variable.name).\(field)") }
    }
    if let element = elements.last {
      // Twice, since what a query is about should be looked at.
      if element == type { choices += [".", "."] }
      if element == .item, let field = field(of: type) { choices += [".\(field)", ".\(field)"] }
    }
    if !choices.isEmpty, random.chance(75) { return random.pick(choices) }
    return literal(type)
  }

  private mutating func field(of type: RandomType) -> String? {
    switch type {
    case .text: random.pick(["name", "note"])
    case .number: "size"
    case .level: "level"
    case .duration: "wait"
    default: nil
    }
  }

  private mutating func literal(_ type: RandomType) -> String {
    switch type {
    case .number: return random.pick(["0", "1", "2", "3", "7", "10", "0.5", "2.5", "90%", "(-3)"])
    case .text:
      return random.pick(["\"\"", "\"a\"", "\"b\"", "\"main\"", "\"release/1.2\"", "\"é x\""])
    case .bool: return random.pick(["true", "false"])
    case .duration: return random.pick(["0s", "90s", "1h", "1h30m", "2d", "(-(5m))"])
    case .time:
      return random.pick(["2026-11-20", "2026-11-20T10:00Z", "1969-12-31T23:59:59Z", "now"])
    case .level: return random.pick(["level.low", "level.medium", "level.high"])
    case .item:
      return "item(name: \"n\", size: \(random.below(5)), level: high, wait: 1h)"
    case .list(let element):
      let count = random.below(4)
      if count == 0, element == .number { return "(1..0)" }
      return "[" + (0..<max(count, 1)).map { _ in literal(element) }.joined(separator: ", ") + "]"
    }
  }

  /// What there is for every type.
  private mutating func general(_ type: RandomType, _ depth: Int) -> String {
    switch random.below(8) {
    case 0:
      return
        "(if \(condition(depth)) then \(expression(type, depth)) else \(expression(type, depth)))"
    case 1, 2: return "(\(expression(type, depth)) otherwise \(expression(type, depth)))"
    case 3: return "\(expression(.list(type), depth))[\(expression(.number, depth))]"
    case 4: return "\(random.pick(["first", "last"]))(\(expression(.list(type), depth)))"
    case 5: return match(type, depth)
    default:
      let fitting = functions.filter { $0.result == type }
      guard !fitting.isEmpty else { return expression(type, depth) }
      let function = random.pick(fitting)
      var arguments = function.parameters.map { expression($0, depth) }
      if recursive.contains(function.name) { arguments[0] = "\(random.below(8))" }
      return "\(function.name)(\(arguments.joined(separator: ", ")))"
    }
  }

  private mutating func match(_ type: RandomType, _ depth: Int) -> String {
    var arms: [String] = []
    let subject: String
    switch random.below(4) {
    case 0:
      subject = expression(.number, depth)
      for pattern in ["0", "in [1, 2]", "in 3..5", "< 0", "when \(expression(.bool, 1))", "> 100"]
      where random.chance(60) {
        arms.append("\(pattern) -> \(expression(type, depth))")
      }
    case 1:
      subject = expression(.text, depth)
      for pattern in ["\"main\"", "like \"release/*\"", "in [\"a\", \"b\"]"] where random.chance(60)
      {
        arms.append("\(pattern) -> \(expression(type, depth))")
      }
      if random.chance(50) {
        let capture = fresh("c")
        scope.append(Variable(name: capture, type: .text))
        arms.append("like \"<\(capture)>-y\" -> \(expression(type, depth))")
        scope.removeAll { $0.name == capture }
      }
    case 2:
      subject = expression(.level, depth)
      for pattern in ["low", ">= high"] where random.chance(70) {
        arms.append("\(pattern) -> \(expression(type, depth))")
      }
    default:
      subject = expression(.bool, depth)
      arms.append("true -> \(expression(type, depth))")
    }
    arms.append("otherwise -> \(expression(type, depth))")
    return "(match \(subject) { \(arms.joined(separator: "; ")) })"
  }

  private mutating func number(_ depth: Int) -> String {
    switch random.below(15) {
    case 0...4:
      return
        "(\(expression(.number, depth)) \(random.pick(["+", "-", "*", "/", "mod"])) \(expression(.number, depth)))"
    case 5: return "(-\(expression(.number, depth)))"
    case 6:
      return "\(random.pick(["round", "floor", "ceil", "abs"]))(\(expression(.number, depth)))"
    case 7: return "round(\(expression(.number, depth)), \(random.below(3)))"
    case 8:
      return
        "\(random.pick(["count", "length"]))(\(expression(.list(random.pick([.number, .text, .item])), depth)))"
    case 9:
      return
        "\(random.pick(["sum", "average", "median", "min", "max"]))(\(expression(.list(.number), depth)))"
    case 10:
      return "\(random.pick(["sum", "average", "median", "min", "max"]))(\(keyed(.number, depth)))"
    case 11: return "percentile(\(expression(.list(.number), depth)), \(expression(.number, 1)))"
    case 12: return "length(\(expression(.text, depth)))"
    case 13:
      return random.chance(50)
        ? "(\(expression(.duration, depth)) / \(expression(.duration, depth)))"
        : "(\(expression(.duration, depth))).\(random.pick(["hours", "minutes", "days"]))"
    default:
      return random.chance(50)
        ? "(\(expression(.time, depth))).\(random.pick(["year", "month", "day", "hour", "weekday"]))"
        : "\(random.pick(["min", "max"]))(\(expression(.number, depth)), \(expression(.number, depth)))"
    }
  }

  /// A list and an element expression over it: `xs, .size`.
  private mutating func keyed(_ key: RandomType, _ depth: Int) -> String {
    let element = random.pick([RandomType.number, .text, .item])
    let list = expression(.list(element), depth)
    return "\(list), \(over(element) { $0.about(element, key, depth) })"
  }

  /// Something that is written inside of a query over elements of a type.
  private mutating func over(
    _ element: RandomType, _ write: (inout ProgramGenerator) -> String
  ) -> String {
    elements.append(element)
    defer { elements.removeLast() }
    return write(&self)
  }

  /// An expression of a type that looks at the element.
  private mutating func about(
    _ element: RandomType, _ type: RandomType, _ depth: Int
  ) -> String {
    let seen: String
    switch (element, type) {
    case (.item, .number): seen = ".size"
    case (.item, .text): seen = ".name"
    case (.item, .level): seen = ".level"
    case (.item, .duration): seen = ".wait"
    case (.item, .bool): return predicate(element, depth)
    case (.number, .number), (.text, .text), (.bool, .bool), (.level, .level): seen = "."
    case (.text, .number): seen = "length(.)"
    case (.number, .text): seen = "\"n{.}\""
    case (.number, .duration): seen = "(. * 1m)"
    case (.text, .duration): seen = "(length(.) * 1h)"
    case (_, .bool): return predicate(element, depth)
    default:
      return "(if \(predicate(element, 1)) otherwise false then \(leaf(type)) else \(leaf(type)))"
    }
    if random.chance(40) { return seen }
    switch type {
    case .number:
      return "(\(seen) \(random.pick(["+", "-", "*", "mod"])) \(expression(.number, depth)))"
    case .text: return "(\(seen) + \(expression(.text, depth)))"
    case .duration: return "(\(seen) + \(expression(.duration, depth)))"
    default: return seen
    }
  }

  /// A condition whose every arm looks at the element.
  private mutating func predicate(_ element: RandomType, _ depth: Int) -> String {
    if depth > 0, random.chance(30) {
      return
        "(\(predicate(element, depth - 1)) \(random.pick(["and", "or"])) \(predicate(element, depth - 1)))"
    }
    let operation = random.pick(["<", "<=", ">", ">=", "==", "!="])
    switch element {
    case .number:
      return random.chance(30)
        ? "(10 / . \(operation) \(expression(.number, depth)))"
        : "(. \(operation) \(expression(.number, depth)))"
    case .text:
      return random.chance(50)
        ? "(. \(operation) \(expression(.text, depth)))"
        : "(length(.) \(operation) \(random.below(4)))"
    case .item:
      switch random.below(5) {
      case 0: return "(.note \(operation) \(expression(.text, depth)))"
      case 1: return "(.level \(operation) \(random.pick(["low", "medium", "high"])))"
      case 2: return "(.wait \(operation) \(expression(.duration, depth)))"
      case 3: return "(.note is \(random.pick(["known", "not known", "empty"])))"
      default: return "(.size \(operation) \(expression(.number, depth)))"
      }
    case .level: return "(. \(operation) medium)"
    case .bool: return random.chance(50) ? "(not .)" : "(. is known)"
    case .duration, .time: return "(. \(operation) \(expression(element, depth)))"
    case .list: return "(count(.) \(operation) \(expression(.number, depth)))"
    }
  }

  private mutating func text(_ depth: Int) -> String {
    switch random.below(9) {
    case 0, 1: return "(\(expression(.text, depth)) + \(expression(.text, depth)))"
    case 2:
      return
        "\"<{\(expression(random.pick(RandomType.all), depth))}>{\(expression(.number, depth))}\""
    case 3:
      return
        "\(random.pick(["lower", "upper", "trim", "slug", "reverse"]))(\(expression(.text, depth)))"
    case 4:
      return
        "replace(\(expression(.text, depth)), \(expression(.text, 1)), \(expression(.text, depth)))"
    case 5:
      return
        "join(\(expression(.list(random.pick([.text, .number])), depth)), \(expression(.text, 1)))"
    case 6: return "join(\(expression(.list(.text), depth)))"
    case 7: return "\(random.pick(["min", "max"]))(\(keyed(.text, depth)))"
    default:
      return gates.isEmpty || !elements.isEmpty
        ? "\"{\(expression(.duration, depth))}\"" : "\"{\(random.pick(gates)).outcome}\""
    }
  }

  private mutating func bool(_ depth: Int) -> String {
    let operation = random.pick(["<", "<=", ">", ">=", "==", "!="])
    switch random.below(18) {
    case 0, 1: return "(\(expression(.bool, depth)) and \(expression(.bool, depth)))"
    case 2, 3: return "(\(expression(.bool, depth)) or \(expression(.bool, depth)))"
    case 4: return "(not \(expression(.bool, depth)))"
    case 5...7:
      let type = random.pick([RandomType.number, .number, .text, .duration, .time, .level])
      return "(\(expression(type, depth)) \(operation) \(expression(type, depth)))"
    case 8:
      let type = random.pick(RandomType.all)
      return "(\(expression(type, depth)) \(random.pick(["==", "!="])) \(expression(type, depth)))"
    case 9, 10:
      let type = random.pick([RandomType.number, .text, .level, .item, .list(.number)])
      return
        "(\(expression(type, depth)) \(random.pick(["in", "not in"])) \(expression(.list(type), depth)))"
    case 11:
      return
        "(\(expression(.number, depth)) \(random.pick(["in", "not in"])) \(expression(.number, depth))..\(expression(.number, depth)))"
    case 12:
      let type = random.pick(RandomType.all)
      return "(\(expression(type, depth)) is \(random.pick(["known", "unknown", "not known"])))"
    case 13:
      let type = random.pick([RandomType.text, .list(.number), .list(.item)])
      return "(\(expression(type, depth)) is \(random.pick(["empty", "not empty"])))"
    case 14, 15:
      let element = random.pick([RandomType.number, .text, .item, .level])
      let list = expression(.list(element), depth)
      let body = over(element) { $0.predicate(element, depth) }
      return "(\(random.pick(["all", "any", "no"])) \(list) have \(body))"
    case 16:
      return random.chance(50)
        ? "(\(expression(.text, depth)) \(random.pick(["like", "not like"])) \"re*/<v>\")"
        : "\(random.pick(["contains", "starts-with", "ends-with"]))(\(expression(.text, depth)), \(expression(.text, 1)))"
    default:
      if !gates.isEmpty, elements.isEmpty {
        let gate = random.pick(gates)
        switch random.below(3) {
        case 0:
          return "(\(gate).outcome \(operation) \(random.pick(["failed", "passed", "skipped"])))"
        default: return "\(gate).\(random.pick(["passed", "failed"]))"
        }
      }
      return "contains(\(expression(.list(.number), depth)), \(expression(.number, depth)))"
    }
  }

  private mutating func duration(_ depth: Int) -> String {
    switch random.below(7) {
    case 0, 1:
      return
        "(\(expression(.duration, depth)) \(random.pick(["+", "-", "mod"])) \(expression(.duration, depth)))"
    case 2: return "(\(expression(.duration, depth)) * \(expression(.number, depth)))"
    case 3: return "(\(expression(.number, depth)) * \(expression(.duration, depth)))"
    case 4: return "(\(expression(.duration, depth)) / \(expression(.number, depth)))"
    case 5: return "(\(expression(.time, depth)) - \(expression(.time, depth)))"
    default:
      // Without an element nobody knows that the sum of nothing is a duration.
      return
        "\(random.pick(["sum", "max", "average"]))([1h] + \(expression(.list(.duration), depth)))"
    }
  }

  private mutating func time(_ depth: Int) -> String {
    random.chance(80)
      ? "(\(expression(.time, depth)) \(random.pick(["+", "-"])) \(expression(.duration, depth)))"
      : "\(random.pick(["min", "max"]))(\(expression(.time, depth)), \(expression(.time, depth)))"
  }

  private mutating func level(_ depth: Int) -> String {
    random.chance(50)
      ? "\(random.pick(["min", "max"]))(\(expression(.list(.level), depth)))"
      : "(\(expression(.item, depth))).level"
  }

  private mutating func item(_ depth: Int) -> String {
    var fields =
      "name: \(expression(.text, depth)), size: \(expression(.number, depth)), "
      + "level: \(expression(.level, depth)), wait: \(expression(.duration, depth))"
    if random.chance(50) { fields += ", note: \(expression(.text, depth))" }
    return "item(\(fields))"
  }

  private mutating func list(_ element: RandomType, _ depth: Int) -> String {
    switch random.below(11) {
    case 0, 1:
      let count = 1 + random.below(4)
      return
        "[" + (0..<count).map { _ in expression(element, depth) }.joined(separator: ", ") + "]"
    case 2: return "(\(expression(.list(element), depth)) + \(expression(.list(element), depth)))"
    case 3, 4:
      let list = expression(.list(element), depth)
      let body = over(element) { $0.predicate(element, depth) }
      return random.chance(70)
        ? "(\(list) where \(body))"
        : "(\(list) where \(body) otherwise \(random.pick(["true", "false"])))"
    case 5, 6:
      let source = random.pick([RandomType.number, .text, .item])
      let list = expression(.list(source), depth)
      return "(\(list) each \(over(source) { $0.about(source, element, depth) }))"
    case 7:
      let source = random.pick([RandomType.number, .text, .item])
      let list = expression(.list(source), depth)
      let alias = fresh("a")
      scope.append(Variable(name: alias, type: source))
      let body = over(source) { $0.about(source, element, depth) }
      scope.removeAll { $0.name == alias }
      return "(\(list) as \(alias) each \(body))"
    case 8: return "\(random.pick(["reverse", "unique"]))(\(expression(.list(element), depth)))"
    case 9:
      switch element {
      case .number:
        return random.chance(50)
          ? "(\(random.below(4))..\(random.below(9)))"
          : "range(\(random.below(5)), \(expression(.number, 1)) mod 9, \(random.pick(["1", "2", "0.5", "-1"])))"
      case .text:
        return "split(\(expression(.text, depth)), \(random.pick(["\"\"", "\"/\"", "\" \""])))"
      default: return expression(.list(element), depth)
      }
    default:
      switch element {
      case .number, .text, .level, .duration: return "sort(\(expression(.list(element), depth)))"
      case .item:
        let key = random.pick([RandomType.number, .text])
        return random.chance(50)
          ? "sort(\(expression(.list(.item), depth)), \(over(.item) { $0.about(.item, key, 1) }))"
          : "((group(\(expression(.list(.item), depth)), .name) each .items) as g each last(g))"
      case .list(let inner):
        return
          "(group(\(expression(.list(inner), depth)), \(over(inner) { $0.predicate(inner, 1) })) each .items)"
      default: return expression(.list(element), depth)
      }
    }
  }
}
