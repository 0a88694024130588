import FlowSource
import FlowSyntax
import FlowValues

/// `and`, `or`, `not`, `-`, `is known`, `if … then … else`, `otherwise`.
extension ProgramChecker {
  func logic(_ node: BinaryExpression) -> TypedExpression {
    let word = node.operation == .and ? "and" : "or"
    let left = check(node.left, as: .bool, for: .operand(word))
    let right = check(node.right, as: .bool, for: .operand(word))
    return logic(node, left, right)
  }

  func logic(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) -> TypedExpression {
    TypedExpression(
      node.operation == .and ? .and(left, right) : .or(left, right), type: .bool, span: node.span)
  }

  func unary(_ node: UnaryExpression) -> TypedExpression {
    switch node.operation {
    case .not:
      let operand = check(node.operand, as: .bool, for: .operand("not"))
      return TypedExpression(.not(operand), type: .bool, span: node.span)
    case .negate: return negation(node)
    }
  }

  private func negation(_ node: UnaryExpression) -> TypedExpression {
    let operand = check(node.operand)
    switch operand.type {
    case .number, .duration, .workingDuration:
      if case .constant(.number(let number)) = operand.kind {
        return TypedExpression(.constant(.number(-number)), type: .number, span: node.span)
      }
      if case .constant(.duration(let seconds)) = operand.kind {
        return TypedExpression(.constant(.duration(-seconds)), type: .duration, span: node.span)
      }
      return TypedExpression(.negate(operand), type: operand.type, span: node.span)
    case .invalid: return invalid(node.span)
    case .data, .unknown:
      let number = adapt(operand, to: .number) ?? operand
      return TypedExpression(.negate(number), type: .number, span: node.span)
    default: return invalid(node.span, .cannotNegate(operand.type, at: node.span))
    }
  }

  func isTest(_ node: IsExpression) -> TypedExpression {
    let operand = check(node.operand)
    if node.test == .empty {
      switch operand.type {
      case .list, .text, .data, .unknown, .invalid: break
      default: return invalid(node.span, .neverEmpty(operand.type, at: operand.span))
      }
    }
    return TypedExpression(
      .isTest(operand, node.test, negated: node.isNegated), type: .bool, span: node.span)
  }

  func conditional(_ node: ConditionalExpression, _ expected: Type?) -> TypedExpression {
    let condition = check(node.condition, as: .bool, for: .condition("if"))
    lintCondition(condition)
    let known = openKnowledge(condition, when: true)
    let consequence = check(node.consequence, expecting: expected)
    closeKnowledge(known)
    let knownElse = openKnowledge(condition, when: false)
    let alternative = check(node.alternative, expecting: expected ?? consequence.type)
    closeKnowledge(knownElse)
    guard let type = join(consequence.type, alternative.type) else {
      return invalid(
        node.span,
        .branchesDiffer(
          consequence.type, alternative.type, first: consequence.span, at: alternative.span))
    }
    return TypedExpression(
      .conditional(
        condition, adapt(consequence, to: type) ?? consequence,
        adapt(alternative, to: type) ?? alternative),
      type: type, span: node.span)
  }

  func otherwise(_ node: BinaryExpression, _ expected: Type?) -> TypedExpression {
    let left = check(node.left, expecting: expected)
    let right = check(node.right, expecting: left.type == .data ? expected : left.type)
    return otherwise(node, left, right)
  }

  func otherwise(
    _ node: BinaryExpression, _ left: TypedExpression, _ right: TypedExpression
  ) -> TypedExpression {
    lintOtherwise(left, node)
    guard let type = join(left.type, right.type) else {
      return invalid(
        node.span,
        .branchesDiffer(left.type, right.type, first: left.span, at: right.span))
    }
    return TypedExpression(
      .otherwise(adapt(left, to: type) ?? left, adapt(right, to: type) ?? right), type: type,
      span: node.span)
  }
}
