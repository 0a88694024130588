import FlowSyntax

/// Lists the names that a tree speaks of, whatever they mean.
struct NameCollector {
  private(set) var names: [String] = []

  mutating func add(_ expressions: [Expression]) {
    for expression in expressions { add(expression) }
  }

  mutating func add(_ expression: Expression) {
    switch expression {
    case .literal, .element, .reference, .invalid: break
    case .name(let node): names.append(node.name)
    case .interpolation(let node): add(node.values)
    case .list(let node): add(node.elements)
    case .group(let node): add(node.inner)
    case .fields(let node): for field in node.fields { add(field.value) }
    case .member(let node): add(node.base)
    case .unary(let node): add(node.operand)
    case .isTest(let node): add(node.operand)
    default: addPair(expression)
    }
  }

  private mutating func addPair(_ expression: Expression) {
    switch expression {
    case .index(let node):
      add(node.base)
      add(node.position)
    case .binary(let node):
      add(node.left)
      add(node.right)
    case .quantified(let node):
      add(node.source)
      add(node.predicate)
    case .query(let node):
      add(node.source)
      add(node.body)
    default: addMany(expression)
    }
  }

  private mutating func addMany(_ expression: Expression) {
    switch expression {
    case .conditional(let node):
      add(node.condition)
      add(node.consequence)
      add(node.alternative)
    case .call(let node):
      add(node.callee)
      if let measured = node.measured { names.append(measured.text) }
      for argument in node.arguments { add(argument.value) }
    case .match(let node):
      add(node.subject)
      for arm in node.arms {
        add(arm.pattern.expressions)
        add(arm.value)
      }
    default: break
    }
  }

  /// The statements that can stand in a `define`.
  mutating func add(_ items: [Item]) {
    for item in items {
      switch item {
      case .binding(let node): add(node.value)
      case .assign(let node): add(node.value)
      case .result(let node): if let value = node.value { add(value) }
      case .expression(let node): add(node.expression)
      case .loop(let node):
        add(node.source)
        add(node.body.items)
      case .conditional(let node): add(node)
      default: break
      }
    }
  }

  private mutating func add(_ node: IfStatement) {
    add(node.condition)
    add(node.consequence.items)
    switch node.alternative {
    case .block(let block)?: add(block.items)
    case .statement(let item)?: add([item])
    case nil: break
    }
  }
}
