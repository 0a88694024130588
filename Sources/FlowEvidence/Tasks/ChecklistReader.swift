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
    var items: [ChecklistItem] = []
    for file in files {
      var page = ChecklistPage(path: file.path)
      let lines = LineReader(file)
      while let line = try lines.next() {
        let text = try TextReader.decode(
          line.bindMemory(to: UInt8.self), of: file.path, line: lines.number)
        page.take(text, number: lines.number)
      }
      items += style == .boxes ? page.boxes : page.items
    }
    // Ids are told apart where titles are not.
    var names: [String: Int] = [:]
    func name(_ item: ChecklistItem) {
      let count = (names[item.id] ?? 0) + 1
      names[item.id] = count
      if count > 1 { item.id += "-\(count)" }
      if style == .tasks { item.parts.forEach(name) }
    }
    items.forEach(name)
    return .list(List(items.map(\.value)))
  }
}
