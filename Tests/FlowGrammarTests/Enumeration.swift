@testable import FlowGrammar

/// All sentences of a grammar up to a length, found by putting sets of sentences together until
/// nothing new comes: slow, and too simple to be wrong.
struct Enumeration {
  typealias Sentences = Set<[SentenceToken]>

  private let grammar: Grammar
  private let length: Int
  private var known: [String: Sentences] = [:]

  static func sentences(of grammar: Grammar, upTo length: Int) -> Sentences {
    var enumeration = Enumeration(grammar: grammar, length: length)
    var count = -1
    while count != enumeration.known.values.map(\.count).reduce(0, +) {
      count = enumeration.known.values.map(\.count).reduce(0, +)
      for production in grammar.productions {
        enumeration.known[production.name] = enumeration.sentences(of: production.expression)
      }
    }
    return enumeration.known[grammar.productions[0].name] ?? []
  }

  private init(grammar: Grammar, length: Int) {
    self.grammar = grammar
    self.length = length
  }

  private func sentences(of expression: GrammarExpression) -> Sentences {
    switch expression {
    case .terminal(let terminal):
      return Set(
        Enumeration.alphabet.filter(terminal.matches).map { [$0] })
    case .reference(let name): return known[name] ?? []
    case .sequence(let parts):
      return parts.reduce([[]]) { join($0, sentences(of: $1)) }
    case .choice(let parts):
      return parts.reduce([]) { $0.union(sentences(of: $1)) }
    case .option(let inner): return sentences(of: inner).union([[]])
    case .repetition(let inner):
      let once = sentences(of: inner)
      var all: Sentences = [[]]
      for _ in 0..<length { all.formUnion(join(all, once)) }
      return all
    }
  }

  private func join(_ left: Sentences, _ right: Sentences) -> Sentences {
    Set(left.flatMap { start in right.map { start + $0 } }.filter { $0.count <= length })
  }

  /// The tokens that sentences are made of.
  static let alphabet: [SentenceToken] = [
    SentenceToken(.name), SentenceToken(.name, word: .gate), SentenceToken(.number),
    SentenceToken(.comma), SentenceToken(.plus), SentenceToken(.leftParen),
    SentenceToken(.rightParen),
  ]

  /// Every row of tokens up to a length.
  static func rows(upTo length: Int) -> [[SentenceToken]] {
    var rows: [[SentenceToken]] = [[]]
    var longest = rows
    for _ in 0..<length {
      longest = longest.flatMap { row in alphabet.map { row + [$0] } }
      rows += longest
    }
    return rows
  }
}
