import FlowSyntax
import FlowValues

extension NaiveEvaluator {
  func binary(_ node: BinaryExpression, in scope: NaiveScope) throws(NaiveStop) -> NaiveValue {
    let left = try evaluate(node.left, in: scope)
    switch node.operation {
    case .otherwise: return left.isUnknown ? try evaluate(node.right, in: scope) : left
    case .and, .or:
      // Of `and` one false decides, of `or` one true.
      let decisive = node.operation == .or
      if case .bool(let known) = truth(of: left), known == decisive { return .bool(decisive) }
      let right = truth(of: try evaluate(node.right, in: scope))
      if case .bool(let known) = right, known == decisive { return .bool(decisive) }
      if truth(of: left).isUnknown { return truth(of: left) }
      return right
    case .isIn, .isNotIn:
      let answer = try membership(of: left, in: node.right, scope)
      guard case .bool(let isIn) = answer else { return answer }
      return .bool(isIn == (node.operation == .isIn))
    default: break
    }
    var right = try evaluate(node.right, in: scope)
    if case .choice = left, case .literal(let literal) = node.right, literal.value == .unknown {
      // Beside an outcome the word is one of its cases.
      right = .choice(name: "unknown", order: choices["outcome"])
    }
    switch node.operation {
    case .add, .subtract, .multiply, .divide, .modulo:
      return arithmetic(node.operation, left, right)
    case .range:
      guard case .number(let low) = left, case .number(let high) = right, low <= high,
        case .list(let numbers, _, _, _) = range(left, right, .number(1))
      else { return range(left, right, .number(1)) }
      return .list(numbers, covers: low...high)
    case .like, .notLike, .matches: return pattern(node.operation, left, right)
    case .equal: return equality(left, right)
    case .notEqual:
      let answer = equality(left, right)
      if case .bool(let same) = answer { return .bool(!same) }
      return answer
    default: return compare(node.operation, left, right)
    }
  }

  /// A value where a condition is wanted.
  func truth(of value: NaiveValue) -> NaiveValue {
    switch value {
    case .bool, .unknown: value
    default: .unknown("it is neither true nor false")
    }
  }

  private func arithmetic(
    _ operation: BinaryOperator, _ a: NaiveValue, _ b: NaiveValue
  ) -> NaiveValue {
    func number(_ x: Double, _ y: Double) -> NaiveValue {
      switch operation {
      case .add: return .calculated(x + y)
      case .subtract: return .calculated(x - y)
      case .multiply: return .calculated(x * y)
      case .divide: return y == 0 ? .unknown("a division by zero") : .calculated(x / y)
      default:
        if y == 0 { return .unknown("a division by zero") }
        // The remainder lies between zero and the divisor, on the divisor's side.
        let rest = x.truncatingRemainder(dividingBy: y)
        return .calculated(rest != 0 && (rest > 0) != (y > 0) ? rest + y : rest)
      }
    }
    func `as`(_ value: NaiveValue, _ make: (Double) -> NaiveValue) -> NaiveValue {
      if case .number(let result) = value { make(result) } else { value }
    }
    switch (a, b) {
    case (.unknown, _): return a
    case (_, .unknown): return b
    case (.number(let x), .number(let y)): return number(x, y)
    case (.duration(let x), .duration(let y)):
      let result = number(x, y)
      return operation == .divide ? result : `as`(result) { .duration($0) }
    case (.duration(let x), .number(let y)), (.number(let x), .duration(let y)):
      return `as`(number(x, y)) { .duration($0) }
    case (.time(let x), .duration(let y)), (.duration(let x), .time(let y)):
      return `as`(number(x, y)) { .time($0) }
    case (.time(let x), .time(let y)): return `as`(number(x, y)) { .duration($0) }
    case (.text(let x), .text(let y)):
      work += x.utf8.count / 8
      return .text(x + y)
    case (.list(let x, let d, let e, _), .list(let y, let f, let g, _)):
      work += x.count
      return .list(x + y, doubt: d ?? f, doubtful: e + g)
    default: return .unknown("these cannot be calculated with")
    }
  }

  /// The numbers from one to another.
  func range(_ from: NaiveValue, _ to: NaiveValue, _ step: NaiveValue) -> NaiveValue {
    for value in [from, to, step] where value.isUnknown { return value }
    guard case .number(let low) = from, case .number(let high) = to, case .number(let by) = step
    else { return .unknown("it is no number") }
    if by == 0 { return .unknown("steps of zero lead nowhere") }
    var numbers: [NaiveValue] = []
    var place = 0.0
    while by > 0 ? low + place * by <= high : low + place * by >= high {
      numbers.append(.number(low + place * by))
      place += 1
    }
    return .list(numbers)
  }

