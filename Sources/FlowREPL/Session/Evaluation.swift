import FlowChecker
import FlowProcess
import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

/// Asks the language about a state: the one place where a session meets checker and runtime.
struct Evaluation {
  let state: SessionState
  let settings: SessionSettings
  let supplies: Supplies
  /// The last result, under the name `_`.
  let last: SessionState.Result?
  let composition: Composition

  /// - Parameter saying: what only people and tests say, which ``tell(_:)`` then tells.
  init(
    _ state: SessionState, _ settings: SessionSettings, _ supplies: Supplies,
    _ last: SessionState.Result?, saying: Piece? = nil, beside sources: SourceTable,
    composition: Composition? = nil
  ) {
    self.state = state
    self.settings = settings
    self.supplies = supplies
    now = state.clock ?? settings.request.now ?? systemClock()
    self.last = last
    self.composition =
      composition
      ?? Composition(
        state, saying: saying, settings.request, beside: sources)
  }

  /// Why something did not work: what is said about it, in places as people know them.
  struct Failure: Error {
    var diagnostics: [Diagnostic]
    var isInterruption = false
    /// The act that was refused.
    var refused: Act?
    /// What has no place in a text: a sentence, and what to do about it.
    var refusal: (sentence: String, advice: String?)?
  }

  /// One instant for all that is asked of it, however long that takes.
  let now: Double

  var key: String {
    settings.request.key ?? composition.script.project.branch ?? "default"
  }

  // MARK: The program

  /// The state as a program, with its warnings.
  func program() throws(Failure) -> (program: CheckedProgram, warnings: [Diagnostic]) {
    let script = composition.script
    if let error = composition.policyError { throw Failure(error.sentence) }
    try stop(at: script.diagnostics)
    let result = checking.result
    let shown = result.diagnostics.map(composition.shown)
    guard let program = result.program else { throw Failure(diagnostics: errors(shown)) }
    return (program, shown)
  }

  /// The state as it was checked, once for as long as it is asked.
  var checking: Checking {
    let supplied = suppliedTypes
    if let known = composition.memory.checking, known.supplied == supplied { return known }
    let checking = Checking(composition.script.modules, supplied: supplied)
    composition.memory.checking = checking
    return checking
  }

  /// An expression as a program of its own after the state.
  ///
  /// - Parameter block: the text in which the expression stands, and which of its items it is.
  func program(
    of block: SourceFile, item: Int, for evidence: String? = nil
  ) throws(Failure) -> CheckedProgram {
    let script = composition.script
    try stop(at: script.diagnostics)
    let source = SourceFile(id: script.nextFile, path: block.path, bytes: block.bytes)
    let tree = Parser.parse(source)
    func shown(_ span: Span) -> Span {
      guard span.file == source.id else { return composition.shown(span) }
      return Span(file: block.id, start: span.start, end: span.end)
    }
    guard tree.items.indices.contains(item) else { throw Failure(diagnostics: tree.diagnostics) }
    let expression: Expression
    switch tree.items[item] {
    case .expression(let statement): expression = statement.expression
    case .given(let node):
      guard let value = node.value else { throw Failure(diagnostics: []) }
      expression = value
    default: throw Failure(diagnostics: [])
    }
    let result = Checker.check(
      expression: expression, from: tree, afterAllOf: script.modules, supplied: suppliedTypes,
      for: evidence, given: Set(state.madeUp.compactMap(\.task)))
    guard let program = result.program else {
      throw Failure(diagnostics: errors(result.diagnostics).map { $0.moved(shown) })
    }
    return program
  }

  private func stop(at diagnostics: [Diagnostic]) throws(Failure) {
    let errors = errors(diagnostics)
    if !errors.isEmpty { throw Failure(diagnostics: errors.map(composition.shown)) }
  }

  private func errors(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { $0.severity == .error }
  }

  // MARK: Evidence

