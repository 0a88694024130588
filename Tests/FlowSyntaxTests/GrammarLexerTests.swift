import FlowGrammar
import FlowSource
import Testing

@testable import FlowSyntax

struct GrammarLexerTests {
  @Test(arguments: [0, 12])
  func `the lexer finds the tokens of a sentence whatever stands between them`(
    _ wordPercent: Int
  ) throws {
    let grammar = try GrammarFiles.grammar.get()
    let limits = SentenceGenerator.Limits(depth: 40, tokens: 30, wordPercent: wordPercent)
    let recogniser = Recogniser(grammar)
    var generator = SentenceGenerator(grammar, seed: GrammarSeed.value, limits: limits)
    var failures: [(size: Int, text: String)] = []
    let sentences = generator.covering() + (0..<1_500).map { _ in generator.next() }
    for (number, sentence) in sentences.enumerated() {
      let printer = SentencePrinter(.random, seed: GrammarSeed.value &+ UInt64(number))
      guard let complaint = complaint(sentence, printer) else { continue }
      let shortest = SentenceShrinker.shrink(sentence) {
        recogniser.accepts($0) && self.complaint($0, printer) != nil
      }
      failures.append((shortest.count, self.complaint(shortest, printer) ?? complaint))
    }
    failures.sort { ($0.size, $0.text) < ($1.size, $1.text) }
    #expect(
      failures.isEmpty as Bool,
      """
      seed \(GrammarSeed.value), names are words in \(wordPercent) of 100, \(sentences.count) sentences
      \(failures.prefix(20).map(\.text).joined(separator: "\n"))
      """)
  }

  /// What is wrong with the tokens that the lexer finds in a printed sentence.
  private func complaint(_ sentence: [SentenceToken], _ printer: SentencePrinter) -> String? {
    var printer = printer
    let text = printer.print(sentence)
    let lexed = Lexer.lex(SourceFile(path: "sentence.flow", text: text))
    var found = lexed.tokens.filter { $0.kind != .endOfFile }.map { SentenceToken($0) }
    if found.last?.kind == .newline { found.removeLast() }
    let expected = withoutIdleLineEnds(sentence)
    if found == expected, lexed.diagnostics.isEmpty { return nil }
    let place = zip(found, expected).prefix { $0 == $1 }.count
    func shown(_ tokens: [SentenceToken]) -> String {
      tokens.dropFirst(place).prefix(3).map { "\($0.kind) \($0.word)" }.joined(separator: ", ")
    }
    let messages = lexed.diagnostics.map { "\($0.code) \($0.headline)" }
    return """
      --- token \(place): expected \(shown(expected)); found \(shown(found)); \(messages)
      \(text)
      """
  }

  /// The sentence as it can be written: without the line ends that are no tokens because of what
  /// stands before them, without the last one, which the end of the text makes superfluous, and
  /// with
  /// `;` for a line end in the hole of a text.
  private func withoutIdleLineEnds(_ sentence: [SentenceToken]) -> [SentenceToken] {
    var tokens: [SentenceToken] = []
    var openTexts = 0
    for token in sentence {
      if token.kind == .textOpen { openTexts += 1 }
      if token.kind == .textClose { openTexts -= 1 }
      let idlers: [TokenKind] = [.newline, .semicolon, .comma, .leftBrace]
      let isIdle = tokens.last.map { idlers.contains($0.kind) } ?? true
      if token.kind == .newline, openTexts > 0 {
        tokens.append(SentenceToken(.semicolon))
      } else if token.kind != .newline || !isIdle {
        tokens.append(token)
      }
    }
    if tokens.last?.kind == .newline { tokens.removeLast() }
    return tokens
  }
}
