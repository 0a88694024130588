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

  /// What a file declares, brings in and is supplied with, as far as it begins like this.
  func names(of scope: ModuleScope?, beginning start: String) -> [Sight.Name] {
    guard let scope else { return [] }
    var names = scope.all(beginning: start).map { name, symbol in
      Sight.Name(name: name, kind: word(symbol), type: type(symbol))
    }
    for (name, type) in supplied where name.hasPrefix(start) && scope.lookUp(name) == nil {
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

extension ProgramChecker {
  /// Looks around from a mark in a text that stands behind all that was checked, and forgets it.
  ///
  /// - Parameter tasks: what was given, which the text may name.
  func look(
    from mark: String, in tree: SyntaxTree, given tasks: Set<String>, beginning start: String
  ) -> Sight {
    let kept = (
      modules, scopes, evidence, functions, variables, gates, process, requirements, arms, tests
    )
    let slots = mainFrame.slots.count
    let counts = (
      functions: functions.count, evidence: evidence.count, variables: variables.count,
      latches: process.latches.count
    )
    let sighting = Sighting(mark: mark)
    self.sighting = sighting
    // What is wrong with a text that is being typed is of no interest, nor what was meant.
    sink.silence += 1
    suggestionBudget = 0
    let scope = ModuleScope(number: scopes.count, tree: tree, outer: scopes.first)
    scope.runs = true
    modules.append(CheckedModule(tree: tree))
    scopes.append(scope)
    declare(scope)
    collectExtras(tree.items, scope.number)
    complete(scope)
    settle(after: counts)
    speaksOfLedger = true
    givenTasks = tasks
    _ = checkModule(scope.number)
    sighting.sight.names += names(of: scope, beginning: start)
    sighting.sight.names += tasks.filter { $0.hasPrefix(start) }.map {
      Sight.Name(name: $0, kind: "task", type: "")
    }
    self.sighting = nil
    sink.silence -= 1
    speaksOfLedger = false
    mainFrame.shrink(to: slots)
    (modules, scopes, evidence, functions, variables, gates, process, requirements, arms, tests) =
      kept
    return sighting.sight
  }
}
