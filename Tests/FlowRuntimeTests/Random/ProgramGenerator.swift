import FlowValues

/// Writes programs that the checker accepts: an expression is asked for by its type, and made of
/// what the scope holds.
///
/// Unknown values come from evidence that nobody supplies, divisions by zero, places outside of
/// lists, and queries that cannot decide.
struct ProgramGenerator {
  struct Variable {
    let name: String
    let type: RandomType
    /// A `var`, which statements may set.
    var isVariable = false
  }

  struct Function {
    let name: String
    let parameters: [RandomType]
    let result: RandomType
  }

  var random: RandomSource
  var scope: [Variable] = []
  var functions: [Function] = []
  /// The elements of the queries around the expression, the innermost last.
  var elements: [RandomType] = []
  /// Gates that the place may ask for.
  var gates: [String] = []
  var evidence: [String: Value] = [:]
  private var names = 0

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func fresh(_ stem: String) -> String {
    names += 1
    return "\(stem)\(names)"
  }

  mutating func program() -> RandomProgram {
    var lines = [
      "choice level { low, medium, high }",
      "record item { name: text, size: number, level: level, wait: duration, note: text? }",
    ]
    for _ in 0..<2 + random.below(4) { lines.append(evidenceLine()) }
    for _ in 0..<1 + random.below(4) { lines.append(binding(isVariable: false)) }
    for _ in 0..<random.below(4) { lines.append(function()) }
    if random.chance(40) { lines.append(recursion()) }
    let beforeGates = scope
    let declared = lines.count
    let gateCount = random.below(4)
    let gateNames = (0..<gateCount).map { _ in fresh("gate") }
    var gateLines: [String] = []
    for (place, name) in gateNames.enumerated() {
      gates = Array(gateNames[(place + 1)...])
      gateLines.append(gate(name))
    }
    gateLines.shuffle(using: &random)
    scope = beforeGates
    gates = gateNames
    for _ in 0..<2 + random.below(4) { lines.append(binding(isVariable: random.chance(60))) }
    for _ in 0..<2 + random.below(5) { lines.append(statement(depth: 0, indent: "")) }
    for line in gateLines {
      lines.insert(line, at: declared + random.below(lines.count - declared + 1))
    }
    if random.chance(30) { lines.append("require \(condition(2))") }
    var parts = scope.map { "{\($0.name)}" }
    for _ in 0..<3 { parts.append("{\(expression(random.pick(RandomType.all), 3))}") }
    for gate in gateNames { parts.append("{\(gate).outcome} {\(gate).passed}") }
    lines.append("\"\(parts.joined(separator: " | "))\"")
    return RandomProgram(lines: lines, evidence: evidence)
  }

  private mutating func evidenceLine() -> String {
    let name = fresh("e")
    let type = random.pick(RandomType.all)
    var line = "evidence \(name): \(type.name)"
    if random.chance(30) { line += " = \(expression(type, 2))" }
    if random.chance(55) { evidence[name] = outside(type) }
    scope.append(Variable(name: name, type: type))
    return line
  }

  /// A value from outside, now and then one that does not fit.
  private mutating func outside(_ type: RandomType) -> Value {
    if random.chance(8) { return .list(List([.bool(true), .text("odd")])) }
    switch type {
    case .number: return .number(Double(random.below(21) - 5) / Double(1 + random.below(2)))
    case .text: return .text(random.pick(["", "a", "main", "release/1.2", "x-y"]))
    case .bool: return .bool(random.chance(50))
    case .duration: return random.chance(50) ? .duration(7_200) : .text("1h30m")
    case .time: return .text("2026-11-1\(random.below(10))T0\(random.below(10)):00Z")
    case .level: return .text(random.pick(["low", "medium", "high"]))
    case .item:
      var keys = ["size", "name", "level", "wait"]
      var values = [outside(.number), outside(.text), outside(.level), outside(.duration)]
      if random.chance(50) {
        keys.append("note")
        values.append(outside(.text))
      }
      return .data(DataObject(keys: keys, values: values))
    case .list(let element): return .list(List((0..<random.below(4)).map { _ in outside(element) }))
    }
  }

  private mutating func binding(isVariable: Bool) -> String {
    let type = random.pick(RandomType.all)
    let value = expression(type, 3)
    let name = fresh(isVariable ? "v" : "x")
    scope.append(Variable(name: name, type: type, isVariable: isVariable))
    return "\(isVariable ? "var" : "let") \(name) = \(value)"
  }

  private mutating func function() -> String {
    let outer = (scope, elements)
    defer { (scope, elements) = outer }
    let parameters = (0..<1 + random.below(3)).map { _ in
      Variable(name: fresh("p"), type: random.pick(RandomType.all))
    }
    let result = random.pick(RandomType.all)
    scope = scope.filter { !$0.isVariable } + parameters
    let signature = parameters.map { "\($0.name): \($0.type.name)" }.joined(separator: ", ")
    let name = fresh("f")
    var text = "define \(name)(\(signature)): \(result.name)"
    if random.chance(50) {
      text += " = \(expression(result, 3))"
    } else {
      let isQuiet = gates
      gates = []
      text += " {\n"
      for _ in 0..<random.below(3) { text += "  \(binding(isVariable: random.chance(50)))\n" }
      for _ in 0..<random.below(3) {
        text += statement(depth: 1, indent: "  ", isPure: true) + "\n"
      }
      if random.chance(40) {
        text += "  if \(condition(2)) {\n    return \(expression(result, 2))\n  }\n"
      }
      text += "  return \(expression(result, 2))\n}"
      gates = isQuiet
    }
    functions.append(Function(name: name, parameters: parameters.map(\.type), result: result))
    return text
  }

