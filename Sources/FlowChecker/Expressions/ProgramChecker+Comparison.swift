import FlowSource
import FlowSyntax
import FlowValues

/// `== != < <= > >=`, `in`, `like`, `matches`.
///
/// The two sides help each other: the type of one is what the other's bare names are read by. A
/// side
/// that is nothing but the name of some case waits for the other.
extension ProgramChecker {
  func comparison(_ node: BinaryExpression) -> TypedExpression {
    if case .literal(let literal) = node.right, literal.value != .unknown {
      // Most comparisons are with a number or a text, which no case has to wait for.
      let left = check(node.left)
      return compare(node, left, self.literal(literal, nil))
    }
    if isLiteralUnknown(node.right) {
      let left = check(node.left)
      if left.type != .choice(.outcome) { return comparedWithUnknown(node, left) }
      return compare(node, left, check(node.right, expecting: left.type))
    }
    let (left, right) = sides(node.left, node.right)
    return compare(node, left, right)
  }

  /// Checks two expressions that should have one type.
  private func sides(
    _ left: Expression, _ right: Expression
  ) -> (TypedExpression, TypedExpression) {
    if isBareCase(left), !isBareCase(right) || !isKnown(bareName(left)) {
      let second = check(right)
      return (check(left, expecting: second.type), second)
    }
    let first = check(left)
    return (first, check(right, expecting: first.type))
  }

  private func bareName(_ expression: Expression) -> String {
    if case .name(let node) = expression { node.name } else { "" }
  }

  /// Whether the expression is only a name that some choice has as a case.
  private func isBareCase(_ expression: Expression) -> Bool {
    switch expression {
    case .name(let node):
      locals[node.name] == nil
        && (scope.choices(withCase: node.name) != nil
          || process.taskStatus.ordinal(of: node.name) != nil)
    case .literal(let node): node.value == .unknown
    default: false
    }
  }

  private func isLiteralUnknown(_ expression: Expression) -> Bool {
    if case .literal(let node) = expression { node.value == .unknown } else { false }
  }

  private func comparedWithUnknown(
    _ node: BinaryExpression, _ left: TypedExpression
  ) -> TypedExpression {
    guard node.operation == .equal || node.operation == .notEqual else {
      return invalid(node.span, .orderedWithUnknown(node.operation, at: node.span))
    }
    let after = Span(
      file: node.span.file, start: node.operatorSpan.start, end: node.right.span.end)
    return invalid(
      node.span,
      .comparedWithUnknown(isEqual: node.operation == .equal, replacing: after, at: node.span))
  }

  func compare(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) -> TypedExpression {
    guard let (a, b) = align(left, right) else {
      if left.type == .invalid || right.type == .invalid { return invalid(node.span) }
      return invalid(
        node.span,
        .notComparable(
          left, right, node.operation, operator: node.operatorSpan, fix: caseFix(left, right)))
    }
    if a.type == .invalid || b.type == .invalid {
      return TypedExpression(.constant(.unknown(.saidSo)), type: .bool, span: node.span)
    }
    if node.operation != .equal, node.operation != .notEqual, !a.type.isOrdered {
      return invalid(
        node.span, .notOrdered(a.type, node.operation, left: a.span, at: node.operatorSpan))
    }
    lintComparison(node, a, b)
    return TypedExpression(.compare(node.operation, a, b), type: .bool, span: node.span)
  }

  /// Both values as values of one type, or nothing where there is none.
  func align(
    _ left: TypedExpression, _ right: TypedExpression
  ) -> (TypedExpression, TypedExpression)? {
    if left.type == right.type { return (left, right) }
    if let names = alignNames(left, right) { return names }
    guard let type = join(left.type, right.type), let a = adapt(left, to: type),
      let b = adapt(right, to: type)
    else { return nil }
    return (a, b)
  }

