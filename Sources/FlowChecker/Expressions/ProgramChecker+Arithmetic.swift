import FlowSource
import FlowSyntax
import FlowValues

/// `+ - * / mod`.
extension ProgramChecker {
  func arithmetic(_ node: BinaryExpression, _ expected: Type?) -> TypedExpression {
    let left = check(node.left, expecting: node.operation == .add ? expected : nil)
    let right = check(node.right, expecting: node.operation == .add ? left.type : nil)
    if left.type == .number, right.type == .number {
      lintDivision(node, right)
      return TypedExpression(
        .arithmetic(node.operation, left, right), type: .number, span: node.span)
    }
    return mixedArithmetic(node, left, right)
  }

  private func mixedArithmetic(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) -> TypedExpression {
    if left.type == .invalid || right.type == .invalid { return invalid(node.span) }
    if case .list = left.type { return joinedLists(node, left, right) }
    if case .list = right.type { return joinedLists(node, left, right) }
    if left.type == .unknown, right.type == .unknown, sink.isSilent {
      return TypedExpression(.constant(.unknown(.saidSo)), type: .unknown, span: node.span)
    }
    let a = typed(left, beside: right.type, node.operation, isLeft: true)
    let b = typed(right, beside: left.type, node.operation, isLeft: false)
    guard let type = Self.result(node.operation, a.type, b.type) else {
      return refused(node, left, right)
    }
    lintDivision(node, b)
    return TypedExpression(.arithmetic(node.operation, a, b), type: type, span: node.span)
  }

  /// An operand whose type is only known while the script runs, read as what its neighbour needs.
  private func typed(
    _ operand: TypedExpression, beside other: Type, _ operation: BinaryOperator, isLeft: Bool
  ) -> TypedExpression {
    guard operand.type == .data || operand.type == .unknown else { return operand }
    let type: Type
    switch (operation, other) {
    case (.multiply, _): type = .number
    case (.divide, .workingDuration): type = .workingDuration
    case (.divide, .duration): type = .duration
    case (.add, .text): type = .text
    case (.subtract, .time): type = .time
    case (.add, .time): type = .duration
    case (.add, .duration), (.subtract, .duration), (.modulo, .duration): type = .duration
    case (.add, .workingDuration), (.subtract, .workingDuration): type = .workingDuration
    default: type = .number
    }
    return adapt(operand, to: type) ?? operand
  }

  /// What the operation gives, or nothing where it makes no sense.
  private static func result(_ operation: BinaryOperator, _ a: Type, _ b: Type) -> Type? {
    switch (operation, a, b) {
    case (_, .number, .number): .number
    case (.add, .duration, .duration), (.subtract, .duration, .duration),
      (.modulo, .duration, .duration):
      .duration
    case (.add, .time, .duration), (.subtract, .time, .duration), (.add, .duration, .time): .time
    case (.subtract, .time, .time): .duration
    case (.multiply, .duration, .number), (.multiply, .number, .duration),
      (.divide, .duration, .number):
      .duration
    case (.divide, .duration, .duration): .number
    case (.add, .text, .text): .text
    case (.add, .workingDuration, .workingDuration),
      (.subtract, .workingDuration, .workingDuration),
      (.multiply, .workingDuration, .number), (.multiply, .number, .workingDuration),
      (.divide, .workingDuration, .number):
      .workingDuration
    default: nil
    }
  }

  private func refused(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) -> TypedExpression {
    switch (node.operation, left.type, right.type) {
    case (.add, .time, .workingDuration), (.subtract, .time, .workingDuration):
      return workingSum(node, left, right)
    case (.add, .workingDuration, .time): return workingSum(node, right, left)
    default: break
    }
    return invalid(
      node.span, .noArithmetic(node.operation, left, right, operator: node.operatorSpan))
  }

  /// Working time before or after an instant, on the one calendar that there is.
  private func workingSum(
    _ node: BinaryExpression, _ time: TypedExpression, _ duration: TypedExpression
  ) -> TypedExpression {
    var goesOn = false
    time.forEach { if case .now = $0.kind { goesOn = true } }
    // Working time does not go on with the clock, so nobody could say when such a sum turns.
    if goesOn { return invalid(node.span, .workingTimeFromNow(at: node.span)) }
    guard let calendar = onlyCalendar(at: node.span) else { return invalid(node.span) }
    noteUse(.calendar, calendar)
    return TypedExpression(
      .workingSum(calendar: calendar, node.operation, time, duration), type: .time,
      span: node.span)
  }

  private func joinedLists(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) -> TypedExpression {
    var (a, b) = (left, right)
    if a.type == .data || a.type == .unknown { a = adapt(a, to: .list(.data)) ?? a }
    if b.type == .data || b.type == .unknown { b = adapt(b, to: .list(.data)) ?? b }
    guard node.operation == .add, let type = join(a.type, b.type), let x = adapt(a, to: type),
      let y = adapt(b, to: type)
    else { return refused(node, left, right) }
    return TypedExpression(.arithmetic(.add, x, y), type: type, span: node.span)
  }
}
