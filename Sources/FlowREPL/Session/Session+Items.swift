import FlowChecker
import FlowProcess
import FlowReport
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

extension Session {
  /// Items of a block that belong together.
  enum Group {
    /// Declarations and statements, which may speak of each other.
    case items(Range<Int>)
    /// An expression, whose value is asked for.
    case expression(Int)
    /// `given NAME = E`
    case given(Int)
    /// `sign ready by dana`, `advance 24h`: what only people and tests say.
    case saying(Int)
  }

  static func groups(of items: [Item]) -> [Group] {
    var groups: [Group] = []
    for (number, item) in items.enumerated() {
      switch item {
      case .expression: groups.append(.expression(number))
      case .given: groups.append(.given(number))
      case _ where item.isSaying: groups.append(.saying(number))
      default:
        if case .items(let range)? = groups.last, range.upperBound == number {
          groups[groups.count - 1] = .items(range.lowerBound..<(number + 1))
        } else {
          groups.append(.items(number..<(number + 1)))
        }
      }
    }
    return groups
  }

  func take(_ group: Group, of tree: SyntaxTree) throws(Evaluation.Failure) -> [Event] {
    switch group {
    case .items(let range): try take(Array(tree.items[range]), of: tree.source)
    case .expression(let number): try evaluate(number, of: tree)
    case .given(let number): try give(number, of: tree)
    case .saying(let number):
      try say(Piece(source: tree.source, range: tree.items[number].range), tree.items[number])
    }
  }

  // MARK: Expressions

  private func evaluate(_ number: Int, of tree: SyntaxTree) throws(Evaluation.Failure) -> [Event] {
    let item = tree.items[number]
    let text = tree.source.text(item.span)
    let asked = try valueOf(number, of: tree)
    resultCount += 1
    let words = rewritten(text, result: resultCount - 1)
    results[resultCount] = SessionState.Result(
      value: asked.value, type: asked.type, text: words)
    // Results far back are asked for by nobody; their memory is.
    results[resultCount - 50] = nil
    return [.value(asked.value, type: asked.type.name)]
  }

  /// The value and type of an expression of a block.
  func valueOf(
    _ number: Int, of tree: SyntaxTree, for evidence: String? = nil
  ) throws(Evaluation.Failure) -> (value: Value, type: Type) {
    let evaluation = evaluation(forTextWithResult: tree.source.text(tree.items[number].span))
    let program = try evaluation.program(of: tree.source, item: number, for: evidence)
    let id = evaluation.composition.script.nextFile
    let value = try evaluation.value(of: program) { span in
      guard span.file == id else { return evaluation.composition.shown(span) }
      return Span(file: tree.source.id, start: span.start, end: span.end)
    }
    return (value, program.resultType)
  }

  /// The language with `_` as the last result, where a text asks for it.
  func evaluation(forTextWithResult text: String) -> Evaluation {
    guard let last = results[resultCount], Self.mentionsResult(text) else { return evaluation() }
    if last.type.isOfItself { return evaluation(last: last) }
    // A value of a declared type is not of the next program's types: the expression is asked anew.
    var state = state
    keepResults(of: last.text, in: &state)
    let source = source("let _ = \(last.text)")
    state.pieces.append(Piece(source: source, range: 0..<source.bytes.count))
    return Evaluation(state, settings, supplies, nil, beside: suppliedSources)
  }

  // MARK: given

  private func give(_ number: Int, of tree: SyntaxTree) throws(Evaluation.Failure) -> [Event] {
    guard case .given(let node) = tree.items[number] else { return [] }
    if node.kind != nil || node.value == nil || isDomain(node.name.text) {
      return try makeUp(node, of: tree.source)
    }
    guard let value = node.value else { return [] }
    let name = node.name.text
    let before = try judged()
    if name == "now", state.declaration("now") == nil {
      let asked = try valueOf(number, of: tree)
      guard case .time(let time) = asked.value else {
        throw Evaluation.Failure(
          diagnostics: [.givenNotTime(asked.type.name, at: value.span)])
      }
      state.clock = time
      return [.value(.time(time), type: "time")] + (try news(since: before))
    }
    let evidence = try declaredEvidence(node.name)
    let asked = try valueOf(number, of: tree, for: evidence == nil ? nil : name)
    state.givens[name] = SessionState.Given(
      value: asked.value, type: evidence ?? asked.type, text: tree.source.text(value.span))
    return [
      .declared(
        name: name, kind: "evidence", type: (evidence ?? asked.type).name, value: asked.value)
    ] + (try news(since: before))
  }

  /// Whether a name stands for all branches, which a list can be given for.
  private func isDomain(_ name: String) -> Bool {
    name == "branches" && state.declaration(name) == nil
  }

  /// `given task T-1 { … }`, `given branch { … }`: it holds from now on.
  private func makeUp(
    _ node: GivenStatement, of source: SourceFile
  ) throws(Evaluation.Failure) -> [Event] {
    let before = try judged()
    let kind = node.kind?.text
    let name = (kind.map { "\($0) " } ?? "") + node.name.text
    let range = Int(node.span.start)..<Int(node.span.end)
    state.madeUp.append(
      SessionState.MadeUp(
        piece: Piece(source: source, range: range), name: name,
        task: kind == "task" ? node.name.text : nil, instant: now))
    return [.declared(name: node.name.text, kind: kind ?? "given", type: nil, value: nil)]
      + (try news(since: before))
  }

