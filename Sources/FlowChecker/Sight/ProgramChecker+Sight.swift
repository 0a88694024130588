import FlowSource
import FlowSyntax
import FlowValues

/// What is taken down when the pass comes by the mark.
extension ProgramChecker {
  /// Whether a name is the mark of somebody who looks around.
  func isMark(_ name: String) -> Bool { sighting.map { $0.mark == name } ?? false }

  /// The mark stands where a name does.
  func sightName(_ expected: Type?) {
    guard let sighting, sighting.sight.names.isEmpty else { return }
    sighting.sight.expected = expected
    sighting.sight.names = locals.all.map { local in
      Sight.Name(name: local.name, kind: local.origin.word, type: local.type.name)
    }
  }

  /// The mark opens a line in the body of a declaration.
  func sightProperty(_ item: Item, _ known: [String]?) {
    guard let sighting, let known, case .expression(let node) = item,
      case .name(let name) = node.expression, name.name == sighting.mark
    else { return }
    sighting.sight.properties = known
  }

  /// What the file declares, brings in and is supplied with.
  func namesOfFile() -> [Sight.Name] {
    guard let scope = scopes.first else { return [] }
    var names = scope.all.map { name, symbol in
      Sight.Name(name: name, kind: word(symbol), type: type(symbol))
    }
    for (name, type) in supplied where scope.lookUp(name) == nil {
      names.append(Sight.Name(name: name, kind: "evidence", type: type.name))
    }
    return names
  }

  private func word(_ symbol: Symbol) -> String {
    switch symbol.meaning {
    case .variable(let number): variables[number].declaration.isVariable ? "var" : "let"
    case .evidence: "evidence"
    case .function: "define"
    case .gate: "gate"
    case .choice: "choice"
    case .record: "record"
    case .thing(let kind, _): kind.word
    }
  }

  private func type(_ symbol: Symbol) -> String {
    switch symbol.meaning {
    case .variable(let number): variables[number].local.type.name
    case .evidence(let number): evidence[number].type.name
    case .function(let number):
      String(functions[number].signature.drop { $0 != "(" })
    case .choice(let choice): choice.cases.prefix(6).joined(separator: ", ")
    case .record(let record): record.fields.map(\.name).joined(separator: ", ")
    case .gate, .thing: ""
    }
  }
}

extension Local.Origin {
  fileprivate var word: String {
    switch self {
    case .constant: "let"
    case .variable: "var"
    case .parameter: "parameter"
    case .element, .loop: "element"
    case .capture: "capture"
    }
  }
}
