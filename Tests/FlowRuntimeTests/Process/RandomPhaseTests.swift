import FlowGrammar
import FlowProcess
import FlowRuntime
import FlowValues
import Testing

/// Phases under acts, steps of the clock and crashes in any order, held against a naive model: the
/// same phases entered, passed, late, blocked and begun anew, the same signatures and steps that
/// count, the same people told, nobody told twice.
struct RandomPhaseTests {
  private static let script = """
    person bot { kind: automated }
    role dev { ann, bob }
    role qa { carol, dora, bot }
    role crew { carol, dora }
    evidence plan: bool
    evidence code: bool
    evidence live: bool
    evidence skip: bool
    evidence version: text
    phase design {
      owner: dev
      within: 4h
      gate planned { require plan }
      gate agreed { signoff by dev }
      on entered { notify crew "design entered" }
      on late { notify dev "design late" }
    }
    phase build after design {
      within: 2h
      step "Write" by dev
      step "Tidy" by dev
      gate good {
        require code
        signoff by 2 of qa on version
      }
      on passed { notify dev "build passed" }
    }
    phase docs alongside build {
      gate read { check "Read twice" by dev }
    }
    phase ship after build, docs {
      when: not skip
      gate shipped {
        require live
        on failed { reopen build because "it does not run" }
      }
    }
    """

  private struct Run {
    let program: Script
    let world = FakeWorld()
    var facts: [Fact] = []

    /// - Returns: whether the act was taken, and how the phases stand.
    mutating func command(
      at now: Double, _ act: Act?, dies: Bool
    ) throws -> (isTaken: Bool, outcomes: [String: String]) {
      let engine = Engine(try #require(program.program))
      engine.start(world, now: now, state: ProcessState(facts), actor: nil)
      var new = engine.catchUp(to: now)
      if let act {
        new += engine.evaluate(at: now, isAttempt: false)
        do throws(ActRefusal) { new += try engine.carryOut(act) } catch { return (false, [:]) }
      }
      new += engine.evaluate(at: now, isAttempt: false)
      #expect(engine.failure == nil)
      if !dies { facts += new }
      var outcomes: [String: String] = [:]
      for phase in engine.judgement.phases { outcomes[phase.name] = phase.outcome.word }
      return (true, outcomes)
    }

    var diary: [String] {
      facts.compactMap { fact in
        let name = fact.subject
        switch fact.kind {
        case .phaseEntered: return "enter \(name)"
        case .phasePassed: return "pass \(name)"
        case .phaseBlocked: return "block \(name)"
        case .phaseReopened: return "reopen \(name)"
        case .askLate: return "late \(name)"
        case .askSigned: return "sign \(name) by \(fact.actor ?? "")"
        case .askRejected: return "reject \(name) by \(fact.actor ?? "")"
        case .askDone:
          let item = NaivePhases.items.keys.first { name.contains($0) } ?? name
          return "done \(item) by \(fact.actor ?? "")"
        case .notificationQueued:
          return "tell \(fact.body.text("to") ?? "") \(fact.body.text("text") ?? "")"
        case .watchClosed: return "over"
        default: return "\(fact.kind)"
        }
      }
    }
  }

  private static func act(_ chance: inout SplitMix64) -> Act? {
    func any<T>(_ list: [T]) -> T? { list.randomElement(using: &chance) }
    let person = any(NaivePhases.people + ["zoe"]) ?? "ann"
    let right = Int.random(in: 0..<5, using: &chance) > 0
    switch Int.random(in: 0..<16, using: &chance) {
    case 0, 1: return Act(.sign, "agreed", by: right ? any(["ann", "bob"]) ?? "" : person)
    case 2...5: return Act(.sign, "good", by: right ? any(["carol", "dora"]) ?? "" : person)
    case 6:
      var act = Act(.reject, any(["agreed", "good"]) ?? "", by: person)
      act.because = "it is wrong"
      return act
    case 7...11:
      let item = any(["Write", "Tidy", "Read twice", "Tidy", "Sleep"]) ?? ""
      return Act(.done, item, by: right ? any(["ann", "bob"]) ?? "" : person)
    case 12:
      var act = Act(.reopen, any(NaivePhases.names + ["nowhere"]) ?? "", by: person)
      act.because = "once more"
      return act
    default: return nil
    }
  }

  private static func change(_ world: inout NaivePhases.World, _ chance: inout SplitMix64) {
    // Mostly all is well: a process in which nothing ever passes shows little.
    func any() -> Bool? {
      [true, true, true, true, false, nil].randomElement(using: &chance) ?? nil
    }
    switch Int.random(in: 0..<9, using: &chance) {
    case 0: world.plan = any()
    case 1: world.code = any()
    case 2: world.live = any()
    case 3: world.skip = [false, false, false, true, nil].randomElement(using: &chance) ?? nil
    case 4: world.version = ["v1", "v1", "v2", nil].randomElement(using: &chance) ?? nil
    default: break
    }
  }

