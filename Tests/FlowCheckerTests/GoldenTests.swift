import Testing

@testable import FlowChecker

@Suite struct GoldenTests {
  @Test func `every code reads as it was approved`() {
    let rows = CheckerExplanations.all.filter { $0.code.description != "F0299" }.map {
      Rendering.rows(Example.script($0.wrong))
    }
    Golden.expect(rows.joined(separator: "\n"), Golden.diagnostics, name: "Diagnostics")
  }

  @Test func `core constructs have the types that were approved`() {
    let dumps = Programs.all.map { text in
      let script = Script(text)
      let source = text.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
      guard let program = script.result.program else {
        return source + "\n" + Rendering.rows(script)
      }
      return source + "\n" + ProgramDump(program).text
    }
    Golden.expect(dumps.joined(separator: "\n"), Golden.programs, name: "Programs")
  }
}
