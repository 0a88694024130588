import FlowChecker
import FlowLedger
import FlowProcess
import FlowReport
import FlowRuntime
import FlowSource
import FlowValues

/// Carries a run through time on its ledger: `run`, `tick`, the acts, and those that only look.
///
/// Whoever records evaluates twice: once before the ledger is locked, which reads all evidence, and
/// once under the lock, where nobody else can record in between. So two that record at once never
/// open the same escalation twice.
public struct ProcessRunner {
  /// What is asked of the run.
  public enum Purpose {
    /// Evaluate as `flow run`, which counts as an attempt.
    case run
    /// Fire what is due.
    case tick
    /// What a person does.
    case act(Act)
    /// Only look.
    case status

    var isAttempt: Bool { if case .run = self { true } else { false } }
  }

  let prepared: PreparedScript
  let request: ScriptRequest
  let program: CheckedProgram
  let engine: Engine
  let world: ProjectWorld
  public let key: String
  public let now: Double

  /// - Requires: the script has no errors.
  public init?(_ prepared: PreparedScript, _ request: ScriptRequest) {
    guard let program = prepared.program else { return nil }
    self.prepared = prepared
    self.request = request
    self.program = program
    engine = Engine(program, budget: request.budget)
    key = request.key ?? prepared.script.project.branch ?? "default"
    now = (request.now ?? systemClock()).rounded(.down)
    engine.key = key
    engine.commit = prepared.script.project.commit
    world = prepared.world(request.permissions)
    world.trace = request.trace
    askForOtherRuns(until: .infinity)
  }

  /// Lets the script ask what other runs have measured until an instant.
  private func askForOtherRuns(until instant: Double) {
    world.lookForRuns(in: location, until: instant)
  }

  /// Where the ledger of the run lies.
  public var location: LedgerLocation {
    request.store ?? LedgerPlace.ofProject
  }

  /// Whether the script has anything that a ledger is needed for.
  public static func needsLedger(_ program: CheckedProgram) -> Bool {
    !program.process.isEmpty || program.evidence.contains(where: \.hasHistory)
  }

  /// Whether facts could say more of what the script looks at, if there are any.
  static func looksAtFacts(_ program: CheckedProgram) -> Bool {
    !program.process.tasks.isEmpty || !program.process.taskSources.isEmpty
  }

  public func answer(_ purpose: Purpose) throws(ProcessError) -> ProcessAnswer {
    if case .status = purpose { return try look(purpose) }
    if request.isDryRun { return try look(purpose) }
    do throws(ProcessError) { return try record(purpose) } catch {
      throw noted(error, of: purpose)
    }
  }

  // MARK: Looking

  /// The facts of the run, none where there is no ledger yet.
  public func facts(until instant: Double = .infinity) throws(ProcessError) -> [RecordedFact] {
    do throws(LedgerError) {
      return try location.open(.reading).facts(ofKey: key, after: 0, until: instant)
    } catch {
      if case .missing = error { return [] }
      throw .ledger(error)
    }
  }

  /// What the facts of the run amount to, without having them all at once.
  private func state(until instant: Double = .infinity) throws(ProcessError) -> ProcessState {
    var state = ProcessState()
    state.keepsFacts = engine.wantsFacts
    do throws(LedgerError) {
      try location.open(.reading).visit(ofKey: key, after: 0, until: instant) {
        state.apply($0.fact)
      }
    } catch {
      if case .missing = error { return state }
      throw .ledger(error)
    }
    return state
  }

  private func look(_ purpose: Purpose) throws(ProcessError) -> ProcessAnswer {
    let state = try state()
    // Whoever asks for the status ends with the answer.
    if case .status = purpose { Forever.keep(engine) }
    var facts: [Fact] = []
    var refusal: ActRefusal?
    let judgement = Interruption.during(engine) { () -> Judgement in
      engine.start(world, now: now, state: state, actor: request.actor)
      do throws(ActRefusal) {
        facts = try proceed(purpose)
      } catch {
        refusal = error
      }
      return engine.judgement
    }
    if let refusal { throw .refused(refusal) }
    var result = shown(judgement, isDry: request.isDryRun)
    let files = writeBoxes(judgement.boxes, isTrial: true)
    result.notes += files.messages
    result.taskMessages += files.messages
    var answer = ProcessAnswer(
      report: report(result), recorded: [], facts: facts, delivered: [])
    answer.messages = files.messages
    return answer
  }

