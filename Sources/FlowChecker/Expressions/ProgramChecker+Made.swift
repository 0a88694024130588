import FlowSource
import FlowSyntax
import FlowValues

/// `branch(name: "dev", idle: 2d)`: a branch, a commit or a repository as a test wants it.
extension ProgramChecker {
  /// The kind of thing that a call makes, if it makes one.
  func madeKind(_ name: String, _ node: CallExpression) -> DomainType? {
    switch name {
    case "branch": .branch
    case "commit": .commit
    // With a path it is the reader.
    case "repo" where node.arguments.contains { $0.name.map { $0.text != "path" } ?? false }: .repo
    default: nil
    }
  }

  func made(_ kind: DomainType, _ node: CallExpression) -> TypedExpression {
    let names = kind.fields.map(\.name)
    let places = bind(
      node, names: names, optional: names.map { _ in true }, declared: nil
    ) { "\(kind.rawValue)(\(names.joined(separator: ", ")))" }
    if place != .test, !speaksOfLedger {
      report(.belongsInTest("\(kind.rawValue)(…)", at: node.callee.span))
    }
    var values: [(field: Int, value: TypedExpression)] = []
    for (number, field) in kind.fields.enumerated() {
      guard let value = places[number] else { continue }
      values.append((number, madeField(value, field.name, field.type)))
    }
    return TypedExpression(.made(kind, values), type: .domain(kind), span: node.span)
  }

  /// The value of a field; a text may stand for the commit or the person it names.
  func madeField(_ value: Expression, _ name: String, _ type: Type) -> TypedExpression {
    switch type {
    case .domain(.commit), .domain(.person):
      let found = check(value, expecting: type)
      if found.type == .text { return found }
      return fit(found, to: type, for: .clause("\(name):"))
    default: return check(value, as: type, for: .clause("\(name):"))
    }
  }
}
