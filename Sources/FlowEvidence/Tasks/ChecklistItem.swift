import FlowValues

/// `- [x] T-1: write the report @ann #docs due:2026-11-20`
final class ChecklistItem {
  var id: String
  /// Whether the id was made of the title, and so is nobody's own.
  let isNamedByTitle: Bool
  let title: String
  /// `todo`, `done`, the word in the box, or the mark in it where its meaning is not agreed upon.
  let status: String
  let section: String?
  private let marks: ItemMarks
  var parts: [ChecklistItem] = []
  private let path: String
  let line: Int

  /// Reads what follows the mark of a list; nothing where it does not begin with a box.
  init?(_ text: Substring, section: String?, place: (path: String, line: Int)) {
    guard text.first == "[", let close = text.prefix(24).firstIndex(of: "]") else { return nil }
    let after = text[text.index(after: close)...]
    guard after.isEmpty || after.first == " " || after.first == "\t",
      let status = Self.status(text[text.index(after: text.startIndex)..<close])
    else { return nil }
    self.status = status
    self.section = section
    (path, line) = place
    var marks = ItemMarks()
    let words = marks.take(after.split(whereSeparator: { $0 == " " || $0 == "\t" }))
    self.marks = marks
    let (id, rest) = Self.id(words)
    title = rest.joined(separator: " ")
    self.id = id ?? Self.slug(title)
    isNamedByTitle = id == nil
  }

  /// What a box says.
  private static func status(_ mark: Substring) -> String? {
    let word = mark.lowercased()
    switch word {
    case " ", "": return "todo"
    case "x", "✓", "✔": return "done"
    default: break
    }
    if word.count == 1 { return word }
    let plain = String(word.map { $0 == "_" || $0 == " " ? "-" : $0 })
    return words.contains(plain) ? plain : nil
  }

  /// Longer words are taken for states; anything else in brackets is the text of a link.
  private static let words: Set<String> = [
    "todo", "ready", "in-progress", "doing", "wip", "review", "in-review", "blocked", "waiting",
    "on-hold", "deferred", "cancelled", "canceled", "wontfix", "dropped", "done", "completed",
  ]

  var isDone: Bool { status == "done" || status == "completed" }

  /// `T-1`, `**T-1**:`, `(T-1)`, `#12` at the beginning.
  private static func id(_ words: [Substring]) -> (id: String?, rest: [Substring]) {
    guard let first = words.first else { return (nil, words) }
    var word = first
    while let last = word.last, ":*_`)].".contains(last) { word.removeLast() }
    while let start = word.first, "*_`([".contains(start) { word.removeFirst() }
    let isNumber = word.first == "#" && word.count > 1 && word.dropFirst().allSatisfy(isDigit)
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isKey =
      parts.count >= 2 && (parts.last.map { !$0.isEmpty && $0.allSatisfy(isDigit) } ?? false)
      && parts.dropLast().allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
      } && (parts[0].first?.isUppercase ?? false)
    guard isNumber || isKey else { return (nil, words) }
    var rest = words.dropFirst()
    if let dash = rest.first, ["-", "–", "—", ":"].contains(dash) { rest = rest.dropFirst() }
    return (String(word), Array(rest))
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// The title as a name, for items that have none.
  private static func slug(_ title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars where slug.utf8.count < 48 {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "item" : slug
  }

  /// How many of the innermost items below are done, and how many there are.
  private var leaves: Tally {
    guard !parts.isEmpty else { return Tally(covered: isDone ? 1 : 0, total: 1) }
    return parts.reduce(Tally()) { $0 + $1.leaves }
  }

  var value: Value {
    func text(_ text: String?, _ name: String) -> Value {
      text.map(Value.text) ?? .unknown(Reason("the item has no \(name)"))
    }
    let progress = isDone ? 100 : parts.isEmpty ? 0 : leaves.percent ?? 0
    return .record(
      Record(
        .checklistItem,
        [
          .text(id), .text(title), .text(status), .bool(isDone), text(section, "section"),
          text(marks.owner, "owner"), .list(List(marks.labels.map(Value.text))),
          marks.due.map(Value.time) ?? .unknown(Reason("the item has no due date")),
          text(marks.priority, "priority"), .list(List(parts.map(\.value))), .number(progress),
          .number(Double(line)), .text("\(path):\(line)"),
        ]))
  }
}
