import FlowSource
import FlowSyntax
import FlowValues

/// `x.field`, `.field`, `.`, `x[i]`, `gate ready`.
extension ProgramChecker {
  func member(_ node: MemberExpression) -> TypedExpression {
    guard case .name(let base) = node.base, locals[base.name] == nil else {
      return field(node.field, of: check(node.base), at: node.span)
    }
    guard let symbol = scope.lookUp(base.name) else {
      if base.name == "outcome", supplied[base.name] == nil {
        return qualifiedCase(node.field, of: .outcome, at: node.span)
      }
      return field(node.field, of: check(node.base), at: node.span)
    }
    if case .choice(let choice) = symbol.meaning {
      return qualifiedCase(node.field, of: choice, at: node.span)
    }
    if case .thing(.phase, let phase) = symbol.meaning, isInside(phase: phase),
      Self.knownFromEntry.contains(node.field.text)
    {
      noteUse(.phase, phase)
      let own = TypedExpression(
        .process(.phase(phase)), type: .domain(.phase), span: base.span)
      return field(node.field, of: own, at: node.span)
    }
    return field(node.field, of: read(symbol, base.name, at: base.span), at: node.span)
  }

  /// What a phase knows of itself before anything in it is judged.
  private static let knownFromEntry: Set<String> = [
    "name", "title", "owner", "within", "inputs", "delivers", "entered", "due", "entries",
  ]

  /// Whether what is being read stands in a phase.
  private func isInside(phase: Int) -> Bool {
    switch asking {
    case .phase(let number)?: number == phase
    case .gate(let number)?: gates[number].phase == phase
    default: false
    }
  }

  private func qualifiedCase(_ name: Name, of choice: ChoiceType, at span: Span) -> TypedExpression
  {
    guard let number = caseNumber(name.text, of: choice) else {
      let meant = closest(to: name.text, among: choice.cases)
      return invalid(span, .noCase(name.text, of: choice, suggestion: meant, at: name.span))
    }
    return TypedExpression(.constant(.choice(choice, number)), type: .choice(choice), span: span)
  }

  func element(_ node: ElementExpression) -> TypedExpression {
    guard let element = frame.elements.last else {
      return invalid(node.span, .elementOutside(node.field?.text, at: node.span))
    }
    frame.reads[element.slot] += 1
    let value = TypedExpression(.slot(element.slot), type: element.type, span: node.span)
    guard let name = node.field else { return value }
    return field(name, of: value, at: node.span)
  }

  /// A field of a value.
  func field(_ name: Name, of base: TypedExpression, at span: Span) -> TypedExpression {
    if isMark(name.text) {
      sighting?.sight.base = base.type
      return invalid(span)
    }
    switch base.type {
    case .invalid: return invalid(span)
    case .data:
      return TypedExpression(.dataMember(base, name.text), type: .data, span: span)
    case .unknown:
      let data = adapt(base, to: .data) ?? base
      return TypedExpression(.dataMember(data, name.text), type: .data, span: span)
    case .record(let record):
      guard let index = record.index(of: name.text) else { break }
      return TypedExpression(
        .recordField(base, index), type: record.fields[index].type, span: span)
    case .domain(let kind):
      guard let field = self.field(name.text, of: kind) else {
        if kind == .task, let extra = extra(name.text) {
          process.fieldsUsed.insert(extra.number)
          return TypedExpression(.domainField(base, extra.number), type: extra.type, span: span)
        }
        break
      }
      if kind == .task { process.fieldsUsed.insert(field.number) }
      return TypedExpression(.domainField(base, field.number), type: field.type, span: span)
    case .duration, .time:
      guard let property = ValueProperty(rawValue: name.text), property.belongs(to: base.type)
      else { break }
      return TypedExpression(.property(base, property), type: .number, span: span)
    default: break
    }
    return invalid(span, noField(name, on: base.type))
  }

  func field(_ name: String, of kind: DomainType) -> (number: Int, type: Type)? {
    if let known = domainFields[kind] { return known[name] }
    var fields: [String: (number: Int, type: Type)] = [:]
    for (number, field) in kind.fields.enumerated() { fields[field.name] = (number, field.type) }
    if kind == .task, let status = fields["status"] {
      fields["status"] = (status.number, .choice(process.taskStatus))
    }
    domainFields[kind] = fields
    return fields[name]
  }

  private func noField(_ name: Name, on type: Type) -> Diagnostic {
    var names: [String]
    switch type {
    case .record(let record): names = record.fields.map(\.name)
    case .domain(let kind):
      names = kind.fields.map(\.name)
      if kind == .task { names += process.extras.map(\.name) }
    case .duration, .time:
      names = ValueProperty.allCases.filter { $0.belongs(to: type) }.map(\.rawValue)
    default: names = []
    }
    let counts = type == .text ? "length" : "count"
    let asksForSize = ["count", "length", "size"].contains(name.text)
    let function = asksForSize && (type == .text || type.element != nil) ? counts : nil
    return .noField(
      name.text, on: type, fields: names, suggestion: closest(to: name.text, among: names),
      function: function, at: name.span)
  }

  func index(_ node: IndexExpression) -> TypedExpression {
    let base = check(node.base)
    switch base.type {
    case .invalid:
      _ = check(node.position)
      return invalid(node.span)
    case .list(let element):
      let position = check(node.position, as: .number, for: .position)
      return TypedExpression(.index(base, position), type: element, span: node.span)
    case .data, .unknown:
      let data = adapt(base, to: .data) ?? base
      let position = check(node.position)
      switch position.type {
      case .number, .text, .data, .invalid: break
      default: report(.dataPosition(position.type, at: position.span))
      }
      return TypedExpression(.index(data, position), type: .data, span: node.span)
    default:
      _ = check(node.position)
      return invalid(node.span, .noPositions(base.type, at: base.span))
    }
  }
}

extension ValueProperty {
  /// Whether values of the type have the property.
  func belongs(to type: Type) -> Bool {
    switch self {
    case .weeks, .days, .hours, .minutes, .seconds: type == .duration
    case .year, .month, .day, .hour, .minute, .second, .weekday: type == .time
    }
  }
}
