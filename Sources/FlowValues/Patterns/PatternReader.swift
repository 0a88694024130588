/// Reads the text of a regular expression into a tree, by recursive descent.
///
/// Only a group leads deeper, and groups are counted, so that no pattern can exhaust the stack.
struct PatternReader {
  let limits: PatternLimits
  var cursor: PatternCursor
  var flags = PatternFlags()
  var groupNames: [String?] = []
  var depth = 0
  private let length: Int

  init(_ pattern: String, limits: PatternLimits) {
    self.limits = limits
    length = pattern.utf8.count
    cursor = PatternCursor(length <= limits.length ? pattern : "")
  }

  /// The whole pattern.
  mutating func read() throws(PatternError) -> PatternNode {
    if length > limits.length {
      throw PatternError("the pattern is longer than \(limits.length) bytes", at: limits.length)
    }
    let tree = try readChoice()
    if cursor.next != nil { throw PatternError("')' closes nothing", at: cursor.offset) }
    return tree
  }

  // choice = sequence { "|" sequence } ;
  mutating func readChoice() throws(PatternError) -> PatternNode {
    var branches = [try readSequence()]
    while cursor.take("|") { branches.append(try readSequence()) }
    return branches.count == 1 ? branches[0] : union(branches) ?? .choice(branches)
  }

  /// A choice between characters is a set of them, which costs one step.
  private func union(_ branches: [PatternNode]) -> PatternNode? {
    var ranges: [ClosedRange<UInt32>] = []
    for branch in branches {
      switch branch {
      case .literal(let scalar): ranges.append(scalar.value...scalar.value)
      case .set(let set): ranges += set.ranges
      default: return nil
      }
    }
    return .set(ScalarSet(ranges))
  }

  // sequence = { atom [ repetition ] | flags } ;
  private mutating func readSequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = cursor.next, scalar != "|", scalar != ")" {
      try refuseRepetition()
      guard let atom = try readAtom() else { continue }
      parts.append(try readRepetition(of: atom))
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .sequence(parts)
    }
  }

  // atom = "." | "^" | "$" | "\" escape | "[" class "]" | "(" group ")" | character ;
  //
  // Nothing when what stood here were flags for the rest of the group.
  private mutating func readAtom() throws(PatternError) -> PatternNode? {
    let offset = cursor.offset
    guard let scalar = cursor.advance() else { return nil }
    switch scalar {
    case ".": return .set(flags.dotMatchesNewline ? .everything : .notNewline)
    case "^": return .assertion(flags.readsLines ? .lineStart : .textStart)
    case "$": return .assertion(flags.readsLines ? .lineEnd : .textEnd)
    case "[": return .set(try readClass(from: offset))
    case "(": return try readGroup(from: offset)
    case "\\":
      switch try readEscape(from: offset) {
      case .scalar(let scalar): return literal(scalar)
      case .set(let set): return .set(set)
      case .assertion(let assertion): return .assertion(assertion)
      }
    default:
      return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    guard flags.ignoresCase else { return .literal(scalar) }
    let set = ScalarSet(scalar).ignoringCase
    return set == ScalarSet(scalar) ? .literal(scalar) : .set(set)
  }
}
