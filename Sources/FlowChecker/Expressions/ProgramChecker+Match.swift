import FlowSource
import FlowSyntax
import FlowValues

/// `match x { pattern -> e … }`: every arm becomes a question about the subject's slot.
extension ProgramChecker {
  func match(_ node: MatchExpression, _ expected: Type?) -> TypedExpression {
    let subject = matchSubject(node)
    let slot = frame.addSlot("subject", subject.type)
    var cover = MatchCover(subject.type)
    var tests: [TypedArm.Test] = []
    var values: [TypedExpression] = []
    var type = Type.unknown
    for arm in node.arms {
      locals.openScope()
      let test = self.test(arm.pattern, subject, slot)
      let gap = cover.add(arm.pattern, test)
      if let gap { report(.unreachableArm(gap, at: arm.pattern.span)) }
      let value = check(arm.value, expecting: expected ?? type)
      closeScope()
      if let joined = join(type, value.type) {
        type = joined
      } else {
        let first = values.first?.span ?? node.span
        report(.branchesDiffer(type, value.type, first: first, at: value.span))
        type = .invalid
      }
      tests.append(test)
      values.append(value)
    }
    if subject.type != .invalid, let missing = cover.missing {
      report(.notExhaustive(subject.type, missing, subject: subject.span, at: node.bracesSpan))
    }
    return assemble(node, subject, slot, tests, values, type)
  }

  private func assemble(
    _ node: MatchExpression, _ subject: TypedExpression, _ slot: Int, _ tests: [TypedArm.Test],
    _ values: [TypedExpression], _ type: Type
  ) -> TypedExpression {
    var typed: [TypedArm] = []
    for (place, arm) in node.arms.enumerated() {
      let value = adapt(values[place], to: type) ?? values[place]
      typed.append(
        TypedArm(test: tests[place], value: value, number: arms.count, span: arm.span))
      arms.append(arm.span)
    }
    return TypedExpression(
      .match(subject: subject, slot: slot, arms: typed), type: type, span: node.span)
  }

  /// The subject; data takes the type of the first pattern that has one.
  private func matchSubject(_ node: MatchExpression) -> TypedExpression {
    let subject = check(node.subject)
    guard subject.type == .data || subject.type == .unknown else { return subject }
    for arm in node.arms {
      switch arm.pattern.form {
      case .like: return adapt(subject, to: .text) ?? subject
      case .value(let e), .isIn(let e), .comparison(_, let e):
        sink.silence += 1
        let slots = frame.slots.count
        let numbers = arms.count
        let pattern = check(e)
        frame.shrink(to: slots)
        arms.removeLast(arms.count - numbers)
        sink.silence -= 1
        var type = pattern.type
        if case .isIn = arm.pattern.form { type = type.element ?? type }
        if type != .invalid { return adapt(subject, to: type) ?? subject }
      case .when, .otherwise: break
      }
    }
    return subject
  }

  private func test(_ pattern: Pattern, _ subject: TypedExpression, _ slot: Int) -> TypedArm.Test {
    let value = TypedExpression(.slot(slot), type: subject.type, span: subject.span)
    switch pattern.form {
    case .otherwise: return .otherwise
    case .when(let condition):
      return .condition(check(condition, as: .bool, for: .condition("when")))
    case .value(let e): return .condition(comparison(.equal, value, e, pattern.span))
    case .comparison(let operation, let e):
      return .condition(comparison(operation, value, e, pattern.span))
    case .isIn(let e): return .condition(membership(value, e, pattern.span))
    case .like(let e): return like(e, value, pattern.span)
    }
  }

  private func comparison(
    _ operation: BinaryOperator, _ subject: TypedExpression, _ pattern: Expression, _ span: Span
  ) -> TypedExpression {
    let right = check(pattern, expecting: subject.type)
    guard let (a, b) = align(subject, right), a.type == subject.type else {
      if right.type == .invalid || subject.type == .invalid { return invalid(span) }
      return invalid(span, .patternDiffers(right.type, subject, at: span))
    }
    if operation != .equal, operation != .notEqual, !a.type.isOrdered {
      return invalid(span, .notOrdered(a.type, operation, left: subject.span, at: span))
    }
    return TypedExpression(.compare(operation, a, b), type: .bool, span: span)
  }

  private func membership(
    _ subject: TypedExpression, _ pattern: Expression, _ span: Span
  ) -> TypedExpression {
    let right = check(pattern, expecting: .list(subject.type))
    if right.type == .invalid || subject.type == .invalid { return invalid(span) }
    let (list, element) = listSource(right, .membership)
    if element == .invalid { return invalid(span) }
    guard let items = adapt(list, to: .list(subject.type)) else {
      return invalid(span, .patternDiffers(element, subject, at: span))
    }
    return TypedExpression(.isIn(subject, items, negated: false), type: .bool, span: span)
  }

  /// `like "release/<version>"`: the captures become texts that the arm can use.
  private func like(
    _ pattern: Expression, _ subject: TypedExpression, _ span: Span
  ) -> TypedArm.Test {
    guard case .literal(let node) = pattern, case .text(let text) = node.value else {
      return .condition(invalid(span, .patternNotPlain(at: pattern.span)))
    }
    if subject.type != .text, subject.type != .invalid {
      return .condition(invalid(span, .patternDiffers(.text, subject, at: span)))
    }
    if let error = malformedGlob(text) {
      return .condition(
        invalid(span, .malformedPattern(error.message, at: pattern.span)))
    }
    var captures: [(name: String, slot: Int)] = []
    for name in Self.captures(in: text) {
      let slot = frame.addSlot(name, .text)
      captures.append((name, slot))
      locals.declare(
        Local(
          name: name, origin: .capture, slot: slot, type: .text, span: node.span, statement: span))
    }
    return .like(pattern: text, captures: captures)
  }

  /// The names between `<` and `>` in a glob; `\<` is no capture.
  static func captures(in glob: String) -> [String] {
    var names: [String] = []
    var name: [UInt8]?
    var isEscaped = false
    for byte in glob.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "<") {
        name = []
      } else if byte == UInt8(ascii: ">") {
        if let known = name, !known.isEmpty {
          let text = String(decoding: known, as: UTF8.self)
          if !names.contains(text) { names.append(text) }
        }
        name = nil
      } else {
        name?.append(byte)
      }
    }
    return names
  }
}
