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
      case .define(let node):
        refuseStandardName(node.name)
        functions.append(FunctionEntry(declaration: node, module: scope.number))
        declare(node.name, .function(functions.count - 1), in: scope)
      case .gate(let node):
        gates.append(GateEntry(declaration: node, module: scope.number))
        declare(node.name, .gate(gates.count - 1), in: scope)
      case .binding(let node): declare(node, in: scope)
      default: declareUnsupported(item, in: scope)
      }
    }
    declareMembers(of: scope)
  }

  private func declare(_ name: Name, _ meaning: Symbol.Meaning, in scope: ModuleScope) {
    // A missing name has been reported where it is missing.
    if name.text.isEmpty { return }
    if let before = scope.own[name.text] {
      // Kinds may share a name; what is not carried out makes way for what is.
      if case .unsupported = meaning { return }
      guard case .unsupported = before.meaning else {
        report(.alreadyDeclared(name.text, before: before.span, at: name.span))
        return
      }
    }
    scope.own[name.text] = Symbol(meaning: meaning, span: name.span)
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
    var successors: [[Int]?] = [[Int]?](repeating: nil, count: names.count)
    for item in node.cases {
      guard let list = item.successors, let number = numbers[item.name.text] else { continue }
      successors[number] = list.compactMap { name in
        if let next = numbers[name.text] { return next }
        let meant = closest(to: name.text, among: names)
        report(.noSuccessor(name.text, of: node.name.text, suggestion: meant, at: name.span))
        return nil
      }
    }
    let choice = ChoiceType(
      name: node.name.text, cases: names,
      successors: successors.contains { $0 != nil } ? successors : [])
    declare(node.name, .choice(choice), in: scope)
    scope.addCases(of: choice)
  }

  private func declareUnsupported(_ item: Item, in scope: ModuleScope) {
    switch item {
    case .role(let node): declare(node.name, .unsupported, in: scope)
    case .noun(let node): declare(node.name, .unsupported, in: scope)
    case .watch(let node): declare(node.name, .unsupported, in: scope)
    case .latch(let node): declare(node.name, .unsupported, in: scope)
    default: break
    }
  }

  /// People named in a role exist without a declaration, and so do gates inside of a phase.
  private func declareMembers(of scope: ModuleScope) {
    for item in scope.tree.items {
      switch item {
      case .role(let node):
        for name in node.members { declareQuietly(name, in: scope) }
      case .noun(let node): declareNested(node.body, in: scope)
      default: break
      }
    }
  }

  private func declareNested(_ body: Body, in scope: ModuleScope) {
    for item in body.items {
      switch item {
      case .gate(let node): declareQuietly(node.name, in: scope)
      case .noun(let node): declareQuietly(node.name, in: scope)
      default: break
      }
    }
  }

  private func declareQuietly(_ name: Name, in scope: ModuleScope) {
    if scope.own[name.text] == nil {
      scope.own[name.text] = Symbol(meaning: .unsupported, span: name.span)
    }
  }
}
