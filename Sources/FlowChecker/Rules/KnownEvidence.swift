import FlowSource
import FlowSyntax

/// Which evidence a condition asks about with `is known`, and which it reads without asking.
enum KnownEvidence {
  /// Collects the evidence that stands in an `is known` or `is unknown`.
  static func collect(_ condition: TypedExpression, into asked: inout Set<Int>) {
    switch condition.kind {
    case .and(let a, let b), .or(let a, let b):
      collect(a, into: &asked)
      collect(b, into: &asked)
    case .not(let a): collect(a, into: &asked)
    case .isTest(let operand, let test, _):
      if test != .empty, let number = root(operand) { asked.insert(number) }
    default: break
    }
  }

  /// Collects the evidence that is known where a condition has come out as it did.
  static func collect(_ condition: TypedExpression, when outcome: Bool, into known: inout Set<Int>)
  {
    switch condition.kind {
    case .and(let a, let b) where outcome, .or(let a, let b) where !outcome:
      collect(a, when: outcome, into: &known)
      collect(b, when: outcome, into: &known)
    case .not(let a): collect(a, when: !outcome, into: &known)
    case .isTest(let operand, let test, let isNegated):
      if test != .empty, ((test == .known) != isNegated) == outcome, let number = root(operand) {
        known.insert(number)
      }
    default: break
    }
  }

  /// The evidence at the start of `tests.failed`.
  private static func root(_ value: TypedExpression) -> Int? {
    switch value.kind {
    case .evidence(let number): number
    case .dataMember(let base, _), .recordField(let base, _), .index(let base, _),
      .coerce(let base, _):
      root(base)
    default: nil
    }
  }

  /// The first place where evidence is read that nobody has asked about.
  static func firstUnasked(
    in value: TypedExpression, asked: Set<Int>
  ) -> (evidence: Int, span: Span)? {
    switch value.kind {
    case .evidence(let number): return asked.contains(number) ? nil : (number, value.span)
    case .isTest(let operand, let test, _):
      return test == .empty ? firstUnasked(in: operand, asked: asked) : nil
    case .otherwise(_, let right): return firstUnasked(in: right, asked: asked)
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b),
      .arithmetic(_, let a, let b), .isIn(let a, let b, _), .like(let a, let b, _),
      .matches(let a, let b), .index(let a, let b), .range(let a, let b):
      return firstUnasked(in: a, asked: asked) ?? firstUnasked(in: b, asked: asked)
    case .not(let a), .negate(let a), .dataMember(let a, _), .recordField(let a, _),
      .domainField(let a, _), .property(let a, _), .coerce(let a, _):
      return firstUnasked(in: a, asked: asked)
    case .quantified(_, let source, _, _): return firstUnasked(in: source, asked: asked)
    default: return nil
    }
  }
}
