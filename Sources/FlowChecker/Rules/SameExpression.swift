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
}
