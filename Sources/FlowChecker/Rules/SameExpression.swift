import FlowSyntax

/// Whether two expressions read the very same thing.
enum SameExpression {
  static func holds(_ a: TypedExpression, _ b: TypedExpression) -> Bool {
    switch (a.kind, b.kind) {
    case (.slot(let x), .slot(let y)), (.global(let x), .global(let y)),
      (.evidence(let x), .evidence(let y)), (.gate(let x), .gate(let y)):
      return x == y
    case (.recordField(let x, let i), .recordField(let y, let j)),
      (.domainField(let x, let i), .domainField(let y, let j)):
      return i == j && holds(x, y)
    case (.dataMember(let x, let i), .dataMember(let y, let j)): return i == j && holds(x, y)
    case (.coerce(let x, _), .coerce(let y, _)): return holds(x, y)
    case (.arithmetic(let o, let x, let z), .arithmetic(let p, let y, let w)):
      return o == p && holds(x, y) && holds(z, w)
    case (.constant(.number(let x)), .constant(.number(let y))),
      (.constant(.duration(let x)), .constant(.duration(let y))):
      return x == y
    case (.property(let x, let i), .property(let y, let j)): return i == j && holds(x, y)
    default: return false
    }
  }

  /// The same number for expressions that are the same; nothing for one that is not even the same
  /// as itself, because it may be something else each time.
  static func hash(_ e: TypedExpression) -> Int? {
    var hasher = Hasher()
    return feed(e, into: &hasher) ? hasher.finalize() : nil
  }

  private static func feed(_ e: TypedExpression, into hasher: inout Hasher) -> Bool {
    switch e.kind {
    case .slot(let x), .global(let x), .evidence(let x), .gate(let x): hasher.combine(x)
    case .recordField(let base, let i), .domainField(let base, let i):
      hasher.combine(i)
      return feed(base, into: &hasher)
    case .dataMember(let base, let name):
      hasher.combine(name)
      return feed(base, into: &hasher)
    case .coerce(let inner, _): return feed(inner, into: &hasher)
    case .arithmetic(_, let a, let b): return feed(a, into: &hasher) && feed(b, into: &hasher)
    case .constant(.number(let x)), .constant(.duration(let x)): hasher.combine(x)
    case .property(let base, _): return feed(base, into: &hasher)
    default: return false
    }
    return true
  }
}
