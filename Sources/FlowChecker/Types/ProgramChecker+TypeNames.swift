import FlowSource
import FlowSyntax
import FlowValues

/// Types as they are written: `number`, `list of service`, `text?`.
extension ProgramChecker {
  static let typeWords: [String: Type] = [
    "number": .number, "text": .text, "bool": .bool, "duration": .duration,
    "working duration": .workingDuration, "time": .time, "data": .data,
    "outcome": .choice(.outcome), "gate": .domain(.gate), "finding": .domain(.finding),
    "run": .domain(.run), "person": .domain(.person), "role": .domain(.role),
    "task": .domain(.task), "escalation": .domain(.escalation), "override": .domain(.override),
    "phase": .domain(.phase),
  ]

  /// The type that is written, `.invalid` where none is.
  func type(_ syntax: TypeSyntax) -> Type {
    switch syntax.form {
    case .list(let element): .list(type(element))
    case .optional(let inner): type(inner)
    case .name(let name): type(named: name)
    }
  }

  private func type(named name: Name) -> Type {
    switch scope.lookUp(name.text)?.meaning {
    case .choice(let choice)?: return .choice(choice)
    case .record(let record)?: return .record(record)
    default: break
    }
    if let known = Self.typeWords[name.text] { return known }
    if let domain = DomainType(rawValue: name.text) { return .domain(domain) }
    if !name.text.isEmpty {
      report(.noType(name.text, suggestion: closestType(name.text), at: name.span))
    }
    return .invalid
  }

  private func closestType(_ name: String) -> String? {
    var candidates = Array(Self.typeWords.keys)
    for symbols in [scope.own, scope.imported] where suggestionBudget > 0 {
      for (name, symbol) in symbols {
        switch symbol.meaning {
        case .choice, .record: candidates.append(name)
        default: break
        }
      }
    }
    return closest(to: name, among: candidates)
  }
}

extension TypeSyntax {
  /// Whether it is written with `?`.
  var isOptional: Bool {
    if case .optional = form { true } else { false }
  }
}
