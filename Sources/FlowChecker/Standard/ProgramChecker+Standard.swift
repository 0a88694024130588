import FlowSource
import FlowSyntax
import FlowValues

/// Calls of standard functions.
///
/// First every argument is put in its place and checked by the kind of the place; then the result's
/// type follows from what was found.
extension ProgramChecker {
  /// What has been found of a call so far.
  struct StandardCall {
    let function: StandardFunction
    let node: CallExpression
    var arguments: [TypedExpression] = []
    /// The list or text that the call is about.
    var whole: TypedExpression?
    /// The type of the list's elements.
    var element: Type = .invalid
    /// What the key gives, or the elements where there is none.
    var measured: Type = .invalid
    var isInvalid = false
  }

  func call(
    _ function: StandardFunction, _ node: CallExpression, _ expected: Type?
  ) -> TypedExpression {
    if function.builtin == .min || function.builtin == .max, let call = spread(function, node) {
      return call
    }
    let places = bind(
      node, names: function.parameters.map(\.name),
      optional: function.parameters.map(\.isOptional), declared: nil
    ) { function.signature }
    var call = StandardCall(function: function, node: node)
    for (place, parameter) in function.parameters.enumerated() {
      guard let value = places[place] else {
        call.isInvalid = call.isInvalid || !parameter.isOptional
        continue
      }
      var hasKey = false
      if place + 1 < places.count, case .some(.some) = places.last { hasKey = true }
      add(value, parameter, hasKey: hasKey, to: &call, expected)
    }
    guard !call.isInvalid else { return invalid(node.span) }
    return TypedExpression(
      .builtin(function.builtin, call.arguments), type: result(of: call), span: node.span)
  }

  private func add(
    _ value: Expression, _ parameter: StandardFunction.Parameter, hasKey: Bool,
    to call: inout StandardCall, _ expected: Type?
  ) {
    let name = call.function.name
    let argument: TypedExpression
    switch parameter.kind {
    case .value(let type):
      let found = check(value, expecting: type)
      argument =
        found.type == type
        ? found
        : fit(found, to: type, for: .argument(parameter.name, signature: call.function.signature))
    case .list, .listOf:
      argument = list(value, parameter, hasKey: hasKey, &call, expected)
    case .key(let rule): argument = key(value, rule, &call)
    case .textOrList: argument = textOrList(value, &call, expected)
    case .measure:
      let found = check(value)
      if let type = ElementRule.measure.accepts(found.type) {
        argument = adapt(found, to: type) ?? found
        call.measured = type
      } else {
        argument = invalid(found.span, .refusedBy(name, .measure, found.type, at: found.span))
      }
    case .part: argument = part(value, &call)
    }
    if argument.type == .invalid { call.isInvalid = true }
    call.arguments.append(argument)
  }

  private func list(
    _ value: Expression, _ parameter: StandardFunction.Parameter, hasKey: Bool,
    _ call: inout StandardCall, _ expected: Type?
  ) -> TypedExpression {
    let name = call.function.name
    var (list, element) = listSource(
      check(value, expecting: expected?.element == nil ? nil : expected), .argument(name))
    if element == .invalid { return invalid(value.span) }
    if case .listOf(let rule) = parameter.kind, !hasKey {
      guard let type = rule.accepts(element) else {
        return invalid(list.span, .refusedBy(name, rule, element, at: list.span))
      }
      if type != element { list = adapt(list, to: .list(type)) ?? list }
      element = type
    }
    call.whole = list
    call.element = element
    call.measured = element
    return list
  }

  private func key(
    _ value: Expression, _ rule: ElementRule, _ call: inout StandardCall
  ) -> TypedExpression {
    let slot = frame.addSlot("element", call.element)
    openElement(slot, call.element, alias: nil, statement: value.span)
    defer { closeElement(alias: nil) }
    let found = check(value)
    if found.type == .invalid { return found }
    guard let type = rule.accepts(found.type) else {
      return invalid(
        found.span, .refusedBy(call.function.name, rule, found.type, at: found.span))
    }
    let body = adapt(found, to: type) ?? found
    call.measured = type
    return TypedExpression(.elementExpression(slot: slot, body), type: type, span: value.span)
  }

  private func textOrList(
    _ value: Expression, _ call: inout StandardCall, _ expected: Type?
  ) -> TypedExpression {
    let found = check(value)
    switch found.type {
    case .list(let element):
      call.element = element
    case .text, .data, .invalid: break
    case .unknown: return adapt(found, to: .data) ?? found
    default:
      return invalid(
        found.span, .noTextOrList(call.function.name, found.type, at: found.span))
    }
    // What is data may be either: 'length' counts both, 'reverse' means a list, 'contains' a text.
    var whole = found
    if found.type == .data {
      switch call.function.builtin {
      case .reverse:
        whole = adapt(found, to: .list(.data)) ?? found
        call.element = .data
      case .contains: whole = adapt(found, to: .text) ?? found
      default: break
      }
    }
    call.whole = whole
    return whole
  }

