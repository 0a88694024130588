import FlowGrammar
import FlowSource
import FlowSyntax

/// Puts the same text before the parser and before the grammar, and compares what they say.
struct GrammarOracle {
  /// What the two said of one text.
  struct Verdict {
    let text: String
    /// The tokens that the lexer found, without the end of the file.
    var tokens: [SentenceToken]
    /// What the parser held against the text, by code and place.
    let errors: [String]
    /// Whether the lexer had something against the text, so that there is nothing to compare.
    let isUnreadable: Bool
    let grammarAccepts: Bool

    var parserAccepts: Bool { errors.isEmpty }
    var isDispute: Bool { !isUnreadable && parserAccepts != grammarAccepts }
  }

  let grammar: Grammar
  let recogniser: Recogniser

  init() throws {
    grammar = try GrammarFiles.grammar.get()
    recogniser = Recogniser(grammar)
  }

  /// What parser and grammar say of a sentence, written as a plain text.
  func verdict(on sentence: [SentenceToken]) -> Verdict {
    var printer = SentencePrinter(.plain, seed: 0)
    return verdict(onText: printer.print(sentence))
  }

  func verdict(onText text: String) -> Verdict {
    let source = SourceFile(path: "sentence.flow", text: text)
    let tree = Parser.parse(source)
    let tokens = tree.tokens.filter { $0.kind != .endOfFile }.map { SentenceToken($0) }
    let errors = tree.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let place = source.position(at: Int(diagnostic.span.start))
      return "\(diagnostic.code) at \(place.line):\(place.column) \(diagnostic.headline)"
    }
    return Verdict(
      text: text, tokens: tokens, errors: errors,
      isUnreadable: errors.contains { $0.hasPrefix("F00") },
      grammarAccepts: recogniser.accepts(tokens))
  }

  /// The shortest sentences that still show a dispute, the shortest first and one of each kind.
  func disputes(among sentences: [[SentenceToken]]) -> [Verdict] {
    var seen: Set<String> = []
    var found: [Verdict] = []
    for sentence in sentences {
      let whole = verdict(on: sentence)
      guard whole.isDispute else { continue }
      let shrunk = SentenceShrinker.shrink(sentence) { candidate in
        let verdict = verdict(on: candidate)
        return verdict.isDispute && verdict.grammarAccepts == whole.grammarAccepts
      }
      let shortest = verdict(on: shrunk)
      if seen.insert(shortest.text).inserted { found.append(shortest) }
      if found.count >= 40 { break }
    }
    return found.sorted { ($0.tokens.count, $0.text) < ($1.tokens.count, $1.text) }
  }
}
