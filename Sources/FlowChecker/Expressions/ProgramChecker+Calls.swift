import FlowSource
import FlowSyntax
import FlowValues

/// `f(a, name: b)`: a `define`, a record to build, or a standard function.
extension ProgramChecker {
  func call(_ node: CallExpression, _ expected: Type?) -> TypedExpression {
    guard case .name(let callee) = node.callee else { return notCallable(node) }
    let local = locals[callee.name]
    if local?.type == .invalid { return invalid(node.span) }
    switch local == nil ? scope.lookUp(callee.name)?.meaning : nil {
    case .function(let number)?: return call(function: number, node)
    case .record(let record)?: return construct(record, node)
    default: break
    }
    if let kind = madeKind(callee.name, node) { return made(kind, node) }
    if let function = StandardFunctions.byName[callee.name] {
      if function.builtin == .history { return history(function, node) }
      return call(function, node, expected)
    }
    checkArguments(node)
    if isKnown(callee.name) {
      return invalid(
        node.span,
        .notAFunction(callee.name, declared: declaration(callee.name), at: callee.span))
    }
    return invalid(node.span, noFunction(callee.name, at: callee.span))
  }

  private func noFunction(_ name: String, at span: Span) -> Diagnostic {
    var names = Array(StandardFunctions.byName.keys)
    for symbols in [scope.own, scope.imported] where suggestionBudget > 0 {
      for (name, symbol) in symbols {
        switch symbol.meaning {
        case .function, .record: names.append(name)
        default: break
        }
      }
    }
    let meant = closest(to: name, among: names)
    return .noFunction(name, suggestion: meant, declared: meant.flatMap(declaration), at: span)
  }

  /// Looks into the arguments of a call that is refused, so that what they name counts as used.
  private func checkArguments(_ node: CallExpression) {
    sink.silence += 1
    for argument in node.arguments { _ = check(argument.value) }
    sink.silence -= 1
  }

  /// `xs.count()` and `(e)(x)`.
  private func notCallable(_ node: CallExpression) -> TypedExpression {
    if let period = period(node) { return period }
    checkArguments(node)
    guard case .member(let callee) = node.callee else {
      let base = check(node.callee)
      if base.type == .invalid { return base }
      return invalid(node.span, .notAFunction(nil, declared: nil, at: node.callee.span))
    }
    let isStandard = StandardFunctions.byName[callee.field.text] != nil
    return invalid(
      node.span,
      .noMethods(
        callee.field.text, base: scope.tree.source.text(callee.base.span),
        whole: isStandard && node.arguments.isEmpty ? node.span : nil, at: callee.field.span))
  }

  private func call(function number: Int, _ node: CallExpression) -> TypedExpression {
    let entry = functions[number]
    if !sink.isSilent { noteCall(of: number, entry, at: node.span) }
    let places = bind(
      node, names: entry.parameters.map(\.name.text),
      optional: entry.parameters.map(\.isOptional), declared: entry.declaration.name.span
    ) { entry.signature }
    var arguments: [TypedExpression] = []
    for (place, parameter) in entry.parameters.enumerated() {
      guard let value = places[place] else {
        arguments.append(
          TypedExpression(
            .constant(.unknown(Reason("'\(parameter.name.text)' was left out"))),
            type: parameter.type, span: node.span.closing))
        continue
      }
      let argument = check(value, expecting: parameter.type)
      if argument.type == parameter.type {
        arguments.append(argument)
      } else {
        arguments.append(
          fit(
            argument, to: parameter.type,
            for: .argument(parameter.name.text, signature: entry.signature)))
      }
    }
    return TypedExpression(.call(number, arguments), type: entry.result, span: node.span)
  }

  /// Remembers who calls a function; that it calls itself is no use of it.
  private func noteCall(of number: Int, _ entry: FunctionEntry, at span: Span) {
    if place == .function(number) { return }
    wait(for: .function(number), at: span)
    entry.uses += 1
  }

  /// Puts the arguments in the places of the parameters.
  func bind(
    _ node: CallExpression, names: [String], optional: [Bool], declared: Span?,
    signature: () -> String
  ) -> [Expression?] {
    var places = [Expression?](repeating: nil, count: names.count)
    var next = 0
    var isMisnamed = false
    for argument in node.arguments {
      if let name = argument.name {
        guard let place = names.firstIndex(of: name.text) else {
          let meant = closest(to: name.text, among: names)
          report(.noParameter(name.text, signature(), suggestion: meant, at: name.span))
          skip(argument)
          isMisnamed = true
          continue
        }
        if places[place] != nil {
          report(.argumentTwice(name.text, signature(), at: name.span))
          skip(argument)
        } else {
          places[place] = argument.value
        }
      } else if next < names.count {
        if places[next] != nil {
          report(.argumentTwice(names[next], signature(), at: argument.value.span))
        }
        places[next] = argument.value
        next += 1
      } else {
        report(
          .tooManyArguments(
            node.arguments.count, signature(), declared: declared, at: argument.value.span))
        node.arguments.forEach(skip)
        return places
      }
    }
    let missing = names.indices.filter { places[$0] == nil && !optional[$0] }.map { names[$0] }
    if !missing.isEmpty, !isMisnamed {
      report(.missingArguments(missing, signature(), declared: declared, at: node.span))
    }
    return places
  }

  /// An argument that has no place: what it names counts as used.
  private func skip(_ argument: Argument) {
    sink.silence += 1
    _ = check(argument.value)
    sink.silence -= 1
  }

  /// `service(name: "x", port: 1)`
  private func construct(_ record: RecordType, _ node: CallExpression) -> TypedExpression {
    let places = bind(
      node, names: record.fields.map(\.name), optional: record.fields.map(\.isOptional),
      declared: scope.lookUp(record.name)?.span
    ) { record.signature }
    var fields: [TypedExpression] = []
    for (place, field) in record.fields.enumerated() {
      if let value = places[place] {
        fields.append(
          check(value, as: field.type, for: .field(field.name, record: record.name)))
      } else {
        fields.append(
          TypedExpression(
            .constant(.unknown(Reason("'\(field.name)' was left out"))), type: field.type,
            span: node.span.closing))
      }
    }
    return TypedExpression(.construct(record, fields), type: .record(record), span: node.span)
  }
}

extension RecordType {
  /// `service(name: text, port: number)`, for messages.
  var signature: String {
    let list = fields.map { "\($0.name): \($0.type.name)\($0.isOptional ? "?" : "")" }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}
