import FlowSource
import FlowSyntax
import FlowValues

/// The names of one file: what it declares itself, and what its `use` lines bring.
final class ModuleScope {
  let number: Int
  let tree: SyntaxTree
  /// What the file declares itself; of things that share a name, the first by ``NameKind``.
  private(set) var own: [String: Symbol] = [:]
  /// What it brings in; its own declarations are not among them.
  private(set) var imported: [String: Symbol] = [:]
  /// The same by kind, in the order of the kinds, for all that is no plain value.
  private var ownThings = [[String: Symbol]](repeating: [:], count: NameKind.allCases.count)
  private var importedThings = [[String: Symbol]](repeating: [:], count: NameKind.allCases.count)
  /// Which choices have a case of a name, for bare names without a choice beside them.
  private(set) var cases: [String: [ChoiceType]] = [:]
  /// The choices that have come, and where they are many, the same to look them up.
  private var choices: [ChoiceType] = [.outcome]
  private var manyChoices: Set<ChoiceType> = []
  /// Whether another file uses this one, which may then need what nothing here reads.
  var isUsed = false
  /// Whether its gates and statements run; not so where only single names are brought in.
  var runs = false
  /// What is brought in by name and runs all the same.
  var wanted: Set<Symbol.Meaning> = []
  /// Whose names are in sight, too, where this text is typed behind another.
  private let outer: ModuleScope?

  init(number: Int, tree: SyntaxTree, outer: ModuleScope? = nil) {
    self.number = number
    self.tree = tree
    self.outer = outer
    for name in ChoiceType.outcome.cases { cases[name] = [.outcome] }
  }

  /// Every name of the file that begins like this, with each thing that it stands for.
  func all(beginning start: String) -> [(name: String, symbol: Symbol)] {
    var all: [(name: String, symbol: Symbol)] = []
    func isWanted(_ name: String) -> Bool { start.isEmpty || name.hasPrefix(start) }
    for (name, symbol) in own where isWanted(name) { all.append((name, symbol)) }
    for (name, symbol) in imported where own[name] == nil && isWanted(name) {
      all.append((name, symbol))
    }
    for kind in NameKind.allCases {
      for (name, symbol) in ownThings[kind.rawValue] where isWanted(name) && own[name]?.kind != kind
      {
        all.append((name, symbol))
      }
    }
    return all + (outer?.all(beginning: start).filter { own[$0.name] == nil } ?? [])
  }

  /// The choices that have a case of a name.
  func choices(withCase name: String) -> [ChoiceType]? {
    cases[name] ?? outer?.choices(withCase: name)
  }

  /// What a name stands for where only the name is said.
  func lookUp(_ name: String) -> Symbol? {
    guard let symbol = own[name] else {
      return (imported.isEmpty ? nil : imported[name]) ?? outer?.lookUp(name)
    }
    if imported.isEmpty { return symbol }
    guard let other = imported[name], other.kind < symbol.kind else { return symbol }
    return other
  }

  /// What a name stands for where a kind is wanted.
  func lookUp(_ name: String, _ kind: NameKind) -> Symbol? {
    if kind != .value {
      return ownThings[kind.rawValue][name] ?? importedThings[kind.rawValue][name]
        ?? outer?.lookUp(name, kind)
    }
    if let symbol = own[name], symbol.kind == .value { return symbol }
    if let symbol = imported[name], symbol.kind == .value { return symbol }
    return outer?.lookUp(name, kind)
  }

  /// The number of a thing of a kind.
  func number(of name: String, _ kind: NameKind) -> Int? {
    switch lookUp(name, kind)?.meaning {
    case .thing(_, let number)?, .gate(let number)?: number
    default: nil
    }
  }

  /// What the file itself declares under a name in a kind.
  func declared(_ name: String, _ kind: NameKind) -> Symbol? {
    if kind != .value { return ownThings[kind.rawValue][name] }
    return own[name].flatMap { $0.kind == .value ? $0 : nil }
  }

  /// Everything of the name that the file declares itself.
  func declared(_ name: String) -> [Symbol] {
    NameKind.allCases.compactMap { declared(name, $0) }
  }

  /// All names of a kind that are in sight.
  func names(_ kind: NameKind) -> [String] {
    if kind == .value {
      return [own, imported].flatMap { $0.filter { $0.value.kind == .value }.map(\.key) }
    }
    return Array(ownThings[kind.rawValue].keys) + importedThings[kind.rawValue].keys
  }

  /// Enters a declaration, unless one of its kind has the name.
  func add(_ name: String, _ symbol: Symbol) {
    if symbol.kind != .value { ownThings[symbol.kind.rawValue][name] = symbol }
    if let before = own[name], before.kind < symbol.kind { return }
    own[name] = symbol
  }

  /// Brings a declaration of another file into sight.
  func bring(_ name: String, _ symbol: Symbol) {
    if symbol.kind != .value { importedThings[symbol.kind.rawValue][name] = symbol }
    if let before = imported[name], before.kind < symbol.kind { return }
    imported[name] = symbol
  }

  /// Makes the cases of a choice known as bare names.
  func addCases(of choice: ChoiceType) {
    // A choice comes with all its cases or not at all; many choices have a `low`.
    if choices.count < 16 {
      // To make a set at all takes longer than to look through a few.
      if choices.contains(choice) { return }
      choices.append(choice)
    } else {
      if manyChoices.isEmpty { manyChoices = Set(choices) }
      guard manyChoices.insert(choice).inserted else { return }
    }
    for name in choice.cases { cases[name, default: []].append(choice) }
  }
}
