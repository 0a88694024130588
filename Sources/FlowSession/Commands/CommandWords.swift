/// A command line taken apart into words, without a shell.
///
/// Quotes and backslashes group as in a shell. What only a shell could do (pipes, redirections,
/// variables, several commands) is noticed, so that a permission for one program cannot be made to
/// run another.
struct CommandWords {
  let words: [String]
  /// Whether the line means something to a shell that single words do not say.
  let needsShell: Bool

  /// - Returns: nothing for a line whose quotes do not close.
  init?(_ line: String) {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var needsShell = false
    var iterator = line.makeIterator()
    while let character = iterator.next() {
      if let open = quote {
        if character == open {
          quote = nil
        } else if open == "\"", character == "\\" {
          guard let next = iterator.next() else { return nil }
          word.append(next)
        } else {
          if open == "\"", character == "$" || character == "`" { needsShell = true }
          word.append(character)
        }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        isInWord = true
      case "\\":
        guard let next = iterator.next() else { return nil }
        word.append(next)
        isInWord = true
      case " ", "\t", "\n":
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      default:
        if "|&;<>()$`*?[]{}~#!".contains(character) { needsShell = true }
        word.append(character)
        isInWord = true
      }
    }
    guard quote == nil else { return nil }
    if isInWord { words.append(word) }
    self.words = words
    self.needsShell = needsShell
  }
}