  private static func evidence(_ world: NaivePhases.World) -> [String: Value] {
    var evidence: [String: Value] = [:]
    evidence["plan"] = world.plan.map(Value.bool)
    evidence["code"] = world.code.map(Value.bool)
    evidence["live"] = world.live.map(Value.bool)
    evidence["skip"] = world.skip.map(Value.bool)
    evidence["version"] = world.version.map(Value.text)
    return evidence
  }

  /// The lines without what only the model knows: which cause is over.
  private static func plain(_ diary: [String]) -> [String] {
    diary.map { $0.hasPrefix("over") ? "over" : $0 }.sorted()
  }

  @Test(arguments: 0..<40)
  func `phases do what naive ones do, whatever happens in whatever order`(_ seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed) &* 15_485_863 &+ 3)
    let script = Script(Self.script)
    try #require(script.errors.isEmpty, "\(script.errors)")
    var run = Run(program: script)
    var model = NaivePhases()
    var now = Script.now
    var world = NaivePhases.World(plan: true, code: true, live: true, skip: false, version: "v1")
    var story: [String] = []

    /// One command, of the engine and of the model.
    func command(_ act: Act?, dies: Bool) throws -> Bool {
      run.world.evidence = Self.evidence(world)
      story.append(
        "\(Int(now - Script.now)) \(world) "
          + (act.map { "\($0.verb.rawValue) \($0.subject) by \($0.person)" } ?? "look")
          + (dies ? " and dies" : ""))
      let (isTaken, outcomes) = try run.command(at: now, act, dies: dies)
      var next = model
      var count = next.diary.count
      next.look(at: now, world)
      // Who acts sees a phase that was sent back as it is by now.
      while act != nil, next.diary[count...].contains(where: { $0.hasPrefix("reopen") }) {
        count = next.diary.count
        next.look(at: now, world)
      }
      let isAllowed = act.map { next.act($0, world) } ?? true
      if act != nil { next.look(at: now, world) }
      #expect(isTaken == isAllowed, "\(story.joined(separator: "\n"))")
      guard isTaken, isAllowed else { return isTaken == isAllowed }
      #expect(
        outcomes == next.standings.mapValues(\.word), "\(story.joined(separator: "\n"))")
      if dies { return true }
      model = next
      let (ours, theirs) = (Self.plain(run.diary), Self.plain(model.diary))
      if ours == theirs { return true }
      Issue.record(
        """
        \(story.joined(separator: "\n"))
        the engine: \(run.diary.suffix(12))
        the model: \(model.diary.suffix(12))
        """)
      return false
    }

    for _ in 0..<60 {
      let edge = (model.nextDue(after: now) ?? now) - now
      let steps: [Double] = [0, 1, 600, 600, max(edge - 1, 0), edge, edge + 1, 7_200]
      let end = now + (steps.randomElement(using: &chance) ?? 0)
      // Somebody looks whenever a deadline ends; what happens where nobody does is another test.
      while let due = model.nextDue(after: now), due < end {
        now = due
        guard try command(nil, dies: false) else { return }
      }
      now = end
      Self.change(&world, &chance)
      let act = Self.act(&chance)
      let dies = Int.random(in: 0..<6, using: &chance) == 0
      guard try command(act, dies: dies) else { return }
    }
    let told = run.facts.filter { $0.kind == .notificationQueued }
    #expect(Set(told.map { $0.body.text("key") }).count == told.count)
  }

  @Test(arguments: 0..<8)
  func `one long step comes to the same as many short ones`(_ seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed) &* 32_452_843 &+ 11)
    let script = Script(Self.script)
    var (often, seldom) = (Run(program: script), Run(program: script))
    var now = Script.now
    var world = NaivePhases.World(plan: true, code: true, live: true, skip: false, version: "v1")
    for place in [0, 1] {
      if place == 0 { often.world.evidence = Self.evidence(world) }
      if place == 1 { seldom.world.evidence = Self.evidence(world) }
    }
    _ = try often.command(at: now, nil, dies: false)
    _ = try seldom.command(at: now, nil, dies: false)
    for _ in 0..<16 {
      let lengths: [Double] = [600, 3_600, 14_400, 30_000]
      let length: Double = lengths.randomElement(using: &chance) ?? 0
      // Until something else is known, the one looks every ten minutes and the other not at all.
      for step in stride(from: 600.0, to: length, by: 600.0) as StrideTo<Double> {
        _ = try often.command(at: now + step, nil, dies: false)
      }
      now += length
      _ = try often.command(at: now, nil, dies: false)
      _ = try seldom.command(at: now, nil, dies: false)
      Self.change(&world, &chance)
      let act = Self.act(&chance)
      for place in [0, 1] {
        if place == 0 { often.world.evidence = Self.evidence(world) }
        if place == 1 { seldom.world.evidence = Self.evidence(world) }
      }
      let first = try often.command(at: now, act, dies: false)
      let second = try seldom.command(at: now, act, dies: false)
      #expect(first.isTaken == second.isTaken)
      #expect(first.outcomes == second.outcomes)
      #expect(often.diary.sorted() == seldom.diary.sorted())
    }
  }
}
