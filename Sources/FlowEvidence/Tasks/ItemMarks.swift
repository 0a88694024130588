import FlowValues

/// What stands at the end of an item: `@ann #docs due:2026-11-20 priority:high`.
struct ItemMarks {
  private(set) var owner: String?
  private(set) var labels: [String] = []
  private(set) var due: Double?
  private(set) var priority: String?

  /// Takes the marks from the end of the words; marks in the middle belong to the sentence.
  mutating func take(_ words: [Substring]) -> [Substring] {
    var words = words
    while words.count > 1, let word = words.last, takes(word) { words.removeLast() }
    labels.reverse()
    return words
  }

  private mutating func takes(_ word: Substring) -> Bool {
    let rest = word.dropFirst()
    let isName =
      !rest.isEmpty && rest.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    if word.first == "@", isName {
      owner = String(rest)
      return true
    }
    if word.first == "#", isName, rest.contains(where: \.isLetter) {
      labels.append(String(rest))
      return true
    }
    guard let colon = word.firstIndex(of: ":") else { return false }
    let value = String(word[word.index(after: colon)...])
    switch word[..<colon].lowercased() {
    case "due":
      guard case .success(let time) = InstantFormat.parse(value) else { return false }
      due = time
    case "priority", "prio": priority = value
    case "owner": owner = value
    default: return false
    }
    return !value.isEmpty
  }
}
