import FlowChecker
import FlowReport
import FlowSource
import FlowSyntax
import FlowValues

/// Conditions in plain words; what has none stands as it is written.
extension OutlineReader {
  /// A text as a person reads it: what is computed in it stands as it is written.
  func quoted(_ expression: TypedExpression) -> Sentence { quoted(expression, inMarks: false) }

  func quoted(_ expression: TypedExpression, inMarks: Bool) -> Sentence {
    let sentence: Sentence
    switch expression.kind {
    case .constant(let value): sentence = [.words(value.plainText)]
    case .interpolation(let texts, let values):
      var pieces: Sentence = []
      for (number, text) in texts.enumerated() {
        if !text.isEmpty { pieces.append(.words(text)) }
        if number < values.count { pieces.append(.code(self.text(values[number]))) }
      }
      sentence = pieces
    default: return [.code(text(expression))]
    }
    return inMarks ? [.words("“")] + sentence + [.words("”")] : sentence
  }

  /// `coverage` must be at least 90
  func sentence(requiring condition: TypedExpression, isAdvice: Bool) -> Sentence {
    demand(condition, isAdvice ? "should" : "must", depth: 0)
  }

  private func demand(_ condition: TypedExpression, _ must: String, depth: Int) -> Sentence {
    let holds: Sentence = [.code(text(condition)), .words(" \(must) hold")]
    guard depth < 8 else { return holds }
    switch condition.kind {
    case .coerce(let inner, _): return demand(inner, must, depth: depth + 1)
    case .and(let a, let b):
      return demand(a, must, depth: depth + 1) + [.words(", and ")]
        + demand(b, must, depth: depth + 1)
    case .otherwise(let inner, let other):
      // What is unknown fails: that is what a requirement says in any case.
      guard case .constant(.bool(false)) = other.kind else { return holds }
      return demand(inner, must, depth: depth + 1)
    case .or(let a, let b):
      if case .not(let premise) = a.kind {
        return [.words("when "), .code(text(premise)), .words(" holds, ")]
          + demand(b, must, depth: depth + 1)
      }
      return [.words("either ")] + demand(a, must, depth: depth + 1) + [.words(", or ")]
        + demand(b, must, depth: depth + 1)
    case .not(let inner):
      if let (subject, state) = outcome(inner) {
        return subject + [.words(" \(must) not have \(state)")]
      }
      return [.code(text(inner)), .words(" \(must) not hold")]
    case .compare(let relation, let a, let b):
      return noun(a) + [.words(" \(must) \(Self.words(relation)) ")] + noun(b)
    case .isTest(let subject, let test, let isNegated):
      return noun(subject) + [.words(" \(must) \(isNegated ? "not " : "")be \(test.rawValue)")]
    case .isIn(let a, let b, let isNegated):
      return noun(a) + [.words(" \(must) \(isNegated ? "not " : "")be in ")] + noun(b)
    case .like(let a, let b, let isNegated):
      return noun(a) + [.words(" \(must) \(isNegated ? "not " : "")look like ")] + noun(b)
    case .matches(let a, let b): return noun(a) + [.words(" \(must) match ")] + noun(b)
    case .quantified(let quantifier, let source, _, let predicate):
      return quantified(quantifier, source, predicate, must, depth + 1)
    default:
      if let (subject, state) = outcome(condition) {
        return subject + [.words(" \(must) have \(state)")]
      }
      return holds
    }
  }

  /// for every one of `tasks`, `.points` must be known
  private func quantified(
    _ quantifier: Quantifier, _ source: TypedExpression, _ predicate: TypedExpression,
    _ must: String, _ depth: Int
  ) -> Sentence {
    let list = noun(source)
    switch quantifier {
    case .all:
      return [.words("for every one of ")] + list + [.words(", ")]
        + demand(predicate, must, depth: depth)
    case .any:
      return [.words("for at least one of ")] + list + [.words(", ")]
        + demand(predicate, must, depth: depth)
    case .no:
      let may = must == "must" ? "may" : "should"
      return [.words("for none of ")] + list
        + [.words(" \(may) "), .code(text(predicate)), .words(" hold")]
    }
  }