  /// A thing of the process beside a text is compared by its name, and so are a role and a person.
  private func alignNames(
    _ left: TypedExpression, _ right: TypedExpression
  ) -> (TypedExpression, TypedExpression)? {
    switch (left.type, right.type) {
    case (.text, .domain), (.data, .domain):
      return nameText(of: right).flatMap { align(left, $0) }
    case (.domain, .text), (.domain, .data):
      return nameText(of: left).flatMap { align($0, right) }
    case (.domain(.role), .domain(.person)), (.domain(.person), .domain(.role)):
      guard let a = nameText(of: left), let b = nameText(of: right) else { return nil }
      return (a, b)
    default: return nil
    }
  }

  /// `severity == "high"`: the quotes are too much.
  private func caseFix(_ left: TypedExpression, _ right: TypedExpression) -> Fix? {
    for (a, b) in [(left, right), (right, left)] {
      guard case .choice(let choice) = a.type, case .constant(.text(let text)) = b.kind,
        choice.ordinal(of: text) != nil
      else { continue }
      return Fix("write the case without quotes: \(text)", replace: b.span, with: text)
    }
    return nil
  }

  func membership(_ node: BinaryExpression) -> TypedExpression {
    let isNegated = node.operation == .isNotIn
    let left: TypedExpression
    let right: TypedExpression
    if isBareCase(node.left) {
      right = check(node.right)
      left = check(node.left, expecting: right.type.element ?? right.type)
    } else {
      left = check(node.left)
      right = check(node.right, expecting: .list(left.type))
    }
    if left.type == .invalid || right.type == .invalid {
      return TypedExpression(.constant(.unknown(.saidSo)), type: .bool, span: node.span)
    }
    let (list, element) = listSource(right, .membership)
    if element == .invalid {
      return TypedExpression(.constant(.unknown(.saidSo)), type: .bool, span: node.span)
    }
    guard let (item, items) = alignMember(left, list, element) else {
      return invalid(
        node.span,
        .notComparable(
          left, list, node.operation,
          operator: node.operatorSpan, fix: nil))
    }
    return TypedExpression(
      .isIn(item, items, negated: isNegated), type: .bool, span: node.span)
  }

  /// The value and the list, their types in step.
  private func alignMember(
    _ item: TypedExpression, _ list: TypedExpression, _ element: Type
  ) -> (TypedExpression, TypedExpression)? {
    if item.type == element { return (item, list) }
    if case .domain = item.type, element == .text || element == .data, let name = nameText(of: item)
    {
      return alignMember(name, list, element)
    }
    if element == .data, case .choice = item.type {
      return adapt(list, to: .list(item.type)).map { (item, $0) }
    }
    let type: Type
    if element == .data {
      type = .data
    } else if let joined = join(item.type, element) {
      type = joined
    } else {
      return nil
    }
    guard let a = adapt(item, to: type), let b = adapt(list, to: .list(type)) else { return nil }
    return (a, b)
  }

  func pattern(_ node: BinaryExpression) -> TypedExpression {
    let word = node.operation == .matches ? "matches" : "like"
    let left = check(node.left, as: .text, for: .operand(word))
    let right = check(node.right, as: .text, for: .operand(word))
    if case .constant(.text(let text)) = right.kind {
      let isGlob = node.operation != .matches
      if let error = isGlob ? malformedGlob(text) : malformedExpression(text) {
        return invalid(node.span, .malformedPattern(error.message, at: right.span))
      }
    }
    let kind: TypedExpression.Kind =
      node.operation == .matches
      ? .matches(left, right) : .like(left, right, negated: node.operation == .notLike)
    return TypedExpression(kind, type: .bool, span: node.span)
  }

  /// What is wrong with a glob that is written out.
  func malformedGlob(_ text: String) -> PatternError? { Glob.error(in: text) }

  /// What is wrong with a regular expression that is written out.
  private func malformedExpression(_ text: String) -> PatternError? {
    do throws(PatternError) { _ = try TextPattern(text) } catch { return error }
    return nil
  }
}
