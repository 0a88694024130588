import FlowSource
import FlowSyntax
import FlowValues

/// `override process "Process override" { granted-by: tech-lead, lasts: 2w, … }`
extension ProgramChecker {
  static let overrideProperties = [
    "title", "granted-by", "with", "covers", "waives", "requires", "lasts", "review", "id",
  ]

  func override(_ node: NounDeclaration) -> CheckedOverride? {
    let properties = self.properties(
      node.body, of: "override", named: node.name, Self.overrideProperties)
    var handlers: [CheckedHandler] = []
    for item in properties.rest {
      guard case .handler(let node) = item else {
        report(.notInBody(of: "override", at: item.span))
        continue
      }
      if let handler = handler(node, of: "override", [.granted, .revoked, .expired]) {
        handlers.append(handler)
      }
    }
    let waives = symbols(properties["waives"], "waives").compactMap { name in
      option(name, "waives", CheckedOverride.Waiver.allCases.map(\.rawValue))
        .flatMap(CheckedOverride.Waiver.init)
    }
    return CheckedOverride(
      name: node.name.text, title: title(node.title, properties),
      grantedBy: properties["granted-by"].flatMap { roleSet($0) },
      with: properties["with"].flatMap { roleSet($0) },
      covers: properties["covers"].map(coverage),
      waives: properties["waives"] == nil ? [.requirements] : waives,
      requires: symbols(properties["requires"], "requires").map(\.text),
      lasts: deadline("lasts", in: properties), review: deadline("review", in: properties),
      idPattern: properties["id"].flatMap(idPattern), handlers: handlers, span: node.name.span)
  }

  /// `covers: [gate ready, phase build]`; a name alone may be of either kind.
  private func coverage(_ expression: Expression) -> (gates: [Int], phases: [Int]) {
    var found: (gates: [Int], phases: [Int]) = ([], [])
    let elements: [Expression] =
      if case .list(let list) = expression { list.elements } else { [expression] }
    for element in elements {
      switch gateOrPhase(element) {
      case .gate(let number)?: found.gates.append(number)
      case .phase(let number)?: found.phases.append(number)
      default: break
      }
    }
    return found
  }

  /// The gate or phase that an expression names; reports it where there is none.
  func gateOrPhase(_ expression: Expression) -> Asker? {
    switch expression {
    case .reference(let node) where node.kind == .phase:
      return thing(expression, .phase).map(Asker.phase)
    case .name(let node) where scope.number(of: node.name, .gate) == nil:
      if let number = scope.number(of: node.name, .phase) {
        noteUse(.phase, number)
        return .phase(number)
      }
      return thing(expression, .gate).map(Asker.gate)
    default: return thing(expression, .gate).map(Asker.gate)
    }
  }

  /// `"URGENT-{seq:03}"`, as a text again.
  private func idPattern(_ expression: Expression) -> String? {
    switch expression {
    case .interpolation(let node): return idPattern(node)
    default:
      report(.idWithoutNumber(at: expression.span))
      return nil
    }
  }

  private func idPattern(_ node: InterpolationExpression) -> String? {
    var text = node.texts.first ?? ""
    var hasNumber = false
    for (place, value) in node.values.enumerated() {
      guard case .name(let name) = value, ["seq", "date"].contains(name.name) else {
        report(.idField(at: value.span))
        return nil
      }
      if name.name == "seq" { hasNumber = true }
      let width = node.widths[place]
      text += "{\(name.name)\(width > 0 ? ":0\(width)" : "")}" + node.texts[place + 1]
    }
    if !hasNumber { report(.idWithoutNumber(at: node.span)) }
    return text
  }
}
