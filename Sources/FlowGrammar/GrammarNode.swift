/// A part of a production in a ``GrammarTable``, known by its number.
struct GrammarNode {
  enum Kind {
    case terminal(Terminal)
    /// A production, by its place; nil if nothing defines it.
    case reference(Int?)
    case sequence, choice, option, repetition
  }

  let kind: Kind
  var children: [Int] = []
  /// One past the last number of this node's subtree.
  var end = 0

  /// How many ways there are to go on here: alternatives, or absent and present.
  var branches: Int {
    switch kind {
    case .choice: children.count
    case .option, .repetition: 2
    case .terminal, .reference, .sequence: 1
    }
  }
}
