import FlowSource
import FlowSyntax
import FlowValues

/// The properties of declarations: which there are, and those whose values stand in the text.
extension ProgramChecker {
  /// Sorts the items of a body.
  ///
  /// - Parameter known: the names that the kind has; nothing where any name goes.
  func properties(
    _ body: Body?, of kind: String, named owner: Name, _ known: [String]?
  ) -> Properties {
    var properties = Properties(kind: kind, owner: owner)
    for item in body?.items ?? [] {
      guard case .property(let property) = item else {
        sightProperty(item, known)
        properties.rest.append(item)
        continue
      }
      let name = property.name
      if let before = properties.values[name.text] {
        report(.alreadyDeclared(name.text, before: before.name.span, at: name.span))
      } else if let known, !known.contains(name.text) {
        let meant = closest(to: name.text, among: known)
        report(.noProperty(name.text, of: kind, known, suggestion: meant, at: name.span))
      } else {
        properties.values[name.text] = property
      }
    }
    return properties
  }

  /// Refuses everything that stands beside the properties of a declaration.
  func refuseRest(_ properties: Properties) {
    for item in properties.rest {
      report(.notInBody(of: properties.kind, at: item.span))
    }
  }

  /// The value of a property that the kind cannot do without.
  func require(_ name: String, in properties: Properties, _ example: String) -> Expression? {
    if let value = properties[name] { return value }
    report(
      .missingProperty(
        name, of: properties.kind, properties.owner.text, example: example,
        at: properties.owner.span))
    return nil
  }

  // MARK: Values that stand in the text

  /// The value of an expression that has to be the same in every run.
  func constant(_ expression: Expression, as type: Type, _ property: String) -> Value? {
    let value = check(expression, as: type, for: .clause("\(property):"))
    if case .constant(let constant) = value.kind, value.type == type { return constant }
    if let number = namedConstant(expression), type == .number { return .number(number) }
    if value.type != .invalid { report(.notPlain(property, type, at: expression.span)) }
    return nil
  }

  private func namedConstant(_ expression: Expression) -> Double? {
    guard case .name(let node) = expression else { return nil }
    return (locals[node.name] ?? global(node.name))?.constant
  }

  func plainText(_ expression: Expression?, _ property: String) -> String? {
    guard let expression, case .text(let text)? = constant(expression, as: .text, property) else {
      return nil
    }
    return text
  }

  func plainNumber(_ expression: Expression, _ property: String) -> Double? {
    guard case .number(let number)? = constant(expression, as: .number, property) else {
      return nil
    }
    return number
  }

  func plainDuration(_ expression: Expression, _ property: String) -> Double? {
    guard case .duration(let seconds)? = constant(expression, as: .duration, property) else {
      return nil
    }
    if seconds > 0 { return seconds }
    report(.notPositive(property, at: expression.span))
    return nil
  }

  func plainTime(_ expression: Expression, _ property: String) -> Double? {
    guard case .time(let seconds)? = constant(expression, as: .time, property) else { return nil }
    return seconds
  }

  func plainBool(_ expression: Expression?, _ property: String) -> Bool? {
    guard let expression, case .bool(let bool)? = constant(expression, as: .bool, property) else {
      return nil
    }
    return bool
  }

  /// The title of a declaration, from its header or its `title:`.
  func title(_ header: TextSyntax?, _ properties: Properties) -> String? {
    guard let value = properties["title"] else { return header?.text }
    return label(value) ?? header?.text
  }

  // MARK: Symbols

  /// The names in a list, which stand for nothing but themselves.
  func symbols(_ expression: Expression?, _ property: String) -> [Name] {
    guard let expression else { return [] }
    guard case .list(let list) = expression else {
      return symbol(expression, property).map { [$0] } ?? []
    }
    var names: [Name] = []
    for element in list.elements {
      guard let name = symbol(element, property) else { continue }
      if let before = names.first(where: { $0.text == name.text }) {
        report(.alreadyDeclared(name.text, before: before.span, at: name.span))
      } else {
        names.append(name)
      }
    }
    return names
  }

  private func symbol(_ expression: Expression, _ property: String) -> Name? {
    switch expression {
    case .name(let node): return Name(node.name, node.span)
    case .invalid: return nil
    default:
      report(.notASymbol(property, at: expression.span))
      return nil
    }
  }

  /// One of a few names.
  func option(_ expression: Expression?, _ property: String, _ options: [String]) -> String? {
    guard let expression, let name = symbol(expression, property) else { return nil }
    return option(name, property, options)
  }

  func option(_ name: Name, _ property: String, _ options: [String]) -> String? {
    if options.contains(name.text) { return name.text }
    let meant = closest(to: name.text, among: options)
    report(.noOption(name.text, property, options, suggestion: meant, at: name.span))
    return nil
  }
}
