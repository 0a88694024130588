import FlowSource
import Testing

@testable import FlowChecker

@Suite struct ExplanationTests {
  @Test(arguments: CheckerExplanations.all.map(\.code.description))
  func `the wrong example earns the code and the right one earns nothing`(code: String) throws {
    let explanation = try #require(
      CheckerExplanations.all.first { $0.code.description == code })
    let wrong = Example.script(explanation.wrong).diagnostics.map(\.code)
    #expect(wrong.contains(explanation.code), "\(wrong)\n\(explanation.wrong)")
    let right = Example.script(explanation.right).diagnostics.map(\.code.description)
    let allowed = ["F0505", "F0507", "F0508"]
    #expect(right.allSatisfy(allowed.contains) && !right.contains(code), "\(right)")
  }

  @Test func `every explanation stands once and in the order of its code`() {
    let codes = CheckerExplanations.all.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
  }

  @Test func `every code that the corpus earns is explained`() {
    let explained = Set(CheckerExplanations.all.map(\.code.description))
    let earned = Set(Corpus.all.flatMap { Script($0.text).result.diagnostics.map(\.code) })
    #expect(earned.filter { !explained.contains($0.description) } == [])
  }

  @Test(arguments: Corpus.all)
  func `a fix takes its diagnostic away`(chunk: Chunk) {
    let script = Script(chunk.text)
    let before = script.result.diagnostics
    for diagnostic in before {
      guard let fix = diagnostic.fix, diagnostic.span.file.number == 0 else { continue }
      let after = Script(script.applying(fix)).result.diagnostics
      let count = before.count { $0.code == diagnostic.code }
      #expect(after.count { $0.code == diagnostic.code } < count, "\(fix.title)\n\(chunk.text)")
    }
  }
}

/// An example of an explanation: it may use `team.flow`, and itself.
enum Example {
  static func script(_ text: String) -> Script {
    Script(text, files: [("team.flow", "let limit = 3")])
  }
}
