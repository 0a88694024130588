import FlowChecker

/// The evidence that a condition rests on: of `project.x otherwise everywhere.x` the layer that
/// supplied the value, and not the one that was passed over.
struct EvidenceSources {
  private var always: Set<Int> = []
  private var choices: [Choice] = []

  /// Two ways to come to a value, of which one was gone.
  private struct Choice {
    /// Whether the first was; nothing where neither of them led to a value.
    let isFirst: (Words) -> Bool?
    let first: EvidenceSources
    let second: EvidenceSources
  }

  init(_ always: Set<Int> = []) { self.always = always }

  /// What was looked at in a frame that was just evaluated.
  func used(_ frame: Words) -> Set<Int> {
    var used = always
    for choice in choices {
      let isFirst = choice.isFirst(frame)
      if isFirst != false { used.formUnion(choice.first.used(frame)) }
      if isFirst != true { used.formUnion(choice.second.used(frame)) }
    }
    return used
  }

  fileprivate mutating func add(_ other: EvidenceSources) {
    always.formUnion(other.always)
    choices += other.choices
    // Names that are built of names could double them again and again.
    if choices.count > Self.mostChoices { self = EvidenceSources(all) }
  }

  private static let mostChoices = 32

  /// What may be looked at, whichever way is gone.
  private var all: Set<Int> {
    choices.reduce(always) { $0.union($1.first.all).union($1.second.all) }
  }

  fileprivate mutating func add(
    _ isFirst: @escaping (Words) -> Bool?, _ first: EvidenceSources, _ second: EvidenceSources
  ) {
    // Where both ways rest on the same there is nothing to find out.
    if first.choices.isEmpty, second.choices.isEmpty, first.always == second.always {
      add(first)
    } else {
      choices.append(Choice(isFirst: isFirst, first: first, second: second))
    }
  }
}

extension Builder {
  func evidenceSources(of e: TypedExpression) -> EvidenceSources {
    var seen: [Int: EvidenceSources] = [:]
    return evidenceSources(of: e, &seen)
  }

  /// - Parameter seen: what stands behind names, as far as they were met.
  private func evidenceSources(
    of e: TypedExpression, _ seen: inout [Int: EvidenceSources]
  ) -> EvidenceSources {
    var sources = EvidenceSources()
    switch e.kind {
    case .evidence(let index): return EvidenceSources([index])
    case .slot(let slot):
      if let known = seen[slot] { return known }
      guard let bound = machine.bindings[slot] else { return sources }
      seen[slot] = sources
      sources = evidenceSources(of: bound, &seen)
      seen[slot] = sources
    case .otherwise(let first, let second):
      let (a, b) = (value(first), value(second))
      sources.add(
        { frame in a.run(frame).isUnknown ? (b.run(frame).isUnknown ? nil : false) : true },
        evidenceSources(of: first, &seen), evidenceSources(of: second, &seen))
    case .conditional(let condition, let yes, let no):
      let truth = truth(condition)
      sources.add(evidenceSources(of: condition, &seen))
      sources.add(
        { frame in
          let truth = truth.run(frame)
          return truth.isUnknown ? nil : truth.isTrue
        }, evidenceSources(of: yes, &seen), evidenceSources(of: no, &seen))
    case .quantified, .filter, .map, .elementExpression, .match, .call:
      // What stands in a loop or a function has a frame of its own, which is gone by now.
      return EvidenceSources(References(program, of: e, through: machine.bindings).evidence)
    default: for child in e.children { sources.add(evidenceSources(of: child, &seen)) }
    }
    return sources
  }
}
