import FlowSource
import FlowSyntax
import FlowValues

/// A name, from the inside out: a case of the choice beside it, a local, a declared thing, a
/// supplied value, a word of the language, the case of some choice.
extension ProgramChecker {
  func name(_ node: NameExpression, _ expected: Type?) -> TypedExpression {
    let name = node.name
    if isMark(name) { sightName(expected) }
    if case .choice(let choice)? = expected, let number = caseNumber(name, of: choice) {
      if let hiding = locals[name] ?? global(name) {
        return invalid(
          node.span,
          .caseHidden(name, choice: choice, declared: hiding.span, at: node.span))
      }
      return TypedExpression(
        .constant(.choice(choice, number)), type: .choice(choice), span: node.span)
    }
    if let local = locals[name] { return read(local, at: node.span) }
    if case .domain(let domain)? = expected, let symbol = symbol(name, naming: domain) {
      return read(symbol, name, at: node.span)
    }
    if let symbol = scope.lookUp(name) { return read(symbol, name, at: node.span) }
    if let number = suppliedNumber(name) { return read(evidence: number, at: node.span) }
    return undeclared(node, expected)
  }

  /// The place of a case in its choice.
  func caseNumber(_ name: String, of choice: ChoiceType) -> Int? {
    if choice.cases.count <= 8 { return choice.ordinal(of: name) }
    if let numbers = caseNumbers[choice] { return numbers[name] }
    var numbers: [String: Int] = [:]
    for (number, name) in choice.cases.enumerated() { numbers[name] = number }
    caseNumbers[choice] = numbers
    return numbers[name]
  }

  /// The value of a local.
  func read(_ local: Local, at span: Span) -> TypedExpression {
    if !sink.isSilent { local.uses += 1 }
    if local.isGlobal, !frame.isMain {
      return TypedExpression(.global(local.slot), type: local.type, span: span)
    }
    frame.reads[local.slot] += 1
    return TypedExpression(.slot(local.slot), type: local.type, span: span)
  }

  func read(_ symbol: Symbol, _ name: String, at span: Span) -> TypedExpression {
    switch symbol.meaning {
    case .variable(let number): return read(variable: number, at: span)
    case .evidence(let number):
      if evidence[number].isTaskSource, let tasks = wholeOfProcess(name, at: span) { return tasks }
      return read(evidence: number, at: span)
    case .gate(let number): return read(gate: number, at: span)
    case .function(let number):
      functions[number].uses += 1
      return invalid(span, .functionAsValue(functions[number].signature, name, at: span))
    case .choice(let choice): return invalid(span, .choiceAsValue(choice, at: span))
    case .record(let record): return invalid(span, .recordAsValue(record, at: span))
    case .thing(let kind, let number): return read(kind, number, name, at: span)
    }
  }

  private func read(variable number: Int, at span: Span) -> TypedExpression {
    let variable = variables[number]
    let local = variable.local
    if place.isDirect, frame.isMain, variable.module == scope.number,
      span.start < local.statement.end
    {
      return invalid(span, .usedBeforeSet(local.name, declared: local.span, at: span))
    }
    wait(for: .variable(number), at: span)
    if !sink.isSilent, variable.state != .done {
      guard variable.state == .untouched, settleDepth < 1000 else {
        return invalid(span, .definedByItself(local.name, declared: local.span, at: span))
      }
      settleApart(variable: number)
    }
    return read(local, at: span)
  }

  func read(evidence number: Int, at span: Span) -> TypedExpression {
    let entry = evidence[number]
    if !sink.isSilent {
      entry.uses += 1
      wait(for: .evidence(number), at: span)
      if entry.state != .done {
        guard entry.state == .untouched, settleDepth < 1000 else {
          return invalid(span, .definedByItself(entry.name, declared: entry.span, at: span))
        }
        settleApart(evidence: number)
      }
    }
    return TypedExpression(.evidence(number), type: entry.type, span: span)
  }

  func read(gate number: Int, at span: Span) -> TypedExpression {
    wait(for: .gate(number), at: span)
    if !sink.isSilent { gates[number].uses += 1 }
    return TypedExpression(.gate(number), type: .domain(.gate), span: span)
  }

  /// The number of a value that the command line brought, entered when it is first asked for.
  func suppliedNumber(_ name: String) -> Int? {
    if supplied.isEmpty { return nil }
    if let number = suppliedNumbers[name] { return number }
    guard let type = supplied[name] else { return nil }
    let start = Span(file: FileID(0), start: 0, end: 0)
    let entry = EvidenceEntry(name: name, declaration: nil, module: 0, span: start)
    entry.type = type
    evidence.append(entry)
    suppliedNumbers[name] = evidence.count - 1
    return evidence.count - 1
  }
}
