/// What stands in parentheses.
extension PatternReader {
  // group = [ "?:" | "?<" name ">" | "?P<" name ">" | "?" flags ":" ] choice | "?" flags ;
  //
  // Nothing for flags alone, which hold to the end of the group that they stand in.
  mutating func readGroup(from opening: Int) throws(PatternError) -> PatternNode? {
    let outer = flags
    var index: Int?
    if cursor.take("?") {
      if cursor.take(word: "P<") || (cursor.next == "<" && !looksBehind && cursor.take("<")) {
        index = try addGroup(named: readName(from: opening), at: opening)
      } else {
        try refuseLookaround(at: opening)
        if try readFlags(from: opening) { return nil }
      }
    } else {
      index = try addGroup(named: nil, at: opening)
    }
    depth += 1
    if depth > limits.depth {
      throw PatternError("groups are nested more than \(limits.depth) deep", at: opening)
    }
    let inner = try readChoice()
    guard cursor.take(")") else { throw .neverClosed("(", at: opening) }
    depth -= 1
    flags = outer
    return index.map { .group(inner, index: $0) } ?? inner
  }

  private var looksBehind: Bool { cursor.peek(1) == "=" || cursor.peek(1) == "!" }

  private mutating func addGroup(named name: String?, at offset: Int) throws(PatternError) -> Int {
    groupNames.append(name)
    if groupNames.count > limits.groups {
      throw PatternError(
        "more than \(limits.groups) groups capture; '(?: )' groups without capturing", at: offset)
    }
    return groupNames.count
  }

  private mutating func readName(from opening: Int) throws(PatternError) -> String {
    let start = cursor.offset
    guard let name = cursor.takeName() else { throw .noName("a group", at: start) }
    guard cursor.take(">") else {
      throw cursor.next == nil
        ? .neverClosed("(", at: opening)
        : PatternError(
          "\(PatternError.quoted(cursor.next)) cannot stand in the name of a group",
          at: cursor.offset)
    }
    guard !groupNames.contains(name) else {
      throw PatternError("two groups are named '\(name)'", at: start)
    }
    return name
  }

  private func refuseLookaround(at offset: Int) throws(PatternError) {
    switch cursor.next {
    case "=", "!": throw .notSupported("looking ahead", at: offset)
    case "<": throw .notSupported("looking behind", at: offset)
    case ">": throw .notSupported("an atomic group", at: offset)
    case "(": throw .notSupported("a condition", at: offset)
    case "P": throw .notSupported("a reference to a group", at: offset)
    default: return
    }
  }

  /// Reads `ims-ims` and what ends it; true when that is the end of the parentheses.
  private mutating func readFlags(from opening: Int) throws(PatternError) -> Bool {
    var value = true
    while let letter = cursor.next {
      if cursor.take(":") { return false }
      if cursor.take(")") { return true }
      if letter == "-", value {
        value = false
      } else if !flags.set(letter, to: value) {
        throw PatternError(
          "\(PatternError.quoted(letter)) is not a flag; 'i', 'm' and 's' are", at: cursor.offset)
      }
      cursor.advance()
    }
    throw .neverClosed("(", at: opening)
  }
}
