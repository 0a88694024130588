import FlowGuide

/// Looks things up in the language guide.
public enum Guide {
  /// A section: its heading, how deep it stands, and its lines.
  private struct Section {
    let heading: String
    let level: Int
    var lines: [Substring] = []
  }

  private static let sections: [Section] = {
    var sections: [Section] = []
    var isCode = false
    for line in GuideBook.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      let level = isCode ? 0 : line.prefix { $0 == "#" }.count
      if level > 0 {
        let heading = line.drop { $0 == "#" || $0 == " " }.drop { $0.isNumber || $0 == " " }
        sections.append(Section(heading: String(heading), level: level))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }()

  /// The words that headings are made of, for suggestions.
  public static let words: [String] = Array(
    Set(
      sections.flatMap { section in
        section.heading.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      }.filter { $0.count > 2 })
  ).sorted()

  /// The most lines that are told at once.
  private static let limit = 40

  /// What the guide says of a word: the section of that name, the row of a table that begins with
  /// it, or the paragraphs that speak of it.
  public static func text(about word: String) -> String? {
    let wanted = word.lowercased()
    guard !wanted.isEmpty, wanted.count < 60 else { return nil }
    if let row = row(wanted, isFunction: true) { return row }
    if let section = sections.first(where: { isHeading($0.heading, wanted) }) {
      return told(section)
    }
    return paragraphs(wanted) ?? row(wanted, isFunction: false)
  }

  private static func isHeading(_ heading: String, _ wanted: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return words.contains { $0 == wanted || $0 == wanted + "s" || $0 + "s" == wanted }
  }

  private static func told(_ section: Section) -> String {
    var lines = [section.heading, ""] + section.lines.map(String.init)
    while lines.last?.allSatisfy({ $0 == "-" || $0 == " " }) ?? false { lines.removeLast() }
    return plain(lines)
  }

  /// A row such as "| `count(list)` → number | how many elements a list has |".
  private static func row(_ wanted: String, isFunction: Bool) -> String? {
    for section in sections {
      for line in section.lines where line.hasPrefix("| `") {
        let name = line.dropFirst(3).prefix { $0 != "`" && $0 != "(" && $0 != " " }
        guard name.lowercased() == wanted else { continue }
        let isCall = line.dropFirst(3 + name.count).first == "("
        guard isCall == isFunction else { continue }
        let cells = line.split(separator: "|").map {
          $0.drop { $0 == " " }.filter { $0 != "`" }
        }
        var text = cells.prefix(3).map { String($0).trimmedAtEnd }.joined(separator: "\n  ")
        let examples = section.lines.filter {
          $0.contains("# =>") && $0.contains("\(name)(")
        }
        for example in examples.prefix(3) { text += "\n    \(example)" }
        return text + "\n"
      }
    }
    return nil
  }

  /// How much a section speaks of a word: what marks it counts most; examples that begin with it
  /// count, too.
  private static func weight(_ section: Section, _ wanted: String, _ marks: [String]) -> Int {
    var weight = 0
    var isMarked = false
    for line in section.lines {
      let line = line.lowercased()
      if marks.contains(where: { line.contains($0) }) {
        isMarked = true
        weight += line.hasPrefix("| `\(wanted)") ? 10 : 3
      } else if line.drop(while: { $0 == " " }).hasPrefix(wanted + " ") {
        weight += 2
      }
    }
    return isMarked ? weight : 0
  }

  private static func paragraphs(_ wanted: String) -> String? {
    let marks = [
      "`\(wanted)`", "**\(wanted)**", "**\(wanted) ", "**\(wanted):", "`\(wanted) ",
      "`\(wanted)(", " \(wanted)`",
    ]
    let weights = sections.map { weight($0, wanted, marks) }
    guard let most = weights.max(), most > 0 else { return nil }
    for section in zip(sections, weights).filter({ $0.1 == most }).map(\.0) {
      for (number, line) in section.lines.enumerated()
      where marks.contains(where: { line.lowercased().contains($0) }) {
        var start = number
        while start > 0, !section.lines[start - 1].isEmpty { start -= 1 }
        var end = number
        while end < section.lines.count, !section.lines[end].isEmpty { end += 1 }
        // The example that follows belongs to it.
        if end + 1 < section.lines.count, section.lines[end + 1].hasPrefix("```flow") {
          end += 2
          while end < section.lines.count, !section.lines[end].hasPrefix("```") { end += 1 }
        }
        var lines = section.lines[start..<min(end, section.lines.count)].map(String.init)
        if line.hasPrefix("|") {
          // Of a table its head and the rows that speak of the word.
          lines =
            lines.prefix(2)
            + lines.dropFirst(2).filter { row in marks.contains { row.lowercased().contains($0) } }
        }
        return plain([section.heading, ""] + lines)
      }
    }
    return nil
  }

  /// Lines for a terminal: without fences, links and marks.
  private static func plain(_ lines: [String]) -> String {
    var text: [String] = []
    var isCode = false
    for line in lines {
      if line.hasPrefix("```") {
        isCode.toggle()
        continue
      }
      text.append(isCode ? "    \(line)" : line.withoutMarks)
    }
    while text.last?.isEmpty ?? false { text.removeLast() }
    let shown = text.prefix(limit).joined(separator: "\n")
    return shown + (text.count > limit ? "\n… \(text.count - limit) more lines in the guide" : "")
      + "\n"
  }
}

extension String {
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Markdown as a reader of plain text likes it.
  fileprivate var withoutMarks: String {
    var text = ""
    var isTarget = false
    var last: Character = " "
    for character in self where character != "`" {
      if character == "(", last == "]" {
        isTarget = true
      } else if isTarget {
        if character == ")" { isTarget = false }
      } else if character != "[", character != "]", character != "*" || last != "*" {
        text.append(character)
      }
      last = character
    }
    return text.replacing("*", "")
  }

  private func replacing(_ mark: Character, _ other: String) -> String {
    split(separator: mark, omittingEmptySubsequences: false).joined(separator: other)
  }
}
