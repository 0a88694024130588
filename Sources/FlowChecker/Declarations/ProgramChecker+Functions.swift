import FlowSource
import FlowSyntax
import FlowValues

/// `define f(a: number): number = e`, or with a block.
extension ProgramChecker {
  func settle(function number: Int, isCircle: Bool) {
    let entry = functions[number]
    let inferred = isCircle && entry.result != .unknown
    let armCount = arms.count
    var checked = function(number, result: entry.isAnnotated || inferred ? entry.result : nil)
    if checked.result != entry.result, !entry.isAnnotated {
      entry.result = checked.result
      if case .block = checked.body, checked.needsSecondLook {
        arms.removeLast(arms.count - armCount)
        checked = function(number, result: entry.result)
      }
    }
    if isCircle, !entry.isAnnotated, entry.result == .unknown {
      let name = entry.declaration.name
      report(.resultNotInferred(name.text, at: name.span))
    }
    entry.checked = CheckedFunction(
      name: entry.declaration.name.text, parameterCount: entry.parameters.count,
      slots: checked.slots, result: entry.result, body: checked.body,
      span: entry.declaration.name.span)
  }

  /// A function as it came out of a check.
  struct FunctionCheck {
    let slots: [Slot]
    let result: Type
    let body: CheckedFunction.Body
    /// Whether its `return`s gave different types, which the common one was not known for.
    let needsSecondLook: Bool
  }

  /// Checks a function.
  ///
  /// - Parameter result: the type that it has to give, if that is known.
  func function(_ number: Int, result: Type?) -> FunctionCheck {
    let entry = functions[number]
    let outside = (frame, locals, place, scope, asking)
    defer { (frame, locals, place, scope, asking) = outside }
    asking = .function(number)
    frame = Frame(isMain: false)
    locals = LocalNames()
    place = .function(number)
    scope = scopes[entry.module]
    locals.openScope()
    for parameter in entry.parameters { declare(parameter) }
    let name = entry.declaration.name.text
    let checked: FunctionCheck
    switch entry.declaration.body {
    case .expression(let expression):
      let value: TypedExpression
      if let result {
        value = check(expression, as: result, for: .result(name))
      } else {
        value = check(expression)
      }
      checked = FunctionCheck(
        slots: frame.slots, result: value.type, body: .expression(value), needsSecondLook: false)
    case .block(let body):
      checked = block(body, of: entry, result)
    }
    closeScope()
    return checked
  }

  private func declare(_ parameter: FunctionEntry.Parameter) {
    let slot = frame.addSlot(parameter.name.text, parameter.type)
    if let before = locals[parameter.name.text] {
      report(
        .alreadyDeclared(parameter.name.text, before: before.span, at: parameter.name.span))
    }
    locals.declare(
      Local(
        name: parameter.name.text, origin: .parameter, slot: slot, type: parameter.type,
        span: parameter.name.span, statement: parameter.name.span))
  }

  private func block(_ body: Block, of entry: FunctionEntry, _ result: Type?) -> FunctionCheck {
    let name = entry.declaration.name
    let outside = returning
    defer { returning = outside }
    returning = Returning(name: name.text, type: result)
    let statements = self.statements(body.items)
    if !BlockFlow.alwaysReturns(body.items) {
      report(.missingReturn(name.text, at: name.span))
    }
    var type = Type.unknown
    var isEven = true
    for (place, found) in returning.found.enumerated() where found.type != type {
      if let joined = join(type, found.type) {
        isEven = isEven && place == 0
        type = joined
      } else {
        report(
          .branchesDiffer(
            type, found.type, first: returning.found[0].span, at: found.span))
        type = .invalid
      }
    }
    return FunctionCheck(
      slots: frame.slots, result: result ?? type, body: .block(statements),
      needsSecondLook: !isEven)
  }
}
