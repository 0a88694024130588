import FlowSource
import Testing

@testable import FlowSyntax

struct ParserExplanationTests {
  @Test(arguments: SyntaxExplanations.all.map(\.code.description))
  func `a wrong example earns just its code, and the right one nothing`(_ code: String) throws {
    let explanation = try #require(
      SyntaxExplanations.all.first { $0.code.description == code })
    let right = Parser.parse(SourceFile(path: "t", text: explanation.right))
    #expect(right.diagnostics.map(\.headline) == [])
    guard !SyntaxExplanations.describedOnly.contains(code) else { return }
    let wrong = Parser.parse(SourceFile(path: "t", text: explanation.wrong))
    #expect(Set(wrong.diagnostics.map(\.code.description)) == [code])
  }

  @Test func `every code is explained once, in order`() {
    let codes = SyntaxExplanations.all.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    let corpus = ParserCases.mistakes(ParserMistakes.table).map(\.0)
    let mistakes = LexerMistakeTests.table.map(\.0) + corpus
    let earned = Set(
      mistakes.flatMap { Parser.parse(SourceFile(path: "t", text: $0)).diagnostics.map(\.code) })
    #expect(earned.subtracting(codes) == [])
    // Each is earned somewhere, but for what takes too long a text.
    let unearned = Set(codes.map(\.description)).subtracting(earned.map(\.description))
    #expect(
      unearned.sorted() == ["F0001", "F0002", "F0003", "F0018", "F0022", "F0112", "F0113", "F0114"])
  }
}
