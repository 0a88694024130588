import FlowSyntax

/// Writes random sentences of a grammar.
///
/// A sentence grows from the start production by taking alternatives at random. Past a depth of
/// productions within productions, or a number of tokens, the alternative of least height is taken,
/// so that every sentence ends. ``covering()`` walks to every alternative of every production in
/// turn, by the shortest way there, and lets chance write the rest.
///
/// - Requires: a grammar without `undefined` and `endless` findings.
public struct SentenceGenerator {
  /// How far a sentence may grow before it has to come to an end.
  public struct Limits: Sendable {
    /// Productions within productions.
    public var depth: Int
    public var tokens: Int
    /// How often in a hundred a `NAME` is one that spells a word which opens something.
    ///
    /// Words that go on with a statement are left to mutants: where they are names, a text has
    /// to be written with care.
    public var wordPercent: Int

    public init(depth: Int = 40, tokens: Int = 60, wordPercent: Int = 0) {
      self.depth = depth
      self.tokens = tokens
      self.wordPercent = wordPercent
    }
  }

  private static let words = Word.allCases.filter {
    $0 != .ordinary && $0.isName && !$0.followsOperand
  }

  private let table: GrammarTable
  private let limits: Limits
  private var random: SplitMix64
  private var sentence: [SentenceToken] = []
  private var route: SentenceRoute?
  private var seen: [[Bool]]

  public init(_ grammar: Grammar, seed: UInt64, limits: Limits = Limits()) {
    table = GrammarTable(grammar)
    random = SplitMix64(seed: seed)
    self.limits = limits
    seen = table.nodes.map { Array(repeating: false, count: $0.branches) }
  }

  /// The next random sentence.
  public mutating func next() -> [SentenceToken] {
    sentence = []
    write(table.roots[0], depth: 0)
    return sentence
  }

  /// Sentences that between them take every alternative of every production that can be reached,
  /// and have every optional and repeated part both absent and present.
  public mutating func covering() -> [[SentenceToken]] {
    let atlas = RouteAtlas(table)
    var sentences: [[SentenceToken]] = []
    for place in table.roots.indices where atlas.reaches(place) {
      let root = table.roots[place]
      for number in root..<table.nodes[root].end {
        for branch in 0..<table.nodes[number].branches where !seen[number][branch] {
          route = atlas.route(to: number, in: place, branch: branch)
          sentences.append(next())
          route = nil
        }
      }
    }
    return sentences
  }

  /// The alternatives that no sentence has taken so far, as `production: alternative`.
  public var untaken: [String] {
    table.roots.indices.flatMap { place in
      let root = table.roots[place]
      return (root..<table.nodes[root].end).flatMap { number in
        seen[number].indices.filter { !seen[number][$0] }
          .map { "\(table.grammar.productions[place].name): node \(number - root), branch \($0)" }
      }
    }
  }

  private func isOver(_ depth: Int) -> Bool {
    depth > limits.depth || sentence.count > limits.tokens
  }

  private mutating func write(_ number: Int, depth: Int) {
    switch table.nodes[number].kind {
    case .terminal(let terminal):
      seen[number][0] = true
      sentence.append(token(for: terminal))
    case .reference(let production):
      guard let production else { return }
      seen[number][0] = true
      let suspended = route?.pass(number) == false ? route : nil
      if suspended != nil { route = nil }
      write(table.roots[production], depth: depth + 1)
      if suspended != nil { route = suspended }
    case .sequence:
      seen[number][0] = true
      for child in table.nodes[number].children { write(child, depth: depth) }
    case .choice:
      let branch = chooseAlternative(of: number, depth: depth)
      seen[number][branch] = true
      write(table.nodes[number].children[branch], depth: depth)
    case .option:
      let isPresent = wants(number, depth: depth)
      seen[number][isPresent ? 1 : 0] = true
      if isPresent { write(table.nodes[number].children[0], depth: depth) }
    case .repetition:
      var count = 0
      while wants(number, depth: depth) {
        count += 1
        write(table.nodes[number].children[0], depth: depth)
      }
      seen[number][count > 0 ? 1 : 0] = true
    }
  }

  private mutating func chooseAlternative(of number: Int, depth: Int) -> Int {
    let children = table.nodes[number].children
    if let forced = route?.branch(at: number, table) { return forced }
    guard isOver(depth) else { return random.below(children.count) }
    let least = children.map { table.heights[$0] }.min() ?? 0
    let lowest = children.indices.filter { table.heights[children[$0]] == least }
    return lowest[random.below(lowest.count)]
  }

  private mutating func wants(_ number: Int, depth: Int) -> Bool {
    if let forced = route?.branch(at: number, table) { return forced == 1 }
    // Most of what is outermost is wanted, or every other sentence would be empty.
    return !isOver(depth) && random.chance(percent: depth < 3 ? 75 : 40)
  }

  private mutating func token(for terminal: Terminal) -> SentenceToken {
    let plainest = SentenceToken(terminal.kind, word: terminal.word)
    guard terminal.kind == .name, terminal.word == .ordinary,
      random.chance(percent: limits.wordPercent)
    else { return plainest }
    let words = SentenceGenerator.words
    let token = SentenceToken(.name, word: words[random.below(words.count)])
    return terminal.matches(token) ? token : plainest
  }
}