  /// What the run said, or would have said, at an instant: the facts until then and no others.
  public func replay(at instant: Double) throws(ProcessError) -> Report {
    let state = try state(until: instant)
    askForOtherRuns(until: instant)
    let judgement = Interruption.during(engine) {
      engine.judge(
        world, now: instant, state: state, isAttempt: false, actor: request.actor)
    }
    return report(judgement, now: instant)
  }

  /// Moves the clock over the present state.
  ///
  /// - Parameter visit: sees each instant and what would be recorded there.
  public func simulate(
    for length: Double, _ visit: (Double, [Fact]) -> Void
  ) throws(ProcessError) -> Report {
    let state = try state()
    let judgement = Interruption.during(engine) { () -> Judgement in
      engine.start(world, now: now, state: state, actor: request.actor)
      let missed = engine.catchUp(to: now)
      if !missed.isEmpty { visit(now, missed) }
      visit(now, engine.evaluate(at: now, isAttempt: false))
      engine.advance(to: now + length, visit: visit)
      return engine.judgement
    }
    return report(judgement, now: now + length)
  }

  /// The value of the expression at the end of the script; records nothing.
  public func value() throws(ProcessError) -> Result<Value, RunFailure> {
    var state = ProcessState()
    let wantsFacts =
      request.store != nil || Self.needsLedger(program) || Self.looksAtFacts(program)
    if wantsFacts { state = try self.state() }
    return Interruption.during(engine) { engine.evaluate(world, now: now, state: state) }
  }

  // MARK: Recording

  /// Catches up, evaluates, acts and evaluates again: what every command does in this order.
  private func proceed(_ purpose: Purpose) throws(ActRefusal) -> [Fact] {
    var facts = engine.catchUp(to: now)
    facts += engine.keep(prepared.evidence)
    if case .act(let act) = purpose {
      facts += engine.evaluate(at: now, isAttempt: false)
      guard engine.failure == nil else { return facts }
      facts += try engine.carryOut(act)
    }
    guard engine.failure == nil else { return facts }
    return facts + engine.evaluate(at: now, isAttempt: purpose.isAttempt)
  }

  private func record(_ purpose: Purpose) throws(ProcessError) -> ProcessAnswer {
    if request.now != nil, !request.permissions.allowsClock {
      throw .other(
        "--now sets the clock of what is recorded, and that must be allowed",
        advice: "allow it with --allow clock, or record nothing with --dry-run")
    }
    let store: any FactStore
    let before: [RecordedFact]
    do throws(LedgerError) {
      store = try location.open(.recording)
      before = try store.facts(ofKey: key)
    } catch {
      throw .ledger(error)
    }
    let state = ProcessState(before.map(\.fact))
    world.tries = CommandTries(
      location: location, key: key, commit: engine.commit, now: now,
      isClockSupplied: request.now != nil, begun: state.tries)
    // Reads the evidence; what comes of it is thrown away.
    _ = Interruption.during(engine) {
      engine.judge(
        world, now: now, state: state, isAttempt: purpose.isAttempt, actor: request.actor)
    }
    if engine.failure != nil {
      return ProcessAnswer(
        report: report(engine.judgement), recorded: [], facts: [], delivered: [])
    }
    let signer = try signer(for: purpose)
    if let signer { _ = try signer.sign(rehearse(purpose, state)) }
    var known = before
    var judgement: Judgement?
    var signingError: ProcessError?
    let recorded: [RecordedFact]
    do throws(AppendError<ActRefusal>) {
      recorded = try store.append(key: key, after: before.last?.sequence ?? 0) {
        view throws(ActRefusal) in
        var state = state
        for fact in view.newFacts { state.apply(fact.fact) }
        known = before + view.newFacts
        engine.start(
          world, now: now, state: state, actor: request.actor,
          escalations: view.highestNumber(of: .escalationOpened, prefix: "ESC-"),
          countOverrides: { view.highestNumber(of: .overrideGranted, prefix: $0) })
        var facts = try withPolicy(Self.stamped(proceed(purpose), request))
        judgement = engine.judgement
        guard engine.failure == nil else { return [] }
        do throws(ProcessError) { facts = try signer?.sign(facts) ?? facts } catch {
          signingError = error
          throw ActRefusal("it could not be signed")
        }
        return facts
      }
    } catch {
      switch error {
      case .ledger(let error): throw .ledger(error)
      case .refused(let refusal): throw signingError ?? .refused(refusal)
      }
    }
    var result = judgement ?? engine.judgement
    let files = writeBoxes(result.boxes)
    let facts = recorded + written(files, to: store, after: recorded.last?.sequence ?? 0)
    result.notes += files.messages
    var answer = deliver(result, facts, in: store, after: known + recorded)
    answer.messages = files.messages
    return answer
  }

