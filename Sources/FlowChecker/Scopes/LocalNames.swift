/// The local names that are in sight, the innermost of each name first.
///
/// One table holds what each name means now; a scope notes what it covered and puts it back when it
/// closes. So a look-up is one step, however deep the blocks stand.
struct LocalNames {
  private var current: [String: Local] = [:]
  private var covered: [(name: String, before: Local?)] = []
  /// Where in `covered` each open scope begins.
  private var scopes: [Int] = []

  subscript(name: String) -> Local? { current.isEmpty ? nil : current[name] }

  /// Every name in sight, for suggestions.
  var names: some Sequence<String> { current.keys }

  var all: some Sequence<Local> { current.values }

  mutating func openScope() { scopes.append(covered.count) }

  /// Closes the innermost scope and gives back the locals that it declared.
  mutating func closeScope() -> [Local] {
    let start = scopes.popLast() ?? 0
    var declared: [Local] = []
    while covered.count > start, let (name, before) = covered.popLast() {
      if let local = current[name] { declared.append(local) }
      current[name] = before
    }
    return declared
  }

  /// Brings a name into the innermost scope.
  mutating func declare(_ local: Local) {
    local.scope = scopes.count
    covered.append((local.name, current[local.name]))
    current[local.name] = local
  }

  /// Whether the innermost scope declared the local, so that declaring the name again is a clash.
  func isInnermost(_ local: Local) -> Bool { !local.isGlobal && local.scope == scopes.count }
}
