import FlowValues

/// How sources of tasks spell states: `In Progress`, `in_progress` and `in-progress` are the same,
/// and so are the words that many tools use for a state which the script calls otherwise.
public enum TaskState {
  private static let synonyms = [
    "doing": "in-progress", "wip": "in-progress", "started": "in-progress", "in-review": "review",
    "completed": "done", "complete": "done", "closed": "done", "finished": "done", "open": "todo",
    "to-do": "todo", "new": "todo",
  ]

  /// The case of a choice that a word means.
  public static func ordinal(of word: String, in choice: ChoiceType) -> Int? {
    if let known = choice.ordinal(of: word) { return known }
    let plain = String(
      word.lowercased().map { $0 == "_" || $0 == " " || $0 == "\t" ? "-" : $0 })
    if let known = choice.ordinal(of: plain) { return known }
    if let known = synonyms[plain].flatMap(choice.ordinal) { return known }
    // An empty box is the beginning, whatever the script calls it.
    return plain == "todo" ? 0 : nil
  }
}
