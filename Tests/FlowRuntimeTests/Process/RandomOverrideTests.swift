import FlowGrammar
import FlowProcess
import FlowRuntime
import FlowValues
import Testing

/// Overrides under acts, steps of the clock and crashes in any order, held against a naive model:
/// the same grants, refusals, outcomes and uses, the same people told, nobody told twice.
struct RandomOverrideTests {
  private static let script = """
    person bot { kind: automated }
    role lead { ann, bob, bot }
    role head { carol }
    role safe { dora, bob }
    evidence small: bool
    evidence large: bool
    evidence iron: bool
    evidence inner: bool
    override quick {
      granted-by: lead or head
      covers: [gate small-gate, phase work]
      requires: [reason]
      lasts: 4h
      review: 2h
      on granted { notify head "granted" }
      on revoked { notify safe "revoked" }
      on expired { notify safe "expired" }
    }
    override slow {
      granted-by: head
      with: safe
      waives: [requirements, evidence]
      requires: [reason, risk, ticket]
      lasts: 1d
      id: "SLOW-{seq}"
    }
    gate small-gate { require small }
    gate large-gate { require large }
    locked gate iron-gate { require iron }
    phase work { gate inner-gate { require inner } }
    phase next after work { gate last-gate { require small } }
    """

  private static let pieces = ["small", "large", "iron", "inner"]

  private struct Run {
    let program: Script
    let world = FakeWorld()
    var facts: [Fact] = []

    /// - Returns: whether the act was taken, and how the gates stand.
    mutating func command(
      at now: Double, _ act: Act?, isAttempt: Bool, dies: Bool
    ) throws -> (isTaken: Bool, outcomes: [String: String]) {
      let engine = Engine(try #require(program.program))
      engine.start(world, now: now, state: ProcessState(facts), actor: nil)
      var new = engine.catchUp(to: now)
      if let act {
        new += engine.evaluate(at: now, isAttempt: false)
        do throws(ActRefusal) { new += try engine.carryOut(act) } catch { return (false, [:]) }
      }
      new += engine.evaluate(at: now, isAttempt: isAttempt)
      #expect(engine.failure == nil)
      if !dies { facts += new }
      var outcomes: [String: String] = [:]
      for gate in engine.judgement.allGates { outcomes[gate.name] = gate.outcome.word }
      return (true, outcomes)
    }

    var diary: [String] {
      facts.compactMap { fact in
        let by = "by \(fact.actor ?? "nobody")"
        let line = "\(Int(fact.instant)) \(fact.subject)"
        switch fact.kind {
        case .overrideGranted:
          return "\(line) granted \(by) until \(Int(fact.body.number("expires") ?? 0))"
        case .overrideAgreed: return "\(line) agreed \(by)"
        case .overrideRevoked: return "\(line) revoked \(by)"
        case .overrideReviewed: return "\(line) reviewed \(by)"
        case .notificationQueued:
          return "tell \(fact.body.text("to") ?? "") \(fact.body.text("text") ?? "")"
        default: return nil
        }
      }
    }
  }

  private static func act(
    _ model: NaiveOverrides, at now: Double, _ chance: inout SplitMix64
  ) -> Act? {
    func any<T>(_ list: [T]) -> T? { list.randomElement(using: &chance) }
    let person = any(NaiveOverrides.people + ["carol", "zoe"]) ?? "ann"
    let id = any(model.grants.suffix(4).map(\.id) + ["OVR-9"]) ?? "OVR-9"
    func maybe(_ text: String) -> String? {
      Int.random(in: 0..<6, using: &chance) > 0 ? text : nil
    }
    switch Int.random(in: 0..<9, using: &chance) {
    case 0...3:
      var act = Act(.grant, any(["quick", "slow"]) ?? "quick", by: person)
      act.because = maybe("a fix")
      act.risk = maybe("low")
      if maybe("") != nil { act.fields = [("ticket", .text("T-1"))] }
      for _ in 0..<Int.random(in: 0...2, using: &chance) {
        let names = NaiveOverrides.gates + ["work", "next", "small-gate", "inner-gate", "nowhere"]
        if let name = any(names) { act.scope.append(name) }
      }
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: act.until = now + (any([0, 60, 14_400, 14_401, 86_400, 86_401]) ?? 60)
      case 1: act.lasting = .elapsed(any([60, 7_200, 14_400, 90_000]) ?? 60)
      default: break
      }
      return act
    case 4: return Act(.agree, id, by: any(["bob", "dora", person]) ?? person)
    case 5:
      var act = Act(.revoke, id, by: person)
      act.because = maybe("over")
      return act
    case 6: return Act(.review, id, by: person)
    default: return nil
    }
  }

