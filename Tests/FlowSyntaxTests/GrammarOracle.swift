import FlowGrammar
import FlowSource

@testable import FlowSyntax

/// Puts the same text before the parser and before the grammar, and compares what they say.
struct GrammarOracle {
  /// What the two said of one text.
  struct Verdict {
    let text: String
    /// The tokens that the lexer found, without the end of the file.
    let tokens: [SentenceToken]
    /// Whether the lexer had something against the text, so that there is nothing to compare.
    let isUnreadable: Bool
    let parserAccepts: Bool
    let grammarAccepts: Bool

    var isDispute: Bool { !isUnreadable && parserAccepts != grammarAccepts }
  }

  let grammar: Grammar
  let recogniser: Recogniser

  /// The oracle of the grammar file.
  static let shared = GrammarFiles.grammar.map(GrammarOracle.init)

  private init(_ grammar: Grammar) {
    self.grammar = grammar
    recogniser = Recogniser(grammar)
  }

  /// What parser and grammar say of a sentence, written as a plain text.
  func verdict(on sentence: [SentenceToken]) -> Verdict {
    var printer = SentencePrinter(.plain, seed: 0)
    return verdict(onText: printer.print(sentence))
  }

  func verdict(onText text: String) -> Verdict {
    let source = SourceFile(path: "sentence.flow", text: text)
    let lexed = Lexer.lex(source)
    let tokens = lexed.tokens.filter { $0.kind != .endOfFile }.map { SentenceToken($0) }
    return Verdict(
      text: text, tokens: tokens, isUnreadable: !lexed.diagnostics.isEmpty,
      parserAccepts: Parser.accepts(tokens: lexed.tokens, source: source),
      grammarAccepts: recogniser.accepts(tokens))
  }

  /// What came of putting many sentences before both.
  struct Hearing {
    /// How many both take, and how many both refuse.
    var accepted = 0
    var refused = 0
    /// The shortest sentences that still show a dispute, the shortest first and one of each kind.
    var disputes: [Verdict] = []
  }

  func hear(_ sentences: [[SentenceToken]]) -> Hearing {
    var hearing = Hearing()
    var seen: Set<String> = []
    for sentence in sentences {
      let whole = verdict(on: sentence)
      guard whole.isDispute else {
        if whole.parserAccepts, !whole.isUnreadable { hearing.accepted += 1 }
        if !whole.parserAccepts, !whole.isUnreadable { hearing.refused += 1 }
        continue
      }
      let shortest = shortened(sentence, like: whole)
      if seen.insert(shortest.text).inserted { hearing.disputes.append(shortest) }
      if hearing.disputes.count >= 40 { break }
    }
    hearing.disputes.sort { ($0.tokens.count, $0.text) < ($1.tokens.count, $1.text) }
    return hearing
  }

  private func shortened(_ sentence: [SentenceToken], like whole: Verdict) -> Verdict {
    let shortest = SentenceShrinker.shrink(sentence) { candidate in
      let verdict = verdict(on: candidate)
      return verdict.isDispute && verdict.grammarAccepts == whole.grammarAccepts
    }
    return verdict(on: shortest)
  }
}
