import FlowSource
import FlowSyntax
import FlowValues

/// The names of one file: what it declares itself, and what its `use` lines bring.
final class ModuleScope {
  let number: Int
  let tree: SyntaxTree
  /// What the file declares itself.
  var own: [String: Symbol] = [:]
  /// What it brings in; its own declarations are not among them.
  var imported: [String: Symbol] = [:]
  /// Which choices have a case of a name, for bare names without a choice beside them.
  var cases: [String: [ChoiceType]] = [:]
  /// Whether another file uses this one, which may then need what nothing here reads.
  var isUsed = false
  /// Whether its gates and statements run; not so where only single names are brought in.
  var runs = false
  /// The gates that are brought in by name, which run all the same.
  var wantedGates: Set<Int> = []

  init(number: Int, tree: SyntaxTree) {
    self.number = number
    self.tree = tree
    for name in ChoiceType.outcome.cases { cases[name] = [.outcome] }
  }

  func lookUp(_ name: String) -> Symbol? {
    if let symbol = own[name] { return symbol }
    return imported.isEmpty ? nil : imported[name]
  }

  /// Makes the cases of a choice known as bare names.
  func addCases(of choice: ChoiceType) {
    for name in choice.cases where cases[name]?.contains(choice) != true {
      cases[name, default: []].append(choice)
    }
  }
}