  var suppliedTypes: [String: Type] {
    var types = supplies.types
    for (name, given) in state.givens { types[name] = given.type.isOfItself ? given.type : .data }
    for (name, result) in state.kept { types[name] = result.type }
    if let last { types["_"] = last.type }
    return types
  }

  private func evidence(for program: CheckedProgram) -> [String: SuppliedEvidence] {
    var misfits: [Diagnostic] = []
    var values = supplies.values(
      for: program, of: composition.script, diagnostics: &misfits)
    var declared: [String: Type] = [:]
    for evidence in program.evidence { declared[evidence.name] = evidence.type }
    for (name, given) in state.givens {
      let plain = given.value.withoutTypes
      guard case .success(let value) = Boundary.convert(plain, to: declared[name] ?? .data) else {
        continue
      }
      values[name] = SuppliedEvidence(value: value, origin: "given")
    }
    for (name, result) in state.kept {
      values[name] = SuppliedEvidence(value: result.value, origin: "an earlier result")
    }
    if let last { values["_"] = SuppliedEvidence(value: last.value, origin: "the last result") }
    return values
  }

  private func world(_ program: CheckedProgram) -> ProjectWorld {
    let world = ProjectWorld(
      composition.script.project, permissions: settings.request.permissions,
      evidence: evidence(for: program))
    if let store = settings.request.store { world.lookForRuns(in: store) }
    return world
  }

  /// Tells an engine which run it is; on a ledger also of which commit, as the facts there are.
  private func ready(_ engine: Engine) {
    engine.key = key
    if settings.request.store != nil { engine.commit = composition.script.project.commit }
  }

  // MARK: Running

  /// The value of the last expression of a program.
  func value(of program: CheckedProgram, shown: (Span) -> Span) throws(Failure) -> Value {
    let engine = Engine(program, budget: settings.request.budget)
    ready(engine)
    let world = world(program)
    let result = Interruption.during(engine) { () -> Result<Value, RunFailure> in
      if let failure = give(engine, world) { return .failure(failure) }
      return engine.evaluate(world, now: now, state: state.process)
    }
    _ = Interruption.takeBack()
    switch result {
    case .success(let value): return value
    case .failure(let failure):
      throw Failure(
        diagnostics: [failure.diagnostic.moved(shown)], isInterruption: failure.isInterruption)
    }
  }

  /// Gives an engine what was made up in the session.
  ///
  /// - Returns: what stopped it, if something did.
  private func give(_ engine: Engine, _ world: ProjectWorld, besides count: Int = 0) -> RunFailure?
  {
    madeUp(engine.program, besides: count).flatMap {
      engine.give($0, world: world, now: now, state: state.process)
    }
  }

  /// - Parameter count: how many tests stand behind the one that gives.
  private func madeUp(_ program: CheckedProgram, besides count: Int) -> Engine.MadeUp? {
    guard !state.madeUp.isEmpty else { return nil }
    return Engine.MadeUp(
      test: program.tests.count - 1 - count, instants: state.madeUp.map(\.instant))
  }

  /// What a state says, and what it came to on the way.
  struct Outcome {
    var judgement: Judgement
    var facts: [Fact]
    var process: ProcessState
    var now: Double
    /// What people did.
    var acts: [Act] = []
  }

  /// What the state says now, in places as people know them: what time has made due has happened.
  ///
  /// - Parameter end: where the clock is moved to; everything that turns until then happens.
  func outcome(_ program: CheckedProgram, movingTo end: Double? = nil) throws(Failure) -> Outcome {
    let engine = Engine(program, budget: settings.request.budget)
    ready(engine)
    let world = world(program)
    var facts: [Fact] = []
    var failure: RunFailure?
    let judgement = Interruption.during(engine) { () -> Judgement in
      failure = give(engine, world)
      if failure != nil { return engine.judgement }
      engine.start(world, now: now, state: state.process, actor: nil)
      facts = engine.catchUp(to: now)
      if engine.failure == nil { facts += engine.evaluate(at: now, isAttempt: false) }
      if let end, engine.failure == nil { engine.advance(to: end) { facts += $1 } }
      return engine.judgement
    }
    if Interruption.takeBack() { throw Failure(diagnostics: [], isInterruption: true) }
    if let failure { throw Failure(diagnostics: [composition.shown(failure.diagnostic)]) }
    return Outcome(
      judgement: shown(judgement), facts: facts, process: engine.state, now: end ?? now)
  }

