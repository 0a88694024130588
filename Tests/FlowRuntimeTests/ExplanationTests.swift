import FlowRuntime
import FlowSource
import Testing

/// What `flow explain` shows for the errors of a run must be what the engine does.
struct ExplanationTests {
  static let budget = Budget(steps: 100_000, depth: 1_000, memory: 192 << 20)

  /// The codes that stop a script or its tests.
  private static func codes(_ text: String) -> [String] {
    LargeStack.run {
      let script = Script(text)
      guard let program = script.program, script.errors.isEmpty else { return script.errors }
      let engine = Engine(program, budget: budget)
      let judgement = engine.judge(FakeWorld(), now: Script.now)
      let tests = program.tests.indices.map {
        engine.run(test: $0, world: FakeWorld(), now: Script.now).failure
      }
      return ([judgement.failure] + tests).compactMap { $0?.code.description }
    }
  }

  @Test(arguments: RuntimeExplanations.all.map(\.code.description))
  func `the wrong example earns the code and the right one does not`(_ code: String) throws {
    let explanation = try #require(
      RuntimeExplanations.all.first { $0.code.description == code })
    // Nobody presses Ctrl-C here: the test of the built binary does.
    if code != "F0605" { #expect(Self.codes(explanation.wrong) == [code]) }
    #expect(Self.codes(explanation.right) == [])
  }

  @Test func `every code stands once, in order`() {
    let codes = RuntimeExplanations.all.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(codes.map(\.description) == (601...614).map { "F0\($0)" })
  }
}
