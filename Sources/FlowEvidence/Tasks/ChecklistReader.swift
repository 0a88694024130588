import FlowValues

/// Reads lists of boxes in Markdown: `- [ ] write it`, `* [x] done`, `1. [in_progress] under way`.
///
/// A box counts wherever a list item begins with one, however deep; boxes in code and in comments
/// do not. What is indented below an item is part of it.
enum ChecklistReader {
  /// What a list is read for.
  enum Style {
    /// Every box is an element.
    case boxes
    /// The outermost items are elements, and the others are their parts.
    case tasks
  }

  static func read(_ files: [EvidenceFile], style: Style) throws(ReadingError) -> Value {
    .list(List(try items(of: files, style: style).map(\.value)))
  }

  /// The items, with ids that differ as far as they are made of titles.
  static func items(
    of files: [EvidenceFile], style: Style
  ) throws(ReadingError) -> [ChecklistItem] {
    var items: [ChecklistItem] = []
    for file in files {
      var page = ChecklistPage(path: file.path)
      let lines = LineReader(file)
      while let line = try lines.next() {
        let bytes = line.bindMemory(to: UInt8.self)
        if let text = String(validating: bytes, as: UTF8.self) {
          page.take(text, number: lines.number)
          continue
        }
        // Only what stands in a box has to be read to the letter.
        let count = page.boxes.count
        page.take(String(decoding: bytes, as: UTF8.self), number: lines.number)
        guard page.boxes.count == count else {
          throw ReadingError("the line is not UTF-8", in: file.path, line: lines.number)
        }
      }
      items += style == .boxes ? page.boxes : page.items
    }
    // Ids are told apart where titles are not.
    var names: [String: Int] = [:]
    func name(_ item: ChecklistItem) {
      let count = (names[item.id] ?? 0) + 1
      names[item.id] = count
      if count > 1, item.isNamedByTitle { item.id += "-\(count)" }
      if style == .tasks { item.parts.forEach(name) }
    }
    items.forEach(name)
    return items
  }
}
