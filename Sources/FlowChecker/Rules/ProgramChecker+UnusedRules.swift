import FlowSource
import FlowSyntax
import FlowValues

/// F0505 to F0509: names that nobody reads, and names that hide others.
///
/// A script with errors is not asked: what is unread there may be what the mistake was about. Nor
/// is a file that has nothing to judge: its names are for those who use it. A name that begins with
/// `_` says that it is not meant to be read.
extension ProgramChecker {
  func lintLocal(_ local: Local) {
    guard local.uses == 0, !sink.isSilent, !sink.hasErrors, !local.name.hasPrefix("_") else {
      return
    }
    switch local.origin {
    case .constant, .variable: report(.unusedLocal(local.name, at: local.span))
    case .parameter: report(.unusedParameter(local.name, at: local.span))
    case .element, .loop, .capture: break
    }
  }

  func lintShadow(_ name: Name, _ before: Local) {
    report(.shadows(name.text, before: before.span, at: name.span))
  }

  /// What a whole file declares and nothing reads.
  func lintDeclarations() {
    if sink.hasErrors { return }
    for entry in evidence where entry.uses == 0 && entry.declaration != nil {
      if mayBeUnused(entry.name, in: entry.module) {
        report(.unusedEvidence(entry.name, at: entry.span))
      }
    }
    for entry in functions where entry.uses == 0 {
      let name = entry.declaration.name
      if mayBeUnused(name.text, in: entry.module) {
        report(.unusedFunction(name.text, at: name.span))
      }
    }
    for entry in variables where entry.local.uses == 0 {
      if mayBeUnused(entry.local.name, in: entry.module) { lintLocal(entry.local) }
    }
    lintThings()
  }

  /// Things that have no effect where nothing in the script speaks of them; roles, ladders and
  /// kinds of override are not among them, as people use those from the command line.
  private func lintThings() {
    func lint<Checked>(_ entries: [Entry<NounDeclaration, Checked>]) {
      for entry in entries where entry.uses == 0 {
        let node = entry.declaration
        if mayBeUnused(node.name.text, in: entry.module) {
          report(.unusedThing(node.kind.spelling, node.name.text, at: node.name.span))
        }
      }
    }
    lint(process.calendars)
    lint(process.channels.filter { $0.declaration.name.text != CheckedChannel.defaultName })
    lint(process.cadences)
    for entry in process.latches where entry.uses == 0 {
      let name = entry.declaration.name
      if mayBeUnused(name.text, in: entry.module) {
        report(.unusedThing("latch", name.text, at: name.span))
      }
    }
  }

  private func mayBeUnused(_ name: String, in module: Int) -> Bool {
    !scopes[module].isUsed && !name.hasPrefix("_") && !isForOthers(scopes[module].tree)
  }

  /// Whether a file does nothing but give names to others: nothing in it is judged or done.
  private func isForOthers(_ tree: SyntaxTree) -> Bool {
    tree.items.allSatisfy { item in
      switch item {
      case .use, .choice, .record, .evidence, .define, .binding, .role, .test: true
      case .noun(let node): node.kind != .phase
      default: false
      }
    }
  }
}