  /// What happens because of a change, and what comes out otherwise.
  func news(since before: Judgement) throws(Evaluation.Failure) -> [Event] {
    let count = state.facts.count
    let after = try judged()
    let facts = Array(state.facts[count...])
    return (facts.isEmpty ? [] : [.facts(facts)]) + changes(from: before, after)
  }

  /// The type of declared evidence; nothing where nothing declares the name.
  private func declaredEvidence(_ name: Name) throws(Evaluation.Failure) -> Type? {
    let (program, _) = try evaluation().program()
    if let evidence = program.evidence.first(where: { $0.name == name.text }) {
      return evidence.type
    }
    if state.declaration(name.text) != nil {
      throw Evaluation.Failure(diagnostics: [.givenNotEvidence(name.text, at: name.span)])
    }
    return nil
  }

  // MARK: Declarations and statements

  private func take(
    _ items: [Item], of source: SourceFile
  ) throws(Evaluation.Failure) -> [Event] {
    guard let first = items.first, let last = items.last else { return [] }
    let before = try? judged()
    let old = state
    let piece = Piece(
      source: source, range: first.range.lowerBound..<last.range.upperBound)
    do throws(Evaluation.Failure) {
      // What is declared anew stands where the old one stood, so that what came after still finds
      // it; where that does not work, because it looks at something later, it stands at the end.
      let isReplacement =
        items.count == 1
        && items.contains { item in
          item.declaredName.map { state.declaration($0) != nil } ?? false
        }
      do throws(Evaluation.Failure) {
        return try accept(items, piece, inPlace: isReplacement, before)
      } catch {
        guard isReplacement, !error.isInterruption else { throw error }
        state = old
        state.moveBack(speakingOf: Set(items.compactMap(\.declaredName)))
        if let events = try? accept(items, piece, inPlace: true, before) { return events }
        // What is wrong where the old one stood says most.
        throw error
      }
    } catch {
      state = old
      throw error
    }
  }

  private func accept(
    _ items: [Item], _ piece: Piece, inPlace: Bool, _ before: Judgement?
  ) throws(Evaluation.Failure) -> [Event] {
    let text = String(decoding: piece.bytes, as: UTF8.self)
    if Self.mentionsResult(text), results[resultCount] != nil {
      // First as it was typed, so that a mistake is shown where it stands.
      let trial = evaluation(forTextWithResult: text)
      var whole = trial.state
      whole.insert(piece, items, inPlace: inPlace)
      _ = try Evaluation(whole, settings, supplies, trial.last, beside: suppliedSources).program()
      let words = rewritten(text, result: resultCount)
      keepResults(of: words, in: &state)
      let source = source(words)
      let tree = Parser.parse(source)
      state.insert(
        Piece(source: source, range: 0..<source.bytes.count), tree.items, inPlace: inPlace)
      return try answer(tree.items, source.id, before)
    }
    state.insert(piece, items, inPlace: inPlace)
    return try answer(items, piece.source.id, before)
  }

  /// What there is to say about items that were taken in.
  private func answer(
    _ items: [Item], _ source: FileID, _ before: Judgement?
  ) throws(Evaluation.Failure) -> [Event] {
    let evaluation = evaluation()
    let (program, warnings) = try evaluation.program()
    let shown = warnings.filter { diagnostic in
      diagnostic.span.file == source && !Self.unreadCodes.contains(diagnostic.code.description)
    }
    let outcome = try evaluation.outcome(program)
    let judgement = outcome.judgement
    // A run that was stopped before does not speak against what is added to it.
    if let failure = judgement.failure, before == nil || before?.failure == nil {
      throw Evaluation.Failure(diagnostics: [evaluation.composition.shown(failure)])
    }
    _ = take(outcome)
    var events: [Event] = []
    if !shown.isEmpty { events.append(.diagnostics(shown, evaluation.composition.sources)) }
    for item in items {
      events += try declared(item, program, evaluation)
    }
    events += news(judgement, of: items, source, evaluation)
    if !outcome.facts.isEmpty { events.append(.facts(outcome.facts)) }
    events += judgement.notes.dropFirst(before?.notes.count ?? 0).map { .note($0) }
    events += changes(from: before, judgement, except: Set(items.compactMap(\.declaredName)))
    return events
  }

  /// Warnings that what is typed bit by bit earns by itself: nothing reads it yet.
  private static let unreadCodes: Set<String> = ["F0505", "F0506", "F0507", "F0508"]
}

extension Item {
  /// Whether only people and tests say it.
  var isSaying: Bool {
    switch self {
    case .expect, .set: return true
    case .verb(let node):
      if node.verb == .attempt || node.verb == .advance { return true }
      guard let verb = ActVerb(rawValue: node.verb.spelling) else { return false }
      // Scripts, too, escalate and reopen; people say who they are.
      if verb == .escalate || verb == .reopen { return node.clauses.contains { $0.word == .by } }
      return true
    default: return false
    }
  }

  /// Whether it is what a person does, which a ledger would be told.
  var isAct: Bool {
    switch self {
    case .set: true
    case .verb(let node): isSaying && node.verb != .attempt && node.verb != .advance
    default: false
    }
  }
}

extension CheckedProgram {
  /// The type of the expression that is asked last.
  var resultType: Type {
    if case .evaluate(let expression)? = main.last { expression.type } else { .unknown }
  }
}
