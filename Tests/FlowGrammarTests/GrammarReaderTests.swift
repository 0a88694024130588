import FlowGrammar
import Testing

struct GrammarReaderTests {
  @Test func `a grammar reads back what it prints`() throws {
    for text in SmallGrammar.all.map(\.text) + [Sketch.text, "a = ( | NAME ) ( ) [ { NAME } ] ;"] {
      let grammar = try GrammarReader.read(text)
      let again = try GrammarReader.read(grammar.description)
      #expect(again.description == grammar.description)
      #expect(again.productions.map(\.name) == grammar.productions.map(\.name))
      #expect(again.productions.map(\.expression) == grammar.productions.map(\.expression))
      #expect(grammar.description.split(separator: "\n").allSatisfy { $0.count <= 400 })
    }
  }

  @Test func `comments are passed over and the text of a production is kept`() throws {
    let grammar = try GrammarReader.read(
      """
      # one
      a = NAME (* two
        lines *) | b ; // three
      b = "by"
        | 'as' ;
      """)
    #expect(grammar.productions.map(\.line) == [2, 4])
    #expect(grammar["b"]?.text == "b = \"by\"\n  | 'as' ;")
    #expect(grammar["b"]?.expression.description == "\"by\" | \"as\"")
  }

  @Test(arguments: [
    ("", "line 1: the grammar has no productions"),
    ("a = NAME", "line 1: expected `;`"),
    ("a = NAME ;\n\nb NAME ;", "line 3: expected `=`"),
    ("= NAME ;", "line 1: expected the name of a production"),
    ("a = ( NAME ;", "line 1: expected `)`"),
    ("a = NAME ] ;", "line 1: expected `;`"),
    ("a = \"NAME ;", "line 1: this terminal has no closing quote"),
    ("a = \n(* NAME ;", "line 2: this comment has no end"),
    ("a = \"$$\" ;", "line 1: no token is spelt \"$$\""),
    ("a = NONSENSE ;", "line 1: there is no token class `NONSENSE`"),
    ("a = % ;", "line 1: `%` has no meaning in a grammar"),
  ])
  func `what is no grammar is refused with its line`(_ text: String, _ message: String) {
    #expect {
      try GrammarReader.read(text)
    } throws: { error in
      "\(error)" == message
    }
  }

  @Test func `groups nested without end are refused`() {
    let text = "a = " + String(repeating: "(", count: 100_000)
    #expect(throws: GrammarError(line: 1, message: "groups are nested too deeply")) {
      try GrammarReader.read(text)
    }
  }

  @Test(arguments: [
    ("a = b ;", "line 1: a: undefined (b)"),
    ("a = NAME ;\na = NUMBER ;", "line 2: a: duplicate"),
    ("a = NAME ;\nb = a ;", "line 2: b: unreachable"),
    ("a = b ;\nb = \"(\" b \")\" ;", "line 1: a: endless\nline 2: b: endless"),
    ("a = a \"+\" NAME | NAME ;", "line 1: a: leftRecursive (a > a)"),
    (
      "a = NAME | b ; b = [ NAME ] c ; c = { NUMBER } a NAME ;",
      "line 1: a: leftRecursive (a > b > c > a)\nline 1: b: leftRecursive (b > c > a > b)\n"
        + "line 1: c: leftRecursive (c > a > b > c)"
    ),
    ("a = { b } NAME ; b = [ NUMBER ] ;", "line 1: a: nullableRepetition"),
    ("a = NAME { \",\" NAME } ;", ""),
  ])
  func `lint finds what makes a grammar unfit`(_ text: String, _ expected: String) throws {
    let findings = GrammarLint.findings(in: try GrammarReader.read(text))
    #expect(findings.map(\.description).joined(separator: "\n") == expected)
  }
}
