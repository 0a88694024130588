import FlowSource
import FlowSyntax
import FlowValues

/// Files and what they use.
///
/// A plain `use` brings every name that the other file declares itself, and its gates and
/// statements run first. `use a, b from "…"` brings only those names: of the other file then only
/// the gates among them run, and its `let` and `var` lines, which they may need.
extension ProgramChecker {
  /// Enters all declarations of all files by name.
  ///
  /// - Returns: the files that take part, what they use before them.
  func enterModules() -> [Int] {
    scopes = modules.indices.map { ModuleScope(number: $0, tree: modules[$0].tree) }
    guard let first = scopes.first else { return [] }
    scope = first
    let order = moduleOrder()
    for number in order { declare(scopes[number]) }
    collectExtras()
    first.runs = true
    for number in order.reversed() { connect(scopes[number]) }
    for number in order { bringMembers(into: scopes[number]) }
    for number in order { complete(scopes[number]) }
    collectTaskRecords()
    return order
  }

  private func uses(of module: Int) -> [UseDeclaration] {
    modules[module].tree.items.compactMap { if case .use(let node) = $0 { node } else { nil } }
  }

  private func target(of use: UseDeclaration, in module: Int) -> Int? {
    guard let number = modules[module].uses[use.path], modules.indices.contains(number) else {
      return nil
    }
    return number
  }

  /// The files in the order in which they run; a circle is reported and cut.
  private func moduleOrder() -> [Int] {
    var state = [Int](repeating: 0, count: modules.count)
    var order: [Int] = []
    var path: [(module: Int, uses: [UseDeclaration], next: Int)] = [(0, uses(of: 0), 0)]
    state[0] = 1
    while let (module, uses, next) = path.last {
      guard next < uses.count else {
        path.removeLast()
        state[module] = 2
        order.append(module)
        continue
      }
      path[path.count - 1].next += 1
      guard let other = target(of: uses[next], in: module) else { continue }
      if state[other] == 0 {
        state[other] = 1
        path.append((other, self.uses(of: other), 0))
      } else if state[other] == 1 {
        let start = path.firstIndex { $0.module == other } ?? 0
        let names = (path[start...].map(\.module) + [other]).map { modules[$0].tree.source.path }
        report(.moduleCycle(names, at: uses[next].pathSpan))
      }
    }
    return order
  }

  /// Brings the names of used files in sight.
  private func connect(_ scope: ModuleScope) {
    for use in uses(of: scope.number) {
      guard let number = target(of: use, in: scope.number) else {
        if !use.path.isEmpty { report(.moduleNotThere(use.path, at: use.pathSpan)) }
        continue
      }
      guard number != scope.number else { continue }
      let other = scopes[number]
      other.isUsed = true
      if use.names.isEmpty {
        if scope.runs { other.runs = true }
        for name in other.own.keys.sorted() {
          for symbol in other.declared(name) {
            bring(name, symbol, into: scope, at: use.isPolicy ? nil : use.pathSpan)
          }
        }
      } else {
        for name in use.names { bring(name, from: other, into: scope, path: use.path) }
      }
    }
  }

  private func bring(
    _ name: Name, from other: ModuleScope, into scope: ModuleScope, path: String
  ) {
    let symbols = other.declared(name.text)
    if symbols.isEmpty {
      let meant = closest(to: name.text, among: other.own.keys)
      report(
        .notInModule(
          name.text, path, suggestion: meant, declared: meant.flatMap { other.own[$0]?.span },
          at: name.span))
      return
    }
    for symbol in symbols {
      other.wanted.insert(symbol.meaning)
      bring(name.text, symbol, into: scope, at: name.span)
    }
  }

  /// - Parameter span: where it is brought in; nothing where nobody wrote that, as of a policy.
  private func bring(_ name: String, _ symbol: Symbol, into scope: ModuleScope, at span: Span?) {
    if let before = scope.lookUp(name, symbol.kind) {
      if before.meaning != symbol.meaning {
        report(
          span.map { .namesClash(name, before.span, symbol.span, at: $0) }
            ?? .nameOfPolicy(name, policy: symbol.span, at: before.span))
      }
      return
    }
    scope.bring(name, symbol)
    if case .choice(let choice) = symbol.meaning { scope.addCases(of: choice) }
  }

  /// Who is in a role can be named wherever the role can, unless the name means something else.
  private func bringMembers(into scope: ModuleScope) {
    for use in uses(of: scope.number) {
      guard let number = target(of: use, in: scope.number), number != scope.number else { continue }
      let names = use.names.isEmpty ? scopes[number].own.keys.sorted() : use.names.map(\.text)
      for name in names {
        guard case .thing(.role, let role)? = scopes[number].declared(name, .role)?.meaning else {
          continue
        }
        var seen: Set<Int> = []
        for (person, symbol) in members(ofRole: role, &seen) where scope.lookUp(person) == nil {
          scope.bring(person, symbol)
        }
      }
    }
  }

  /// The people of a role by name, also through the roles that it is made of.
  private func members(ofRole role: Int, _ seen: inout Set<Int>) -> [(String, Symbol)] {
    guard seen.insert(role).inserted else { return [] }
    let entry = process.roles[role]
    let home = scopes[entry.module]
    var found = entry.declaration.members.compactMap { name in
      home.lookUp(name.text, .person).map { (name.text, $0) }
    }
    guard let set = entry.declaration.set else { return found }
    for case .name(let term) in [set.first] + set.rest.map(\.role) {
      if let other = home.number(of: term.name, .role) {
        found += members(ofRole: other, &seen)
      } else if let person = home.lookUp(term.name, .person) {
        found.append((term.name, person))
      }
    }
    return found
  }
}
