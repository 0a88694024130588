import FlowSyntax

/// The body of a declaration, its properties by name and everything else in order.
struct Properties {
  /// The kind of the declaration, as messages call it.
  let kind: String
  /// The name of the declaration.
  let owner: Name
  var values: [String: Property] = [:]
  var rest: [Item] = []

  subscript(name: String) -> Expression? { values[name]?.value }
}
