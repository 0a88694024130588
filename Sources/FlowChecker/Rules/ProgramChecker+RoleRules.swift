import FlowSource
import FlowSyntax
import FlowValues

/// F0226, F0427 and F0428: roles in circles, roles without people, and more signatures than people.
extension ProgramChecker {
  func checkRoles() {
    if checkRoleCircles() { return }
    let bounds = RoleBounds(process)
    if let deep = bounds.depth.firstIndex(where: { $0 > Self.roleLimit }) {
      let name = process.roles[deep].declaration.name
      report(.deepRole(name.text, Self.roleLimit, at: name.span))
    }
    for set in roleSets where bounds.most(set.tree)?.isEmpty == true {
      report(.nobody(set.text, emptied: emptyRole(in: set), at: set.span))
    }
    for ask in process.asks { check(quorum: ask, bounds) }
    for entry in process.roles {
      guard let role = entry.checked, case .people(let people) = role.tree, people.isEmpty,
        entry.uses == 0
      else { continue }
      report(.emptyRole(role.name, at: role.span))
    }
  }

  /// Whether there is a circle among the roles.
  private func checkRoleCircles() -> Bool {
    let edges = RoleBounds.edges(process)
    var isFound = false
    for component in DependencyOrder(edges).components {
      guard let first = component.min(), component.count > 1 || edges[first].contains(first) else {
        continue
      }
      let names = component.sorted().map { process.roles[$0].declaration.name.text }
      guard let span = process.roles[first].declaration.set?.span else { continue }
      report(.roleCircle(names, at: span))
      isFound = true
    }
    return isFound
  }

  /// Where a role without members was declared that makes the set empty.
  private func emptyRole(in set: CheckedRoleSet) -> Span? {
    for number in RoleBounds.roles(in: set.tree) {
      guard let role = process.roles[number].checked else { continue }
      if case .people(let people) = role.tree, people.isEmpty { return role.span }
    }
    return nil
  }

  private func check(quorum ask: CheckedAsk, _ bounds: RoleBounds) {
    guard case .signoff(let count, _) = ask.kind, let role = ask.role,
      var people = bounds.most(role.tree), !people.isEmpty
    else { return }
    people = people.filter { process.people[$0].checked?.isAutomated != true }
    if people.isEmpty { return report(.onlyMachines(role.text, at: role.span)) }
    guard let count, case .constant(.number(let wanted)) = count.kind else { return }
    let most = bounds.count(role, of: people)
    if wanted < 1 || wanted != wanted.rounded() {
      report(.notAQuorum(at: count.span))
    } else if wanted > Double(most) {
      report(.quorumTooLarge(wanted, role.text, most, at: count.span))
    }
  }

  // MARK: Overrides

  /// F0430 and F0431: overrides that nobody can grant, or on what is locked.
  func checkOverrides() {
    let bounds = RoleBounds(process)
    for entry in process.overrides {
      guard let kind = entry.checked else { continue }
      guard let grantors = kind.grantedBy else {
        if properties(of: entry, have: "granted-by") { continue }
        report(.noGrantor(kind.name, at: kind.span))
        continue
      }
      check(grantors, and: kind.with, bounds)
      for number in kind.covers?.gates ?? [] where gates[number].declaration.isLocked {
        let gate = gates[number].declaration.name
        report(.coversLocked(kind.name, gate.text, locked: gate.span, at: kind.span))
      }
    }
  }

  private func properties(
    of entry: ProcessEntries.Noun<CheckedOverride>, have name: String
  ) -> Bool {
    entry.declaration.body.items.contains {
      if case .property(let property) = $0 { property.name.text == name } else { false }
    }
  }

  private func check(
    _ grantors: CheckedRoleSet, and second: CheckedRoleSet?, _ bounds: RoleBounds
  ) {
    func humans(_ set: CheckedRoleSet) -> Set<Int>? {
      bounds.most(set.tree)?.filter { process.people[$0].checked?.isAutomated != true }
    }
    guard let first = humans(grantors) else { return }
    if first.isEmpty {
      if bounds.most(grantors.tree)?.isEmpty == false {
        report(.onlyMachines(grantors.text, at: grantors.span))
      }
      return
    }
    guard let second, let others = humans(second), first.count == 1, others == first else { return }
    report(.sameSecond(grantors.text, at: second.span))
  }
}
