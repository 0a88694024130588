import FlowSource
import FlowSyntax
import FlowValues

/// F0429, F0432, F0433, F0520 and F0521: ladders, and what climbs them.
extension ProgramChecker {
  func checkLadders() {
    for entry in process.ladders {
      guard let ladder = entry.checked else { continue }
      if ladder.levels.isEmpty, !hasLevels(entry.declaration) {
        report(.noLevels(ladder.name, at: ladder.span))
      }
      var seen: [String: Span] = [:]
      for level in ladder.levels {
        if let before = seen.updateValue(level.role.span, forKey: level.role.text) {
          report(.levelTwice(level.role.text, before: before, at: level.role.span))
        }
      }
    }
    for effect in process.effects { check(escalation: effect) }
  }

  /// Whether there are levels in the text, which then have mistakes of their own.
  private func hasLevels(_ node: NounDeclaration) -> Bool {
    node.body.items.contains { if case .level = $0 { true } else { false } }
  }

  private func check(escalation effect: CheckedEffect) {
    guard case .escalate(_, let role, let number, let fields) = effect.kind else { return }
    guard let number else {
      if isInWatch(effect), let role { report(.noDeadline(role.text, at: effect.span)) }
      return
    }
    guard let ladder = process.ladders[number].checked, !ladder.levels.isEmpty else { return }
    var start = 0
    if let role {
      guard let level = ladder.levels.firstIndex(where: { Self.same($0.role.tree, role.tree) })
      else {
        if Self.isPlain(role.tree), ladder.levels.allSatisfy({ Self.isPlain($0.role.tree) }) {
          report(
            .notOnLadder(
              role.text, ladder.name, ladder.levels.map(\.role.text), declared: ladder.span,
              at: role.span))
        }
        return
      }
      start = level
    }
    let level = ladder.levels[start]
    let missing = level.context.filter { name in !fields.contains { $0.name == name } }
    if !missing.isEmpty {
      report(.contextMissing(missing, level.role.text, declared: level.span, at: effect.span))
    }
  }

  private func isInWatch(_ effect: CheckedEffect) -> Bool {
    process.watches.contains { entry in
      let span = entry.declaration.span
      return span.file == effect.span.file && span.start <= effect.span.start
        && effect.span.end <= span.end
    }
  }

  /// Whether a set is one role, rota or person.
  private static func isPlain(_ tree: CheckedRoleSet.Tree) -> Bool {
    switch tree {
    case .role, .rota, .person: true
    default: false
    }
  }

  private static func same(_ a: CheckedRoleSet.Tree, _ b: CheckedRoleSet.Tree) -> Bool {
    switch (a, b) {
    case (.role(let x), .role(let y)), (.rota(let x), .rota(let y)),
      (.person(let x), .person(let y)):
      x == y
    case (.or(let x, let y), .or(let v, let w)), (.and(let x, let y), .and(let v, let w)),
      (.except(let x, let y), .except(let v, let w)):
      same(x, v) && same(y, w)
    default: false
    }
  }
}
