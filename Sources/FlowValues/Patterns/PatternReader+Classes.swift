/// What stands in brackets.
extension PatternReader {
  // class = [ "^" ] { item [ "-" item ] | "[:" [ "^" ] name ":]" } ;
  //
  // A `]` that comes first and a `-` that comes first or last are characters like others.
  mutating func readClass(from opening: Int) throws(PatternError) -> ScalarSet {
    let isNegated = cursor.take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard let scalar = cursor.next else { throw .neverClosed("[", at: opening) }
      if scalar == "]", !isFirst {
        cursor.advance()
        break
      }
      isFirst = false
      if let named = try readNamedClass() {
        ranges += named.ranges
      } else {
        ranges += try readClassItem().ranges
      }
    }
    var set = ScalarSet(ranges)
    if flags.ignoresCase { set = set.ignoringCase }
    return isNegated ? set.inverted : set
  }

  /// A character, a range of them, or a class by its letter.
  private mutating func readClassItem() throws(PatternError) -> ScalarSet {
    let offset = cursor.offset
    let first = try readClassCharacter()
    guard cursor.next == "-", let end = cursor.peek(1), end != "]" else {
      switch first {
      case .scalar(let scalar): return ScalarSet(scalar)
      case .set(let set): return set
      case .assertion: throw PatternError("a place has no meaning in a class", at: offset)
      }
    }
    cursor.advance()
    let last = try readClassCharacter()
    guard case .scalar(let low) = first, case .scalar(let high) = last else {
      throw PatternError(
        "a range goes from one character to another; '-' itself is written last or '\\-'",
        at: offset)
    }
    guard low <= high else {
      throw PatternError(
        "the range \(PatternError.quoted(low)) to \(PatternError.quoted(high)) is the wrong way "
          + "round", at: offset)
    }
    return ScalarSet([low.value...high.value])
  }

  private mutating func readClassCharacter() throws(PatternError) -> PatternEscape {
    let offset = cursor.offset
    guard let scalar = cursor.advance() else { return .set(ScalarSet()) }
    return scalar == "\\" ? try readEscape(from: offset) : .scalar(scalar)
  }

  /// A class by its name, as in `[:alpha:]` and `[:^alpha:]`.
  private mutating func readNamedClass() throws(PatternError) -> ScalarSet? {
    let start = cursor
    guard cursor.take(word: "[:") else { return nil }
    let isNegated = cursor.take("^")
    guard let name = cursor.takeName(), cursor.take(word: ":]") else {
      cursor = start
      return nil
    }
    guard let set = ScalarSet(posix: name) else {
      throw PatternError("there is no class '[:\(name):]'", at: start.offset)
    }
    return isNegated ? set.inverted : set
  }
}
