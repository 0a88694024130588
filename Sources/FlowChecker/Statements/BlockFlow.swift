import FlowSyntax

/// Whether every way through a block ends in a `return`.
enum BlockFlow {
  static func alwaysReturns(_ items: [Item]) -> Bool {
    items.contains { item in
      switch item {
      case .result: true
      case .conditional(let node): alwaysReturns(node)
      default: false
      }
    }
  }

  private static func alwaysReturns(_ node: IfStatement) -> Bool {
    guard alwaysReturns(node.consequence.items) else { return false }
    switch node.alternative {
    case .block(let block)?: return alwaysReturns(block.items)
    case .statement(let item)?: return alwaysReturns([item])
    case nil: return false
    }
  }
}
