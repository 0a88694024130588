import FlowSyntax
import FlowValues

/// Finds out by trying whether conditions can hold together, and whether they can fail to.
///
/// A comparison of something with fixed values only changes at these values. So it is enough to try
/// the values themselves, those between two of them and those beyond the ends. Whatever else stands
/// in a condition may be true or false, whatever is beside it; that can hide a contradiction, and
/// never makes one up.
struct ConditionSamples {
  /// A condition as far as it matters here.
  private indirect enum Node {
    case constant(Bool)
    /// The subject compared with a value.
    case compare(BinaryOperator, Int, Value)
    /// A subject that is true or false itself.
    case truth(Int)
    case not(Node)
    case and(Node, Node)
    case or(Node, Node)
  }

  /// Something that is compared, and the values it is compared with.
  private struct Subject {
    /// Nothing for what cannot be looked into.
    let expression: TypedExpression?
    var values: [Value]
  }

  /// More combinations than this are not tried.
  private static let most = 4_096

  private var subjects: [Subject] = []

  /// Whether conditions always hold together, or never; nothing where that depends.
  static func value(of conditions: [TypedExpression]) -> Bool? {
    // Most conditions are one comparison, which depends on what is compared.
    if conditions.count == 1, case .compare(_, let a, let b) = conditions[0].kind,
      dependsOnChoice(a) == false, dependsOnChoice(b) == false
    {
      return nil
    }
    var samples = ConditionSamples()
    var whole = Node.constant(true)
    for condition in conditions { whole = .and(whole, samples.node(condition)) }
    return samples.outcome(of: whole)
  }

  /// Whether what is compared is of a choice, which may have but one case.
  private static func dependsOnChoice(_ e: TypedExpression) -> Bool {
    if case .choice = e.type { return true }
    return false
  }

  /// What conditions are about, as numbers: those that have none in common cannot contradict each
  /// other.
  static func subjects(of e: TypedExpression) -> Set<Int> {
    switch e.kind {
    case .not(let operand): return subjects(of: operand)
    case .and(let a, let b), .or(let a, let b): return subjects(of: a).union(subjects(of: b))
    case .compare(_, let a, let b):
      let subject = fixed(b) != nil ? a : b
      return SameExpression.hash(subject).map { [$0] } ?? []
    default: return SameExpression.hash(e).map { [$0] } ?? []
    }
  }

  private mutating func node(_ e: TypedExpression) -> Node {
    switch e.kind {
    case .constant(.bool(let bool)): return .constant(bool)
    case .not(let operand): return .not(node(operand))
    case .and(let a, let b): return .and(node(a), node(b))
    case .or(let a, let b): return .or(node(a), node(b))
    case .compare(let operation, let a, let b):
      if let value = Self.fixed(b) { return compare(operation, a, value) }
      if let value = Self.fixed(a) { return compare(operation.mirrored, b, value) }
    default: break
    }
    guard e.type == .bool, let place = place(of: e, .bool(true)) else { return anything() }
    return .truth(place)
  }

  private mutating func compare(
    _ operation: BinaryOperator, _ subject: TypedExpression, _ value: Value
  ) -> Node {
    if case .text = value, operation != .equal, operation != .notEqual { return anything() }
    guard let place = place(of: subject, value) else { return anything() }
    return .compare(operation, place, value)
  }

  /// A constant that can be compared.
  private static func fixed(_ e: TypedExpression) -> Value? {
    guard case .constant(let value) = e.kind else { return nil }
    switch value {
    case .number, .duration, .time, .text, .choice: return value
    default: return nil
    }
  }

  /// The place of a subject, which learns a value that it is compared with.
  private mutating func place(of e: TypedExpression, _ value: Value) -> Int? {
    for place in subjects.indices {
      guard let known = subjects[place].expression, SameExpression.holds(known, e) else { continue }
      guard Self.isLike(subjects[place].values[0], value) else { return nil }
      subjects[place].values.append(value)
      return place
    }
    guard SameExpression.holds(e, e) else { return nil }
    subjects.append(Subject(expression: e, values: [value]))
    return subjects.count - 1
  }

  private static func isLike(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.number, .number), (.duration, .duration), (.time, .time), (.text, .text),
      (.bool, .bool):
      true
    case (.choice(let x, _), .choice(let y, _)): x == y
    default: false
    }
  }

  /// What may be true or false.
  private mutating func anything() -> Node {
    subjects.append(Subject(expression: nil, values: [.bool(true)]))
    return .truth(subjects.count - 1)
  }

  // MARK: Trying

  private func outcome(of node: Node) -> Bool? {
    let samples = subjects.map(Self.samples)
    var count = 1
    for list in samples {
      count *= list.count
      if count > Self.most { return nil }
    }
    var (holds, fails) = (false, false)
    var chosen = samples.map { $0[0] }
    for number in 0..<count {
      var rest = number
      for place in samples.indices {
        chosen[place] = samples[place][rest % samples[place].count]
        rest /= samples[place].count
      }
      if Self.isTrue(node, chosen) { holds = true } else { fails = true }
      if holds, fails { return nil }
    }
    return holds
  }

  /// The values that make a difference.
  private static func samples(_ subject: Subject) -> [Value] {
    switch subject.values[0] {
    case .bool: return [.bool(true), .bool(false)]
    case .choice(let type, _): return type.cases.indices.map { .choice(type, $0) }
    case .text:
      var texts: [Value] = []
      for value in subject.values where !texts.contains(value) { texts.append(value) }
      // Any other text; nobody writes one like this.
      return texts + [.text("\u{0}")]
    default:
      let words = Set(subject.values.compactMap(number)).sorted()
      guard let first = words.first, let last = words.last else { return [.number(0)] }
      var all = [first - 1]
      for (number, word) in words.enumerated() {
        if number > 0 { all.append((words[number - 1] + word) / 2) }
        all.append(word)
      }
      return (all + [last + 1]).map(Value.number)
    }
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .number(let x), .duration(let x), .time(let x): x
    default: nil
    }
  }

  private static func isTrue(_ node: Node, _ chosen: [Value]) -> Bool {
    switch node {
    case .constant(let bool): bool
    case .truth(let place): chosen[place] == .bool(true)
    case .not(let inner): !isTrue(inner, chosen)
    case .and(let a, let b): isTrue(a, chosen) && isTrue(b, chosen)
    case .or(let a, let b): isTrue(a, chosen) || isTrue(b, chosen)
    case .compare(let operation, let place, let value):
      switch (chosen[place], value) {
      case (.text(let a), .text(let b)): (a == b) == (operation == .equal)
      case (.choice(_, let a), .choice(_, let b)):
        ConstantCondition.holds(operation, a, b) ?? false
      case (let a, let b):
        number(a).flatMap { a in number(b).flatMap { ConstantCondition.holds(operation, a, $0) } }
          ?? false
      }
    }
  }
}

extension BinaryOperator {
  /// The operator with its sides changed: `3 < x` is `x > 3`.
  fileprivate var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    default: self
    }
  }
}
