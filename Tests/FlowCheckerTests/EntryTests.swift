import FlowSource
import FlowSyntax
import FlowValues
import Testing

@testable import FlowChecker

@Suite struct EntryTests {
  @Test func `what the command line supplies becomes evidence of its type`() throws {
    let supplied: [String: Type] = ["coverage": .number, "ready": .bool, "unasked": .text]
    let script = Script(
      "require coverage > 90 and ready\ntest \"t\" { given coverage = 3; expect ready }",
      supplied: supplied)
    let program = try #require(script.result.program)
    let evidence = program.evidence.map { "\($0.name): \($0.type.name)" }
    #expect(evidence == ["coverage: number", "ready: bool"])
    #expect(Script("require covrage > 90", supplied: supplied).diagnostics[0].fix != nil)
    #expect(Script("require coverage > \"x\"", supplied: supplied).result.program == nil)
  }

  @Test(arguments: [
    ("limit + 1", "#0 = 3.0|(+ #0 1.0): number"),
    ("quality.passed", "#0 = 3.0|gate:quality.4"),
    ("count(gates)", "#0 = 3.0|(count gates): number"),
    ("coverage > limit", "#0 = 3.0|(> coverage #0)"),
    ("escalation ESC-1.open", "#0 = 3.0|escalation:ESC-1.9"),
    ("task T-12.done", "#0 = 3.0|task:T-12.14"),
    ("coverge", "F0203"),
    ("1 +", "syntax"),
    ("\"{limit}\" + 1", "F0302"),
  ])
  func `one expression is checked against a script`(text: String, expected: String) throws {
    let script = Script(
      """
      let limit = 3
      evidence coverage: number
      evidence unused: number
      gate quality { require coverage > limit }
      note "not run"
      """)
    let source = SourceFile(id: FileID(1), path: "expression", text: text)
    let (expression, tree) = Parser.parseExpression(source)
    let result = Checker.check(
      expression: expression, from: tree, in: [CheckedModule(tree: script.trees[0])])
    if let program = result.program {
      let lines = ProgramDump(program).text.split(separator: "\n")
      let start = try #require(lines.lastIndex { $0.hasPrefix("main") })
      #expect(lines[(start + 1)...].joined(separator: "|") == expected)
      #expect(program.source(of: expression.span)?.path == "expression")
    } else if expected == "syntax" {
      #expect(!tree.diagnostics.isEmpty && result.diagnostics.isEmpty)
    } else {
      #expect(result.diagnostics.map(\.code.description) == [expected])
    }
  }

  @Test func `a mistake in the script is no program for an expression either`() {
    let script = Script("note nothing")
    let (expression, tree) = Parser.parseExpression(SourceFile(id: FileID(1), path: "e", text: "1"))
    let result = Checker.check(
      expression: expression, from: tree, in: [CheckedModule(tree: script.trees[0])])
    #expect(result.program == nil)
  }
}
