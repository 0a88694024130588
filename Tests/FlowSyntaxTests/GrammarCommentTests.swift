import FlowGrammar
import Testing

struct GrammarCommentTests {
  @Test func `every production stands once in the parser and as in the grammar`() throws {
    let grammar = try GrammarFiles.grammar.get()
    let comments = GrammarFiles.parserSources.flatMap(ProductionComment.all)
    var complaints: [String] = []
    for comment in comments {
      guard let production = grammar[comment.name] else {
        complaints.append("\(comment.place): no production is called \(comment.name)")
        continue
      }
      let expected = ProductionComment.collapsed(production.text)
      if comment.text != expected {
        complaints.append("\(comment.place): \(comment.text)\n  but in the grammar \(expected)")
      }
      if !comment.standsAboveDeclaration {
        complaints.append("\(comment.place): nothing is declared under \(comment.name)")
      }
    }
    let counts = Dictionary(comments.map { ($0.name, 1) }, uniquingKeysWith: +)
    for name in grammar.productions.map(\.name) where counts[name] != 1 {
      complaints.append("\(name) stands \(counts[name] ?? 0) times in the parser")
    }
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  @Test func `a changed letter in a production's comment is found`() {
    let source = """
      extension Parser {
        /// Reads a sum.
        // sum = product
        //       { "+" product } ;
        mutating func parseSum() {}

        // A remark with an = sign.
        // empty = ;

        let other = 1
      }
      """
    let comments = ProductionComment.all(inFile: "P.swift", text: source)
    #expect(comments.map(\.name) == ["sum", "empty"])
    #expect(comments.map(\.text) == ["sum = product { \"+\" product } ;", "empty = ;"])
    #expect(comments.map(\.place) == ["P.swift:3", "P.swift:8"])
    #expect(comments.map(\.standsAboveDeclaration) == [true, false])
  }
}