  private func signer(for purpose: Purpose) throws(ProcessError) -> ActSigner? {
    guard case .act(let act) = purpose else { return nil }
    return try ActSigner(
      act.person, in: program, of: prepared.script.project, withKey: request.signingKey)
  }

  /// What would be recorded if nobody else recorded in between: to be signed in advance.
  private func rehearse(
    _ purpose: Purpose, _ state: ProcessState
  ) throws(ProcessError) -> [Fact] {
    engine.start(world, now: now, state: state, actor: request.actor)
    do throws(ActRefusal) {
      return withPolicy(Self.stamped(try proceed(purpose), request))
    } catch { throw .refused(error) }
  }

  // MARK: Delivering

  /// Does what was queued, and reports what came of it.
  ///
  /// - Parameter known: all facts of the run up to those that the evaluation has recorded. Whatever
  ///   anybody has recorded after them is seen when something is claimed.
  private func deliver(
    _ judgement: Judgement, _ recorded: [RecordedFact], in store: any FactStore,
    after known: [RecordedFact]
  ) -> ProcessAnswer {
    var result = judgement
    result.effects = recorded.map(\.fact)
    guard engine.failure == nil else {
      return ProcessAnswer(report: report(result), recorded: recorded, facts: [], delivered: [])
    }
    let deliverer = self.deliverer(store, known: known)
    var problem: LedgerError?
    do throws(LedgerError) { try deliverer.run() } catch { problem = error }
    result.effects += deliverer.recorded.map(\.fact)
    result.deliveries = deliverer.reports()
    result.channels = deliverer.channels
    var report = self.report(result)
    report.remark = problem.map { error in
      "what was queued is not all carried out: \(error.sentence); it waits for the next flow tick"
    }
    return ProcessAnswer(
      report: report, recorded: recorded, facts: [], delivered: deliverer.recorded)
  }

  private func deliverer(_ store: any FactStore, known: [RecordedFact]) -> Deliverer {
    Deliverer(
      engine, store, prepared.script.project, request, key: key, known: known)
  }

  /// A judgement with what is to be done in the world, of a command that does nothing.
  private func shown(_ judgement: Judgement, isDry: Bool) -> Judgement {
    guard engine.failure == nil else { return judgement }
    var judgement = judgement
    let deliverer = self.deliverer(MemoryStore(), known: [])
    judgement.deliveries = deliverer.reports(isDry: isDry, isLooking: true)
    judgement.channels = deliverer.channels
    return judgement
  }

  /// A run whose policy came from a commit says which.
  private func withPolicy(_ facts: [Fact]) -> [Fact] {
    guard let tree = prepared.script.tree else { return facts }
    return facts.map { fact in
      guard fact.kind == .runEvaluated else { return fact }
      var fact = fact
      fact.body["policy"] = .text(request.path)
      fact.body["policy-commit"] = .text(tree.commit)
      return fact
    }
  }

  /// Facts recorded by a clock that was given on the command line say so.
  static func stamped(_ facts: [Fact], _ request: ScriptRequest) -> [Fact] {
    guard request.now != nil else { return facts }
    return facts.map { fact in
      var fact = fact
      fact.body["clock"] = .text("supplied")
      return fact
    }
  }

  func report(_ judgement: Judgement, now: Double? = nil) -> Report {
    var report = Report(
      file: request.path, key: key, now: now ?? self.now, judgement: judgement,
      diagnostics: prepared.diagnostics, sources: prepared.sources,
      isInterrupted: judgement.failure != nil && Interruption.wasAsked)
    report.commit = prepared.script.tree?.commit
    report.policy = prepared.script.policy
    return report
  }
}
