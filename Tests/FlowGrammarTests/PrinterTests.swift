import FlowGrammar
import FlowSyntax
import Testing

struct PrinterTests {
  private static let sentence: [SentenceToken] = [
    SentenceToken(.name, word: .note), SentenceToken(.name), SentenceToken(.callParen),
    SentenceToken(.number), SentenceToken(.comma), SentenceToken(.leftBracket),
    SentenceToken(.rightBracket), SentenceToken(.rightParen), SentenceToken(.memberField),
    SentenceToken(.newline), SentenceToken(.textOpen), SentenceToken(.elementField),
    SentenceToken(.textClose), SentenceToken(.dotDot), SentenceToken(.duration),
  ]

  @Test func `a sentence is written with one space between what does not touch`() {
    var printer = SentencePrinter(.plain, seed: 1)
    #expect(
      printer.print(Self.sentence) == """
        note alpha( 90 , [ ] ).field
        "from { .field } end" .. 48h
        """)
  }

  @Test func `random trivia depends on the seed alone and comes in every kind`() {
    func texts(_ seed: UInt64) -> [String] {
      var printer = SentencePrinter(.random, seed: seed)
      return (0..<200).map { _ in printer.print(Self.sentence) }
    }
    #expect(texts(1) == texts(1))
    #expect(texts(1) != texts(2))
    let all = texts(1).joined()
    for part in ["\t", "\r\n", "\n\n", "# one", "# a comment", "(\n", "(90,", "# the end"] {
      #expect(all.contains(part), "no text has \(part)")
    }
  }
}