  @Test(arguments: 0..<40)
  func `an override does what a naive one does, whatever happens in whatever order`(
    _ seed: Int
  ) throws {
    var chance = SplitMix64(seed: UInt64(seed) &* 104_729 &+ 5)
    let script = Script(Self.script)
    try #require(script.errors.isEmpty, "\(script.errors)")
    var run = Run(program: script)
    var model = NaiveOverrides()
    var now = Script.now
    var values = ["small": true, "large": true, "iron": true, "inner": true]
    var story: [String] = []
    for _ in 0..<60 {
      let edges = model.grants.flatMap { [$0.expires, $0.review ?? 0] }.filter { $0 > now }
      let edge = (edges.min() ?? now) - now
      let steps: [Double] = [0, 1, 600, max(edge - 1, 0), edge, edge + 1, 7_200, 100_000]
      now += steps.randomElement(using: &chance) ?? 0
      if Bool.random(using: &chance), let name = Self.pieces.randomElement(using: &chance) {
        // Two of four that say no, one that says yes, and one that says nothing.
        values[name] =
          ["yes": true, "no": false][["yes", "no", "no", ""].randomElement(using: &chance) ?? ""]
      }
      run.world.evidence = values.mapValues { .bool($0) }
      let act = Self.act(model, at: now, &chance)
      let isAttempt = act == nil && Bool.random(using: &chance)
      let dies = Int.random(in: 0..<6, using: &chance) == 0
      story.append(
        "\(Int(now)) \(values.sorted { $0.key < $1.key }) "
          + (act.map {
            "\($0.verb.rawValue) \($0.subject) by \($0.person) on \($0.scope) until "
              + "\($0.until ?? 0) \(String(describing: $0.lasting))"
          } ?? (isAttempt ? "run" : "look")) + (dies ? " and dies" : ""))
      let (isTaken, outcomes) = try run.command(at: now, act, isAttempt: isAttempt, dies: dies)
      var next = model
      next.look(at: now)
      let isAllowed = act.map { next.act($0, at: now) } ?? true
      next.look(at: now)
      #expect(isTaken == isAllowed, "\(story.joined(separator: "\n"))")
      guard isAllowed, isTaken else { continue }
      let standing = next.standing(values, at: now)
      #expect(outcomes == standing.outcomes, "\(story.joined(separator: "\n"))")
      if dies { continue }
      if isAttempt { next.count(standing.used) }
      model = next
      let (ours, theirs) = (run.diary.sorted(), model.diary.sorted())
      guard ours == theirs else {
        Issue.record(
          """
          \(story.joined(separator: "\n"))
          the engine: \(ours.filter { !theirs.contains($0) }) of \(ours.count)
          the model: \(theirs.filter { !ours.contains($0) }) of \(theirs.count)
          """)
        return
      }
      let uses = ProcessState(run.facts).overrides.map { "\($0.id) \($0.uses)" }
      #expect(uses == model.grants.map { "\($0.id) \($0.uses)" })
    }
    let told = run.facts.filter { $0.kind == .notificationQueued }
    #expect(Set(told.map { $0.body.text("key") }).count == told.count)
  }
}
