/// Where a pattern was found, and what its groups hold.
public struct TextPatternMatch: Sendable {
  /// The stretch that the whole pattern matched.
  public let whole: Substring
  /// What each group matched last, in the order of their opening parentheses; nothing for a group
  /// that took no part.
  public let groups: [Substring?]
  /// The names of the groups, with nothing for a group without one.
  public let names: [String?]

  init(slots: [Int], names: [String?], in text: String) {
    let utf8 = text.utf8
    let parts = (0..<slots.count / 2).map { group -> Substring? in
      let (start, end) = (slots[2 * group], slots[2 * group + 1])
      guard start >= 0, end >= start else { return nil }
      let first = utf8.index(utf8.startIndex, offsetBy: start)
      return text[first..<utf8.index(first, offsetBy: end - start)]
    }
    whole = parts.first.flatMap { $0 } ?? ""
    groups = Array(parts.dropFirst())
    self.names = names
  }

  /// What the group of a name matched; nothing when it took no part or there is none.
  public subscript(name: String) -> Substring? {
    guard let index = names.firstIndex(of: name), groups.indices.contains(index) else {
      return nil
    }
    return groups[index]
  }
}