  /// What the state says now, and nothing else.
  func judgement(_ program: CheckedProgram) throws(Failure) -> Judgement {
    try outcome(program).judgement
  }

  /// Says what only people and tests say, as the body of the last test of a program.
  func tell(_ program: CheckedProgram) throws(Failure) -> Outcome {
    let engine = Engine(program, budget: settings.request.budget)
    ready(engine)
    let world = world(program)
    let (told, judgement) = Interruption.during(engine) {
      let told = engine.tell(
        test: program.tests.count - 1, madeUp: madeUp(program, besides: 1), world: world, now: now,
        state: state.process)
      return (told, engine.judgement)
    }
    if Interruption.takeBack() { throw Failure(diagnostics: [], isInterruption: true) }
    if let failure = told.failure {
      throw Failure(
        diagnostics: [composition.shown(failure)],
        refused: failure.code.description == "F0610" ? told.acts.last : nil)
    }
    return Outcome(
      judgement: shown(judgement), facts: told.facts, process: engine.state, now: told.now,
      acts: told.acts)
  }

  private func shown(_ judgement: Judgement) -> Judgement {
    var judgement = judgement
    for number in judgement.gates.indices { show(&judgement.gates[number]) }
    for number in judgement.phases.indices {
      judgement.phases[number].span = composition.shown(judgement.phases[number].span)
      for place in judgement.phases[number].gates.indices {
        show(&judgement.phases[number].gates[place])
      }
      for place in judgement.phases[number].findings.indices {
        show(&judgement.phases[number].findings[place])
      }
    }
    for place in judgement.advice.indices { show(&judgement.advice[place]) }
    return judgement
  }

  private func show(_ gate: inout GateResult) {
    gate.span = composition.shown(gate.span)
    for place in gate.findings.indices { show(&gate.findings[place]) }
  }

  /// Puts a finding into the words and places of the prompt.
  private func show(_ finding: inout Finding) {
    finding.span = composition.shown(finding.span)
    finding.reason = finding.reason.map(ValueText.advice)
    finding.command = finding.command.map { command in
      guard command.hasPrefix("flow ") else { return command }
      return String(command.dropFirst(5)).replacing(" --in ", with: " in ")
        .replacing(" --for ", with: " for ")
    }
  }

  /// Runs the test of a title.
  func test(_ title: String, of program: CheckedProgram) -> TestResult? {
    guard let number = program.tests.lastIndex(where: { $0.title == title }) else { return nil }
    let engine = Engine(program, budget: settings.request.budget)
    let world = world(program)
    let result = Interruption.during(engine) {
      engine.run(test: number, world: world, now: TestRunner.clock)
    }
    _ = Interruption.takeBack()
    return TestResult(
      title: result.title, failure: result.failure.map(composition.shown),
      expectations: result.expectations, span: composition.shown(result.span))
  }
}

extension Type {
  /// Whether the type is the same in every program: no declaration made it.
  var isOfItself: Bool {
    switch self {
    case .choice(let choice): choice == .outcome
    case .record: false
    case .list(let element): element.isOfItself
    default: true
    }
  }
}

extension Value {
  /// The value as data, which any program can take in as its own declared types.
  var withoutTypes: Value {
    switch self {
    case .choice(let choice, _) where choice != .outcome: .text(literalText)
    case .record(let record):
      .data(
        DataObject(
          keys: record.type.fields.map(\.name), values: record.fields.map(\.withoutTypes)))
    case .list(let list):
      .list(List(list.elements.map(\.withoutTypes), doubts: list.doubts))
    default: self
    }
  }
}
