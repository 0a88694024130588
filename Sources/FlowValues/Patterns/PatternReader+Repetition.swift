/// How often.
extension PatternReader {
  // repetition = ( "*" | "+" | "?" | "{" number [ "," [ number ] ] "}" ) [ "?" ] ;
  mutating func readRepetition(of atom: PatternNode) throws(PatternError) -> PatternNode {
    let offset = cursor.offset
    guard let (least, most) = try readCounts() else { return atom }
    let isLazy = cursor.take("?")
    let again = cursor.offset
    if cursor.next == "+" {
      throw PatternError.notSupported("a possessive repetition", at: again)
    }
    if try readCounts() != nil {
      throw PatternError(
        "a repetition cannot follow another; put the first in '(?: )'", at: again)
    }
    return .repetition(
      atom, PatternRepetition(least: least, most: most, isLazy: isLazy, offset: offset))
  }

  /// Refuses a repetition where nothing stands before it.
  mutating func refuseRepetition() throws(PatternError) {
    let (offset, shown) = (cursor.offset, PatternError.quoted(cursor.next))
    if try readCounts() != nil {
      throw PatternError("\(shown) has nothing to repeat", at: offset)
    }
  }

  private mutating func readCounts() throws(PatternError) -> (least: Int, most: Int?)? {
    if cursor.take("*") { return (0, nil) }
    if cursor.take("+") { return (1, nil) }
    if cursor.take("?") { return (0, 1) }
    guard cursor.next == "{" else { return nil }
    return try readBraces()
  }

  /// Braces that hold no counts are characters like others.
  private mutating func readBraces() throws(PatternError) -> (least: Int, most: Int?)? {
    let opening = cursor
    cursor.advance()
    let least = cursor.takeNumber()
    let hasComma = cursor.take(",")
    let most = hasComma ? cursor.takeNumber() : least
    guard cursor.take("}"), least != nil || most != nil else {
      cursor = opening
      return nil
    }
    guard let least else {
      throw PatternError("a repetition begins with its least count: '{0,'", at: opening.offset)
    }
    if max(least, most ?? 0) > limits.repetitions {
      throw PatternError(
        "a part can be repeated at most \(limits.repetitions) times", at: opening.offset)
    }
    if let most, most < least {
      throw PatternError(
        "the counts are the wrong way round: '{\(most),\(least)}'", at: opening.offset)
    }
    return (least, most)
  }
}