  private func part(_ value: Expression, _ call: inout StandardCall) -> TypedExpression {
    guard let whole = call.whole, case .list(let element) = whole.type else {
      let found = check(value)
      return found.type == .text
        ? found : fit(found, to: .text, for: .argument("part", signature: call.function.signature))
    }
    let found = check(value, expecting: element)
    guard let type = join(found.type, element) else {
      return invalid(
        found.span,
        .mismatch(
          expected: element, found: found.type,
          .argument("part", signature: call.function.signature), found.span))
    }
    let common = element == .data ? .data : type
    call.arguments[0] = adapt(whole, to: .list(common)) ?? whole
    return adapt(found, to: common) ?? found
  }

  private func result(of call: StandardCall) -> Type {
    switch call.function.builtin {
    case .count, .length, .round, .floor, .ceil: return .number
    case .sum, .average, .median, .percentile, .min, .max, .abs: return call.measured
    case .first, .last: return call.element
    case .sort, .unique, .topological: return .list(call.element)
    case .flat: return call.element
    case .reverse: return call.whole?.type ?? .invalid
    case .group: return .list(.record(groupType(call)))
    case .range: return .list(.number)
    case .cycles: return .list(.list(.text))
    case .join, .lower, .upper, .trim, .replace, .slug, .sha256, .env, .read: return .text
    case .split, .keys, .glob: return .list(.text)
    case .startsWith, .endsWith, .contains, .exists: return .bool
    case .captures, .json: return .data
    case .values: return .list(.data)
    case .conventional: return .record(.conventional)
    case .git, .repo: return .domain(.repo)
    case .codeowners: return .list(.domain(.person))
    case .history: return .invalid
    case .lcov, .cobertura, .jacoco, .coveragePy, .junit, .sarif, .jsonl, .yaml, .csv, .toml, .text,
      .checklist, .todo:
      return call.function.builtin.evidenceFormat?.result ?? .invalid
    }
  }

  private func groupType(_ call: StandardCall) -> RecordType {
    let key = GroupKey(key: call.measured, element: call.element)
    if let known = groupTypes[key] { return known }
    let type = RecordType(
      name: "group",
      fields: [
        RecordType.Field(name: "key", type: key.key),
        RecordType.Field(name: "items", type: .list(key.element)),
      ])
    groupTypes[key] = type
    return type
  }

  /// `min(a, b, …)`: the values go as one list.
  private func spread(_ function: StandardFunction, _ node: CallExpression) -> TypedExpression? {
    guard node.arguments.count >= 2, node.arguments.allSatisfy({ $0.name == nil }),
      let first = node.arguments.first?.value
    else { return nil }
    let (slotCount, armCount) = (frame.slots.count, arms.count)
    var values = [check(first)]
    // What is data may be a list; a key beside it looks at the element.
    let isList: Bool
    switch values[0].type {
    case .list: isList = true
    case .data, .unknown, .invalid: isList = looksAtElement(node.arguments[1].value)
    default: isList = false
    }
    if isList {
      // It is a list with a key after all, and will be read as one.
      frame.shrink(to: slotCount)
      arms.removeLast(arms.count - armCount)
      return nil
    }
    for argument in node.arguments.dropFirst() {
      values.append(check(argument.value, expecting: values[0].type))
    }
    var type = Type.unknown
    for value in values {
      if value.type == .invalid { return invalid(node.span) }
      guard let joined = join(type, value.type) else {
        return invalid(
          node.span, .elementsDiffer(type, value.type, first: values[0].span, at: value.span))
      }
      type = joined
    }
    guard ElementRule.ordered.accepts(type) != nil else {
      return invalid(node.span, .refusedBy(function.name, .ordered, type, at: values[0].span))
    }
    let elements = values.map { adapt($0, to: type) ?? $0 }
    let list = TypedExpression(.list(elements), type: .list(type), span: node.span)
    return TypedExpression(.builtin(function.builtin, [list]), type: type, span: node.span)
  }

  /// Whether an argument begins with the element: `.points`, `.due.year`.
  private func looksAtElement(_ expression: Expression) -> Bool {
    switch expression {
    case .element: true
    case .member(let node): looksAtElement(node.base)
    case .index(let node): looksAtElement(node.base)
    case .group(let node): looksAtElement(node.inner)
    case .unary(let node): looksAtElement(node.operand)
    case .binary(let node): looksAtElement(node.left)
    case .call(let node): node.arguments.contains { looksAtElement($0.value) }
    default: false
    }
  }
}
