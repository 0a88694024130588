import FlowSource
import FlowSyntax
import FlowValues

/// `90`, `48h`, `"text"`, `"{t.id} waits"`, `[a, b]`, `1..10`.
extension ProgramChecker {
  func literal(_ node: LiteralExpression, _ expected: Type?) -> TypedExpression {
    let (value, type) = Self.value(node.value)
    if type == .unknown {
      if case .choice(let choice)? = expected, choice == .outcome,
        let place = choice.ordinal(of: "unknown")
      {
        return TypedExpression(
          .constant(.choice(choice, place)), type: .choice(choice), span: node.span)
      }
    }
    return TypedExpression(.constant(value), type: type, span: node.span)
  }

  static func value(_ literal: LiteralValue) -> (Value, Type) {
    switch literal {
    case .number(let number), .percent(let number): (.number(number), .number)
    case .duration(let seconds): (.duration(seconds), .duration)
    case .workingDays(let days): (.working(WorkingDuration(days: days)), .workingDuration)
    case .workingHours(let hours): (.working(WorkingDuration(hours: hours)), .workingDuration)
    case .time(let seconds): (.time(seconds), .time)
    case .text(let text): (.text(text), .text)
    case .bool(let bool): (.bool(bool), .bool)
    case .unknown: (.unknown(.saidSo), .unknown)
    }
  }

  func interpolation(_ node: InterpolationExpression) -> TypedExpression {
    let values = zip(node.values, node.widths).map { value, width in
      guard width > 0 else { return check(value) }
      let number = check(value, as: .number, for: .clause("{…:0\(width)}"))
      return TypedExpression(.filled(number, width: width), type: .text, span: value.span)
    }
    return TypedExpression(.interpolation(node.texts, values), type: .text, span: node.span)
  }

  func list(_ node: ListExpression, _ expected: Type?) -> TypedExpression {
    var wanted: Type?
    if case .list(let element)? = expected { wanted = element }
    var elements: [TypedExpression] = []
    elements.reserveCapacity(node.elements.count)
    var type = Type.unknown
    var isEven = true
    for expression in node.elements {
      let element = check(expression, expecting: wanted ?? type)
      if element.type != type {
        if let joined = join(type, element.type) {
          isEven = isEven && elements.isEmpty
          type = joined
        } else {
          let first = elements.first?.span ?? node.span
          report(.elementsDiffer(type, element.type, first: first, at: element.span))
          type = .invalid
        }
      }
      elements.append(element)
    }
    if !isEven { elements = elements.map { adapt($0, to: type) ?? $0 } }
    return TypedExpression(.list(elements), type: .list(type), span: node.span)
  }

  func range(_ node: BinaryExpression) -> TypedExpression {
    let left = check(node.left, as: .number, for: .operand(".."))
    let right = check(node.right, as: .number, for: .operand(".."))
    return TypedExpression(.range(left, right), type: .list(.number), span: node.span)
  }
}
