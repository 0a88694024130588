import FlowSyntax

/// Writes a sentence as a text that means just these tokens.
///
/// Tokens that touch the one before them are written so, all others with white space between; a
/// `NEWLINE` is a line end, except in the hole of a text, where it is a `;`. With ``Trivia/random``
/// the text is full of what means nothing: spaces,
/// tabs, blank lines, comments, and line ends wherever one has no meaning.
public struct SentencePrinter {
  /// What stands between tokens.
  public enum Trivia: Sendable {
    /// One space, and one line end for a `NEWLINE`.
    case plain
    /// Anything that changes nothing.
    case random
  }

  private enum Enclosure { case brace, bracket, interpolation }

  private let trivia: Trivia
  private var random: SplitMix64
  private var sentence: [SentenceToken] = []
  private var text = ""
  private var enclosures: [Enclosure] = []
  private var lineEnd = "\n"

  public init(_ trivia: Trivia, seed: UInt64) {
    self.trivia = trivia
    random = SplitMix64(seed: seed)
  }

  /// The text of a sentence.
  public mutating func print(_ sentence: [SentenceToken]) -> String {
    self.sentence = sentence
    text = ""
    enclosures = []
    lineEnd = trivia == .random && random.chance(percent: 20) ? "\r\n" : "\n"
    if trivia == .random, random.chance(percent: 20) { writeLineEnd() }
    for place in sentence.indices {
      writeGap(before: place)
      leaveEnclosure(sentence[place].kind)
      writeToken(sentence[place])
      enterEnclosure(sentence[place].kind)
    }
    if trivia == .random, random.chance(percent: 20) { text += " # the end" }
    return text
  }

  private mutating func enterEnclosure(_ kind: TokenKind) {
    switch kind {
    case .leftBrace: enclosures.append(.brace)
    case .leftParen, .callParen, .leftBracket, .indexBracket: enclosures.append(.bracket)
    case .textOpen, .textMiddle: enclosures.append(.interpolation)
    default: break
    }
  }

  private mutating func leaveEnclosure(_ kind: TokenKind) {
    switch kind {
    case .rightBrace, .rightParen, .rightBracket, .textMiddle, .textClose: _ = enclosures.popLast()
    default: break
    }
  }

  private var isInterpolating: Bool { enclosures.contains(.interpolation) }

  private mutating func choose(_ spellings: [String]) -> String {
    trivia == .plain ? spellings[0] : spellings[random.below(spellings.count)]
  }

  private mutating func writeToken(_ token: SentenceToken) {
    switch token.kind {
    case .newline where isInterpolating: text += ";"
    case .newline: writeLineEnd()
    case .name where token.word != .ordinary: text += token.word.spelling
    case .text where !isInterpolating: text += choose(SentenceSpelling.text(lineEnd))
    default: text += choose(SentenceSpelling.all(of: token.kind))
    }
  }

  private mutating func writeGap(before place: Int) {
    let next = sentence[place].kind
    guard place > 0, !SentenceSpelling.touches(next) else { return }
    let previous = sentence[place - 1].kind
    guard trivia == .random else {
      if previous != .newline, next != .newline { text += " " }
      return
    }
    if next == .newline, isInterpolating {
      text += choose(["", " "])
    } else if next == .newline {
      text += choose(["", " ", "\t", " # a comment", "#"])
    } else if allowsLineEnd(before: place), random.chance(percent: 15) {
      text += choose(["", " ", "  # one, two {"])
      writeLineEnd()
    } else if SentenceSpelling.allowsTightness(previous, next), random.chance(percent: 50) {
      return
    } else {
      text += choose([" ", " ", "  ", "\t"])
    }
  }

  private mutating func writeLineEnd() {
    text += lineEnd
    guard trivia == .random else { return }
    while random.chance(percent: 25) {
      text += choose(["", "  ", "# said", "  ## so }"]) + lineEnd
    }
    text += choose(["", "", "  ", "\t"])
  }

  /// Whether a line end before a token would mean nothing.
  private func allowsLineEnd(before place: Int) -> Bool {
    let previous = sentence[place - 1]
    let next = sentence[place]
    if isInterpolating || previous.kind == .newline || next.kind == .colon { return false }
    if enclosures.last == .bracket || SentenceSpelling.wantsMore(previous.kind) { return true }
    // A verb or noun opens its statement only with an operand on its line.
    if previous.word != .ordinary || SentenceSpelling.opensLine(previous.kind) { return false }
    let following = place + 1 < sentence.count ? sentence[place + 1].kind : .endOfFile
    if following == .colon || following == .arrow { return false }
    return SentenceSpelling.goesOn(next)
  }
}