  /// A gate or phase that has `passed` or `failed`.
  private func outcome(_ expression: TypedExpression) -> (subject: Sentence, state: String)? {
    guard case .domainField(let thing, let place) = expression.kind,
      case .domain(let kind) = thing.type, kind == .gate || kind == .phase,
      kind.fields.indices.contains(place), ["passed", "failed"].contains(kind.fields[place].name)
    else { return nil }
    let state = kind.fields[place].name
    switch thing.kind {
    case .gate(let number):
      let gate = program.gates[number]
      return (
        [
          .words("the gate "),
          .link(ProcessDocument.heading(shown(gate.title), gate.name), to: "gate \(gate.name)"),
        ], state
      )
    case .process(.phase(let number)):
      let phase = process.phases[number]
      return (
        [
          .words("the phase "),
          .link(ProcessDocument.heading(shown(phase.title), phase.name), to: "phase \(phase.name)"),
        ],
        state
      )
    default: return nil
    }
  }

  private static func words(_ relation: BinaryOperator) -> String {
    switch relation {
    case .equal: "be"
    case .notEqual: "not be"
    case .less: "be below"
    case .lessEqual: "be at most"
    case .greater: "be above"
    case .greaterEqual: "be at least"
    default: "be \(relation.spelling)"
    }
  }

  /// A value in a sentence.
  private func noun(_ expression: TypedExpression) -> Sentence {
    switch expression.kind {
    case .constant(let value):
      switch value {
      case .number, .duration, .working: return [.words(value.plainText)]
      default: return [.code(text(expression))]
      }
    case .coerce(let inner, _): return noun(inner)
    case .slot(let slot) where bounds[program.mainSlots[slot].name] != nil, .global(let slot):
      let name = program.mainSlots[slot].name
      guard let value = bounds[name], text(expression) == name else { break }
      return [.code(name), .words(" ("), .words(value), .words(")")]
    case .builtin(.count, let arguments) where arguments.count == 1:
      return [.words("the number of ")] + noun(arguments[0])
    case .builtin(.percentile, let arguments) where arguments.count == 2:
      guard case .constant(.number(let percent)) = arguments[1].kind else { break }
      return [.words("the \(NumberFormat.print(percent))th percentile of ")] + noun(arguments[0])
    default: break
    }
    return [.code(text(expression))]
  }

  // MARK: What is asked of people and of the world

  func sentence(asking ask: CheckedAsk) -> Sentence {
    var told: Sentence
    let who: Sentence = ask.role.map { [.code(name($0))] } ?? [.words("somebody")]
    switch ask.kind {
    case .deliver(let file):
      told = [.code(words(file)), .words(" must be there, and not empty")]
    case .check(let item): told = [.words("“\(words(item))” is ticked by ")] + who
    case .signoff(let count, let binding):
      switch count.map(words) {
      case nil: told = [.words("all of ")] + who + [.words(" sign")]
      case "1"?: told = who + [.words(" signs")]
      case let count?:
        told = [.words("\(count) different people of ")] + who + [.words(" sign")]
      }
      if let binding {
        told += [
          .words("; the signature is for "), .code(text(binding)),
          .words(", and void when that changes"),
        ]
      }
    case .consent: told = [.words("nobody of ")] + who + [.words(" objects")]
    case .run(let command, let retries, let every, let isDoubling):
      told = [.words("the command "), .code(words(command)), .words(" succeeds")]
      if let retries {
        told.append(.words(", tried again up to \(words(retries)) times"))
        if let every { told.append(.words(" every \(words(every))")) }
        if isDoubling { told.append(.words(", each wait twice as long")) }
      }
    case .step(let title, _): told = [.words(title)]
    }
    if let within = ask.within { told.append(.words(", within \(text(within))")) }
    return told
  }
}
