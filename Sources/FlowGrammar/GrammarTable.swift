/// A grammar laid out flat: every part of every production is a node with a number, numbered so
/// that a node's parts follow it.
///
/// From it, once and for all: what each node needs at least to become a sentence (`height`, counted
/// in productions within productions), and which can become the empty one.
struct GrammarTable {
  /// The height of what never ends.
  static let endless = Int.max / 2

  let grammar: Grammar
  private(set) var nodes: [GrammarNode] = []
  /// The root node of each production.
  private(set) var roots: [Int] = []
  private(set) var heights: [Int] = []
  private(set) var nullable: [Bool] = []

  init(_ grammar: Grammar) {
    self.grammar = grammar
    for production in grammar.productions { roots.append(add(production.expression)) }
    findHeights()
    findNullable()
  }

  private mutating func add(_ expression: GrammarExpression) -> Int {
    let number = nodes.count
    func node(_ kind: GrammarNode.Kind) -> GrammarNode { GrammarNode(kind: kind) }
    switch expression {
    case .terminal(let terminal): nodes.append(node(.terminal(terminal)))
    case .reference(let name): nodes.append(node(.reference(grammar.index(of: name))))
    case .sequence(let parts): addAll(parts, under: node(.sequence))
    case .choice(let parts): addAll(parts, under: node(.choice))
    case .option(let inner): addAll([inner], under: node(.option))
    case .repetition(let inner): addAll([inner], under: node(.repetition))
    }
    nodes[number].end = nodes.count
    return number
  }

  private mutating func addAll(_ parts: [GrammarExpression], under parent: GrammarNode) {
    let number = nodes.count
    nodes.append(parent)
    for part in parts { nodes[number].children.append(add(part)) }
  }

  /// The least height of each node, by going round until nothing gets lower.
  private mutating func findHeights() {
    heights = Array(repeating: GrammarTable.endless, count: nodes.count)
    var changed = true
    while changed {
      changed = false
      for number in nodes.indices.reversed() {
        let height = height(of: nodes[number])
        if height < heights[number] {
          heights[number] = height
          changed = true
        }
      }
    }
  }

  private func height(of node: GrammarNode) -> Int {
    switch node.kind {
    case .terminal, .option, .repetition: 0
    case .reference(nil): GrammarTable.endless
    case .reference(let production?):
      min(GrammarTable.endless, heights[roots[production]] + 1)
    case .sequence: node.children.map { heights[$0] }.max() ?? 0
    case .choice: node.children.map { heights[$0] }.min() ?? GrammarTable.endless
    }
  }

  private mutating func findNullable() {
    nullable = Array(repeating: false, count: nodes.count)
    var changed = true
    while changed {
      changed = false
      for number in nodes.indices.reversed() where !nullable[number] && isEmptyable(nodes[number]) {
        nullable[number] = true
        changed = true
      }
    }
  }

  private func isEmptyable(_ node: GrammarNode) -> Bool {
    switch node.kind {
    case .terminal, .reference(nil): false
    case .option, .repetition: true
    case .reference(let production?): nullable[roots[production]]
    case .sequence: node.children.allSatisfy { nullable[$0] }
    case .choice: node.children.contains { nullable[$0] }
    }
  }
}
