/// Decides whether tokens are a sentence of a grammar, by Earley's method.
///
/// For each place in the sentence there is a set of items: a state of a production's automaton, and
/// the place where that production began. An item predicts the productions that it can go on with,
/// steps over the next token, and when its production is complete, moves on those items that were
/// waiting for it where it began. A production that can be empty is stepped over at once. States
/// from which the next token cannot be reached are left out, which changes no verdict.
///
/// It knows nothing of the parser, and no grammar is too ambiguous for it.
public struct Recogniser: Sendable {
  private let automaton: GrammarAutomaton

  public init(_ grammar: Grammar) {
    automaton = GrammarAutomaton(GrammarTable(grammar))
  }

  /// Whether the tokens are a sentence of the grammar.
  public func accepts(_ tokens: [SentenceToken]) -> Bool { firstMisfit(in: tokens) == nil }

  /// The place of the first token that no sentence with this beginning can have there; the number
  /// of tokens if only more tokens could make a sentence; nil for a sentence.
  public func firstMisfit(in tokens: [SentenceToken]) -> Int? {
    guard let start = automaton.starts.first else { return 0 }
    var chart = EarleyChart(automaton, tokens.map(TokenType.number))
    return chart.run(from: start)
  }
}