  /// A function that calls itself a bounded number of times.
  private mutating func recursion() -> String {
    let outer = (scope, functions)
    let (n, a, b) = (fresh("n"), fresh("p"), fresh("p"))
    let type = random.pick([RandomType.number, .text, .bool, .list(.number), .duration])
    let name = fresh("r")
    scope.append(Variable(name: n, type: .number))
    scope.append(Variable(name: a, type: type))
    scope.append(Variable(name: b, type: type))
    let first = expression(type, 2)
    let call =
      switch random.below(3) {
      // The arguments change places: a call in the tail must not set one before it reads the other.
      case 0: "\(name)(\(n) - 1, \(b), \(a))"
      case 1: "\(name)(\(n) - 1, \(expression(type, 1)), \(a))"
      default: join(type, "\(name)(\(n) - 1, \(b), \(a))", expression(type, 1))
      }
    (scope, functions) = outer
    functions.append(Function(name: name, parameters: [.number, type, type], result: type))
    recursive.insert(name)
    return "define \(name)(\(n): number, \(a): \(type.name), \(b): \(type.name)): \(type.name) = "
      + "if (\(n) <= 0) otherwise true then \(first) else \(call)"
  }

  /// The functions whose first argument counts down, so that it must be small.
  private(set) var recursive: Set<String> = []

  private mutating func join(_ type: RandomType, _ a: String, _ b: String) -> String {
    type == .bool ? "(\(a) \(random.pick(["and", "or"])) \(b))" : "(\(a) + \(b))"
  }

  /// A condition for `if`, which must be decided: most of the time it says what to take instead.
  mutating func condition(_ depth: Int) -> String {
    let bool = expression(.bool, depth)
    return random.chance(92) ? "(\(bool)) otherwise \(random.pick(["true", "false"]))" : bool
  }

  mutating func statement(depth: Int, indent: String, isPure: Bool = false) -> String {
    let variables = scope.filter(\.isVariable)
    switch random.below(depth < 2 ? 10 : 5) {
    case 0...3:
      guard !variables.isEmpty else { break }
      let target = random.pick(variables)
      return "\(indent)\(target.name) = \(assigned(target))"
    case 4:
      return indent + binding(isVariable: random.chance(30))
    case 5, 6:
      return "\(indent)if \(condition(2)) {\n\(block(depth, indent, isPure))\(indent)} else {\n"
        + "\(block(depth, indent, isPure))\(indent)}"
    case 7, 8:
      let element = random.pick([RandomType.number, .text, .item])
      let source = expression(.list(element), 2)
      let outer = scope
      let name = fresh("i")
      scope.append(Variable(name: name, type: element))
      let body = block(depth, indent, isPure)
      scope = outer
      let list = random.chance(95) ? "((\(source)) otherwise [])" : "(\(source))"
      return "\(indent)for \(name) in \(list) {\n\(body)\(indent)}"
    default: break
    }
    if isPure { return indent + binding(isVariable: false) }
    return "\(indent)note \(expression(.text, 2))"
  }

  /// What a variable is set to; often grown from what it was.
  private mutating func assigned(_ target: Variable) -> String {
    guard random.chance(50) else { return expression(target.type, 2) }
    switch target.type {
    case .number, .text, .duration: return "\(target.name) + \(expression(target.type, 1))"
    case .list(let element): return "\(target.name) + [\(expression(element, 1))]"
    case .time: return "\(target.name) + \(expression(.duration, 1))"
    default: return expression(target.type, 2)
    }
  }

  private mutating func block(_ depth: Int, _ indent: String, _ isPure: Bool) -> String {
    let outer = scope
    defer { scope = outer }
    var text = ""
    for _ in 0..<1 + random.below(3) {
      text += statement(depth: depth + 1, indent: indent + "  ", isPure: isPure) + "\n"
    }
    return text
  }

  private mutating func gate(_ name: String) -> String {
    let outer = scope
    defer { scope = outer }
    var text = "gate \(name)"
    if random.chance(35) {
      let element = random.pick([RandomType.number, .text, .item])
      let source = expression(.list(element), 3)
      let variable = fresh("t")
      text += " for \(variable) in (\(source))"
      scope.append(Variable(name: variable, type: element))
    }
    text += " {\n"
    for _ in 0..<random.below(2) { text += "  \(binding(isVariable: false))\n" }
    for _ in 0..<random.below(4) {
      let verb = random.chance(80) ? "require" : "recommend"
      switch random.below(5) {
      case 0:
        text += "  if \(condition(2)) {\n    \(verb) \(expression(.bool, 3))\n  }\n"
      case 1:
        text += "  \(verb) \(expression(.bool, 3)) else { note \(expression(.text, 1)) }\n"
      default: text += "  \(verb) \(expression(.bool, 3))\n"
      }
    }
    return text + "}"
  }
}
