/// Breaks a text into lines of a width, between words where it can.
enum WrappedText {
  /// A text that is longer than this is cut: a picture is no place for it.
  private static let limit = 600

  static func lines(_ text: String, _ width: Int) -> [String] {
    if text.utf8.count > limit, text.count > limit {
      return lines(String(text.prefix(limit)) + "…", width)
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      var length = DisplayWidth.of(word)
      if used > 0, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      while length > width {
        var head = ""
        var taken = 0
        for character in word {
          let next = DisplayWidth.of(character)
          if taken + next > width, !head.isEmpty { break }
          head.append(character)
          taken += next
        }
        lines.append(head)
        word.removeFirst(head.count)
        length = DisplayWidth.of(word)
      }
      line = word
      used = length
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
