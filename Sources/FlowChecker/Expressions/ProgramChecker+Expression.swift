import FlowSource
import FlowSyntax
import FlowValues

/// The way down: each family of expressions has a file of its own.
extension ProgramChecker {
  /// Checks an expression.
  ///
  /// - Parameter expected: the type that the place would like, if it knows one. It only helps to
  ///   read bare names of cases, empty lists and the like; whether the value fits is for `fit`.
  func check(_ expression: Expression, expecting expected: Type? = nil) -> TypedExpression {
    switch expression {
    case .literal(let node): literal(node, expected)
    case .interpolation(let node): interpolation(node)
    case .name(let node): name(node, expected)
    case .element(let node): element(node)
    case .list(let node): list(node, expected)
    case .group(let node): check(node.inner, expecting: expected)
    case .fields(let node): invalid(node.span, .fieldsWithoutRecord(at: node.span))
    case .reference(let node): reference(node)
    case .conditional(let node): conditional(node, expected)
    case .match(let node): match(node, expected)
    case .member(let node): member(node)
    case .index(let node): index(node)
    case .call(let node): call(node, expected)
    case .unary(let node): unary(node)
    case .binary(let node): binary(node, expected)
    case .isTest(let node): isTest(node)
    case .quantified(let node): quantified(node)
    case .query(let node): query(node)
    case .invalid(let node): invalid(node.span)
    }
  }

  /// Checks an expression that has to be of a type.
  func check(_ expression: Expression, as type: Type, for purpose: Purpose) -> TypedExpression {
    fit(check(expression, expecting: type), to: type, for: purpose)
  }

  private func binary(_ node: BinaryExpression, _ expected: Type?) -> TypedExpression {
    switch node.operation {
    case .otherwise: otherwise(node, expected)
    case .or, .and: logic(node)
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: comparison(node)
    case .isIn, .isNotIn: membership(node)
    case .like, .notLike, .matches: pattern(node)
    case .range: range(node)
    case .add, .subtract, .multiply, .divide, .modulo: arithmetic(node, expected)
    case .except: invalid(node.span, .exceptOutside(at: node.operatorSpan))
    }
  }
}
