import FlowSource
import FlowSyntax
import FlowValues

/// Enters what a file declares, by name; what stands behind the names comes later.
extension ProgramChecker {
  func declare(_ scope: ModuleScope) {
    for item in scope.tree.items {
      switch item {
      case .choice(let node): declare(node, in: scope)
      case .record(let node):
        refuseStandardName(node.name)
        declare(node.name, .record(RecordType(name: node.name.text)), in: scope)
      case .evidence(let node):
        evidence.append(
          EvidenceEntry(
            name: node.name.text, declaration: node, module: scope.number, span: node.name.span))
        declare(node.name, .evidence(evidence.count - 1), in: scope)
        addTaskSources(of: node, in: scope)
      case .define(let node):
        refuseStandardName(node.name)
        functions.append(FunctionEntry(declaration: node, module: scope.number))
        declare(node.name, .function(functions.count - 1), in: scope)
      case .binding(let node): declare(node, in: scope)
      default: declareThing(item, in: scope)
      }
    }
    declareMembers(of: scope)
  }

  /// Enters a name, unless one of its kind is there: different kinds may share a name.
  func declare(_ name: Name, _ meaning: Symbol.Meaning, in scope: ModuleScope) {
    // A missing name has been reported where it is missing.
    if name.text.isEmpty { return }
    let symbol = Symbol(meaning: meaning, span: name.span)
    if let before = scope.declared(name.text, symbol.kind) {
      report(.alreadyDeclared(name.text, before: before.span, at: name.span))
      return
    }
    scope.add(name.text, symbol)
  }

  private func refuseStandardName(_ name: Name) {
    if Builtin(rawValue: name.text) != nil { report(.standardName(name.text, at: name.span)) }
  }

  private func declare(_ node: LetStatement, in scope: ModuleScope) {
    let slot = mainFrame.addSlot(node.name.text, .unknown)
    let local = Local(
      name: node.name.text, origin: node.isVariable ? .variable : .constant, slot: slot,
      type: .unknown, span: node.name.span, statement: node.span, isGlobal: true)
    variables.append(VariableEntry(declaration: node, module: scope.number, local: local))
    declare(node.name, .variable(variables.count - 1), in: scope)
  }

  private func declare(_ node: ChoiceDeclaration, in scope: ModuleScope) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    for item in node.cases {
      if let before = numbers[item.name.text] {
        report(
          .alreadyDeclared(
            item.name.text, before: node.cases[before].name.span, at: item.name.span))
      } else {
        numbers[item.name.text] = names.count
        names.append(item.name.text)
      }
    }
    if node.cases.isEmpty { report(.emptyChoice(node.name.text, at: node.name.span)) }
    // What only ever follows is a case too, unless it looks like a slip of the pen.
    for item in node.cases {
      for name in item.successors ?? [] where numbers[name.text] == nil {
        if let meant = closest(to: name.text, among: names) {
          report(.noSuccessor(name.text, of: node.name.text, suggestion: meant, at: name.span))
        }
        numbers[name.text] = names.count
        names.append(name.text)
      }
    }
    let isGuarded = node.cases.contains { $0.successors != nil }
    var successors = [[Int]?](repeating: isGuarded ? [] : nil, count: names.count)
    for item in node.cases {
      guard let list = item.successors, let number = numbers[item.name.text] else { continue }
      successors[number] = list.compactMap { numbers[$0.text] }
    }
    let choice = ChoiceType(
      name: node.name.text, cases: names,
      successors: successors.contains { $0 != nil } ? successors : [])
    declare(node.name, .choice(choice), in: scope)
    if choice.name == ChoiceType.taskStatus.name, process.taskStatus == .taskStatus {
      process.taskStatus = choice
    }
    scope.addCases(of: choice)
  }
}
