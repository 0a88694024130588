import FlowSource
import FlowSyntax
import FlowValues

/// Whether a value goes where a type is wanted, and what has to happen to it on the way.
///
/// Types are equal or they do not fit, with three exceptions: `data` becomes typed where a type is
/// wanted, any plain value may become `data`, and `unknown` goes everywhere. Each exception is a
/// node of its own (`coerce`), so that the two sides of every other node have exactly its type.
extension ProgramChecker {
  /// The expression as a value of the type; reports it where it is none.
  @inline(__always)
  func fit(_ value: TypedExpression, to type: Type, for purpose: Purpose) -> TypedExpression {
    value.type == type ? value : fitOther(value, to: type, for: purpose)
  }

  private func fitOther(
    _ value: TypedExpression, to type: Type, for purpose: Purpose
  ) -> TypedExpression {
    if let fitting = adapt(value, to: type) { return fitting }
    return invalid(value.span, .mismatch(expected: type, found: value.type, purpose, value.span))
  }

  /// The expression as a value of the type, or nothing where it cannot be one.
  func adapt(_ value: TypedExpression, to type: Type) -> TypedExpression? {
    if value.type == type || value.type == .invalid { return value }
    switch (value.type, type) {
    case (_, .invalid): return invalid(value.span)
    case (.unknown, _), (.data, _): return converted(value, to: type)
    case (.time, .bool): return hasHappened(value)
    case (_, .data): return value.type.isPlain ? converted(value, to: type) : nil
    case (_, .unknown): return value
    case (.list(let from), .list(let to)):
      return Self.goes(from, into: to) ? converted(value, to: type) : nil
    default: return nil
    }
  }

  /// `.resolved` where a bool is wanted: whether it is known when it was.
  private func hasHappened(_ value: TypedExpression) -> TypedExpression? {
    guard case .domainField(let base, let number) = value.kind,
      case .domain(let domain) = base.type, domain.fields.indices.contains(number),
      ["acknowledged", "resolved", "reviewed", "entered"].contains(domain.fields[number].name)
    else { return nil }
    return TypedExpression(
      .isTest(value, .known, negated: false), type: .bool, span: value.span)
  }

  /// The name of a thing of the process, as a text.
  func nameText(of value: TypedExpression) -> TypedExpression? {
    guard case .domain(let domain) = value.type,
      let number = domain.fields.firstIndex(where: { $0.name == "id" || $0.name == "name" }),
      domain.fields[number].type == .text
    else { return nil }
    return TypedExpression(.domainField(value, number), type: .text, span: value.span)
  }

  /// Whether a list of the one may stand for a list of the other.
  private static func goes(_ from: Type, into to: Type) -> Bool {
    if from == to { return true }
    switch (from, to) {
    case (.unknown, _), (.data, _), (.invalid, _), (_, .invalid), (_, .unknown): return true
    case (_, .data): return from.isPlain
    case (.list(let a), .list(let b)): return goes(a, into: b)
    default: return false
    }
  }

  /// The value turned into the type; what is known not to be there only changes its type.
  private func converted(_ value: TypedExpression, to type: Type) -> TypedExpression {
    switch value.kind {
    case .constant(.unknown): TypedExpression(value.kind, type: type, span: value.span)
    case .list(let elements): converted(value, elements, to: type)
    // What was data before need not become something in between.
    case .coerce(let data, nil) where data.type == .data && value.type.isDataList:
      TypedExpression(.coerce(data, nil), type: type, span: value.span)
    default: TypedExpression(.coerce(value, nil), type: type, span: value.span)
    }
  }

  private func converted(
    _ value: TypedExpression, _ elements: [TypedExpression], to type: Type
  ) -> TypedExpression {
    if case .list(let element) = type {
      let fitting = elements.compactMap { adapt($0, to: element) }
      if fitting.count == elements.count {
        return TypedExpression(.list(fitting), type: type, span: value.span)
      }
    }
    return TypedExpression(.coerce(value, nil), type: type, span: value.span)
  }

  /// The type that holds values of both, or nothing where there is none.
  func join(_ a: Type, _ b: Type) -> Type? {
    if a == b { return a }
    switch (a, b) {
    case (.invalid, _), (_, .invalid): return .invalid
    case (.unknown, let other), (let other, .unknown): return other
    case (.data, .list(.unknown)), (.list(.unknown), .data): return .list(.data)
    case (.data, let other), (let other, .data): return other.isPlain ? other : nil
    case (.list(let x), .list(let y)): return join(x, y).map(Type.list)
    default: return nil
    }
  }

  /// The list that the value is, with the type of its elements; reports a value that is none.
  func listSource(
    _ value: TypedExpression, _ use: ListUse
  ) -> (list: TypedExpression, element: Type) {
    switch value.type {
    case .list(let element): return (value, element)
    case .invalid: return (value, .invalid)
    case .data, .unknown: return (converted(value, to: .list(.data)), .data)
    default:
      return (invalid(value.span, .notAList(value.type, use, value.span)), .invalid)
    }
  }
}

extension Type {
  /// Whether it is a list of data, as JSON holds them.
  var isDataList: Bool { self == .list(.data) }

  /// Whether JSON could hold such a value.
  var isPlain: Bool {
    switch self {
    case .domain: false
    case .list(let element): element.isPlain
    default: true
    }
  }
}
