import FlowRuntime
import Testing

/// A session makes an engine for each line that is typed: none may stay behind.
struct EngineLifeTests {
  @Test
  func `an engine takes all that it made with it`() throws {
    let script = Script(
      """
      evidence coverage: number
      role lead { ann }
      role boss { bob }
      calendar office { zone: "Europe/Paris", hours: "mon-fri 09:00-17:00" }
      escalation ladder {
        level lead within 24h
        level boss within 2d
      }
      override process {
        waives: requirements
        granted-by: boss
      }
      task T-1 "One" { owner: ann }
      define deep(n: number): number = if n == 0 then coverage else 1 + deep(n - 1)
      phase build "Build" {
        within: 3 working days
        gate quality { require coverage >= 90 else { escalate to lead via ladder because "low" } }
        on late { escalate to boss because "it is late" }
      }
      gate each-task for t in tasks { require deep(3) >= 3 }
      watch low when coverage < 50 { escalate to lead via ladder because "it is low" }
      """)
    let program = try #require(script.program, "\(script.errors)")
    weak var left: FakeWorld?
    do {
      let world = FakeWorld(["coverage": .number(40)])
      left = world
      let engine = Engine(program)
      let judgement = engine.judge(world, now: Script.now)
      #expect(judgement.outcome == .failed)
    }
    #expect(left == nil)
  }
}
