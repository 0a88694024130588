import FlowGrammar
import FlowProcess
import FlowRuntime
import FlowValues
import Testing

/// Ladders under acts, steps of the clock and crashes in any order, held against a naive model: the
/// same escalations, the same levels, the same people told, nobody told twice.
struct RandomLadderTests {
  private static let areas = ["api", "shop", "mail"]
  private static let people = ["ann", "bob", "carol", "dora", "eve"]

  private static func script(stopsWhenAcknowledged: Bool, repeats: Int) -> String {
    """
    role lead { ann, bob }
    role head { carol }
    role boss { dora }
    role guest { eve }
    escalation ladder {
      climbs-until: \(stopsWhenAcknowledged ? "acknowledged" : "resolved")
      repeat: \(repeats)
      level lead within 2h
      level head within 90m
      level boss within 3h
    }
    evidence api: bool
    evidence shop: bool
    evidence mail: bool
    watch api-trouble when api { escalate to lead via ladder because "api" }
    watch shop-trouble when shop { escalate to lead via ladder because "shop" }
    watch mail-trouble when mail { escalate to lead via ladder because "mail" }
    """
  }

  private static let levels = [
    NaiveLadders.Level(role: "lead", people: ["ann", "bob"], seconds: 7200),
    NaiveLadders.Level(role: "head", people: ["carol"], seconds: 5400),
    NaiveLadders.Level(role: "boss", people: ["dora"], seconds: 10800),
  ]

  /// A run of the engine whose facts are all that it keeps.
  private struct Run {
    let program: Script
    let world = FakeWorld()
    var facts: [Fact] = []

    /// One command: it catches up, evaluates, acts and evaluates again, and records what came of it
    /// unless the process dies before.
    ///
    /// - Returns: whether the act was taken.
    mutating func command(at now: Double, _ act: Act?, dies: Bool) throws -> Bool {
      let engine = Engine(try #require(program.program))
      engine.start(world, now: now, state: ProcessState(facts), actor: nil)
      var new = engine.catchUp(to: now)
      new += engine.evaluate(at: now, isAttempt: false)
      var isTaken = true
      if let act {
        do throws(ActRefusal) { new += try engine.carryOut(act) } catch { isTaken = false }
        new += engine.evaluate(at: now, isAttempt: false)
      }
      #expect(engine.failure == nil)
      // What is refused records nothing at all.
      if !dies, isTaken { facts += new }
      return isTaken
    }

    /// The same diary that the naive model writes.
    var diary: [String] {
      facts.compactMap { fact in
        let at = Int(fact.instant)
        switch fact.kind {
        case .escalationOpened:
          let area = (fact.body.text("about") ?? "").replacing("-trouble", with: "")
          return "\(at) \(fact.subject) opens for \(area) at lead"
        case .escalationClimbed:
          return "\(at) \(fact.subject) climbs to \(fact.body.text("role") ?? "")"
        case .escalationExhausted: return "\(at) \(fact.subject) exhausted"
        case .escalationAcknowledged:
          return "\(at) \(fact.subject) acknowledged by \(fact.actor ?? "")"
        case .escalationResolved:
          return fact.actor.map { "\(at) \(fact.subject) resolved by \($0)" }
            ?? "\(at) \(fact.subject) cleared"
        case .notificationQueued:
          let level = Int(fact.body.number("level") ?? 0)
          return
            "tell \(fact.body.text("to") ?? "") of \(fact.body.text("about") ?? "") level \(level)"
        default: return nil
        }
      }
    }
  }

  @Test(arguments: 0..<24)
  func `a ladder does what a naive one does, whatever happens in whatever order`(
    _ seed: Int
  ) throws {
    var chance = SplitMix64(seed: UInt64(seed) &* 7919 &+ 17)
    let stops = Bool.random(using: &chance)
    let repeats = Int.random(in: 0...2, using: &chance)
    let script = Script(Self.script(stopsWhenAcknowledged: stops, repeats: repeats))
    try #require(script.errors.isEmpty, "\(script.errors)")
    var run = Run(program: script)
    var model = NaiveLadders(
      levels: Self.levels, stopsWhenAcknowledged: stops, rounds: repeats + 1)
    var now = Script.now
    var broken = Dictionary(uniqueKeysWithValues: Self.areas.map { ($0, false) })
    var story: [String] = []
    for _ in 0..<40 {
      // Short steps, steps that end just before, at and after a level's end, and long ones.
      let edge = (model.open.map(\.due).filter { $0 > now }.min() ?? now) - now
      let steps: [Double] = [0, 1, 600, max(edge - 1, 0), edge, edge + 1, 7200, 40_000]
      now += steps.randomElement(using: &chance) ?? 0
      if Int.random(in: 0..<3, using: &chance) == 0,
        let area = Self.areas.randomElement(using: &chance)
      {
        broken[area]?.toggle()
      }
      run.world.evidence = broken.mapValues { .bool($0) }
      var act: Act?
      let id = "ESC-\(Int.random(in: 1...4, using: &chance))"
      let person = Self.people.randomElement(using: &chance) ?? "ann"
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: act = Act(.ack, id, by: person)
      case 1:
        act = Act(.resolve, id, by: person)
        act?.because = "done"
      default: break
      }
      let dies = Int.random(in: 0..<5, using: &chance) == 0
      story.append(
        "\(Int(now)) \(Self.areas.filter { broken[$0] == true }) "
          + "\(act.map { "\($0.verb.rawValue) \($0.subject) by \($0.person)" } ?? "look")"
          + (dies ? " and dies" : ""))
      let isTaken = try run.command(at: now, act, dies: dies)
      if dies { continue }
      var next = model
      next.look(at: now, trouble: Self.areas.map { ($0, broken[$0] == true) })
      let isAllowed =
        switch act?.verb {
        case .ack: next.acknowledge(id, by: person, at: now)
        case .resolve: next.resolve(id, by: person, at: now)
        default: true
        }
      #expect(isTaken == isAllowed, "\(story.joined(separator: "\n"))")
      if isAllowed { model = next }
      let (ours, theirs) = (run.diary, model.diary)
      guard ours.sorted() == theirs.sorted() else {
        Issue.record(
          """
          \(story.joined(separator: "\n"))
          the engine alone: \(Set(ours).subtracting(theirs).sorted())
          the model alone: \(Set(theirs).subtracting(ours).sorted())
          """)
        return
      }
    }
    // Nobody is told the same thing twice: each message has a key of its own, and there is one for
    // each climb and person.
    let told = run.facts.filter { $0.kind == .notificationQueued }
    #expect(Set(told.map { $0.body.text("key") }).count == told.count)
    #expect(
      Set(told.map { [$0.body.text("about"), $0.body.text("to"), "\($0.instant)"] }).count
        == told.count)
  }
}