  private func pattern(
    _ operation: BinaryOperator, _ text: NaiveValue, _ pattern: NaiveValue
  ) -> NaiveValue {
    if text.isUnknown { return text }
    if pattern.isUnknown { return pattern }
    guard case .text(let text) = text, case .text(let pattern) = pattern else {
      return .unknown("it is no text")
    }
    if operation == .matches {
      guard let compiled = try? TextPattern(pattern) else { return .unknown("no pattern") }
      return .bool(compiled.isMatch(text))
    }
    guard let glob = try? Glob(pattern) else { return .unknown("no pattern") }
    return .bool(glob.matches(text) == (operation == .like))
  }

  /// `x in xs`: a range means all that lies between its ends, wherever it was written.
  func membership(
    of x: NaiveValue, in list: Expression, _ scope: NaiveScope
  ) throws(NaiveStop) -> NaiveValue {
    if case .binary(let node) = list, node.operation == .range {
      let low = compare(.greaterEqual, x, try evaluate(node.left, in: scope))
      let high = compare(.lessEqual, x, try evaluate(node.right, in: scope))
      guard case .bool(let isAbove) = low else { return low }
      guard case .bool(let isBelow) = high else { return high }
      return .bool(isAbove && isBelow)
    }
    if case .group(let node) = list { return try membership(of: x, in: node.inner, scope) }
    return contains(try evaluate(list, in: scope), x)
  }

  /// True where one element is equal; unknown where one may be.
  func contains(_ list: NaiveValue, _ x: NaiveValue) -> NaiveValue {
    if list.isUnknown { return list }
    if x.isUnknown { return x }
    guard case .list(let elements, let doubt, _, let covers) = list else {
      return .unknown("it is no list")
    }
    if let covers, case .number(let number) = x { return .bool(covers.contains(number)) }
    var open = doubt
    for element in elements {
      switch equality(element, x) {
      case .bool(true): return .bool(true)
      case .unknown(let reason): open = open ?? reason
      default: break
      }
    }
    return open.map { .unknown($0) } ?? .bool(false)
  }

  /// Two values are equal when all of their parts are: Kleene's 'and' over the parts.
  func equality(_ a: NaiveValue, _ b: NaiveValue) -> NaiveValue {
    switch (a, b) {
    case (.unknown, _): return a
    case (_, .unknown): return b
    case (.list(let x, let doubt, _, _), .list(let y, let other, _, _)):
      if let doubt = doubt ?? other { return .unknown(doubt) }
      return x.count == y.count ? allEqual(Array(zip(x, y))) : .bool(false)
    case (.record(_, let x), .record(_, let y)), (.object(let x), .object(let y)):
      var pairs: [(NaiveValue, NaiveValue)] = []
      for field in x {
        guard let other = y.last(where: { $0.name == field.name }) else { return .bool(false) }
        pairs.append((field.value, other.value))
      }
      return x.count == y.count ? allEqual(pairs) : .bool(false)
    case (.bool(let x), .bool(let y)): return .bool(x == y)
    case (.gate(let x), .gate(let y)): return .bool(x.name == y.name)
    default:
      guard let order = order(a, b) else { return .unknown("they are of different kinds") }
      return .bool(order == 0)
    }
  }

  private func allEqual(_ pairs: [(NaiveValue, NaiveValue)]) -> NaiveValue {
    let answers = pairs.map { equality($0.0, $0.1) }
    var result: NaiveValue = .bool(true)
    for answer in answers {
      if case .bool(false) = answer { return answer }
      if answer.isUnknown { result = answer }
    }
    return result
  }

  func compare(_ operation: BinaryOperator, _ a: NaiveValue, _ b: NaiveValue) -> NaiveValue {
    if a.isUnknown { return a }
    if b.isUnknown { return b }
    guard let order = order(a, b) else { return .unknown("they have no order") }
    switch operation {
    case .less: return .bool(order < 0)
    case .lessEqual: return .bool(order <= 0)
    case .greater: return .bool(order > 0)
    default: return .bool(order >= 0)
    }
  }

  /// Which of two comes first; nothing where that is no question.
  func order(_ a: NaiveValue, _ b: NaiveValue) -> Int? {
    switch (a, b) {
    case (.number(let x), .number(let y)), (.duration(let x), .duration(let y)),
      (.time(let x), .time(let y)):
      return x < y ? -1 : x == y ? 0 : 1
    case (.text(let x), .text(let y)):
      let (x, y) = (Array(x.unicodeScalars), Array(y.unicodeScalars))
      for (one, other) in zip(x, y) where one != other { return one < other ? -1 : 1 }
      return x.count < y.count ? -1 : x.count == y.count ? 0 : 1
    case (.choice(let x, let p), .choice(let y, let q)):
      if x == y { return 0 }
      let both = p ?? q ?? choices.values.first { $0.contains(x) && $0.contains(y) }
      guard let both, let i = both.firstIndex(of: x), let j = both.firstIndex(of: y) else {
        return nil
      }
      return i < j ? -1 : 1
    // Data beside a choice, a duration or a time is read as one.
    case (.text(let x), .choice(_, let order?)) where order.contains(x):
      return self.order(.choice(name: x, order: order), b)
    case (.choice(_, let order?), .text(let y)) where order.contains(y):
      return self.order(a, .choice(name: y, order: order))
    default: return nil
    }
  }
}
