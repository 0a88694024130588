/// A list of completions as rows under the text: each with what it is, or many side by side.
enum Menu {
  static func rows(
    _ items: [Completions.Item], width: Int, height: Int
  ) -> [(text: String, style: Style)] {
    let most = max(3, height * 2 / 3)
    let widest = items.prefix(1_000).map { TextWidth.of($0.text) }.max() ?? 0
    let column = min(widest, max(8, width / 2)) + 2
    var rows: [(text: String, style: Style)] = []
    let isTold = items.contains { !$0.note.isEmpty }
    if isTold, items.count <= most {
      for item in items { rows.append((told(item, column, width), .faint)) }
      return rows
    }
    let perRow = max(1, (width - 1) / column)
    let shown = min(items.count, perRow * (most - 1))
    for start in stride(from: 0, to: shown, by: perRow) {
      var row = ""
      for item in items[start..<min(start + perRow, shown)] { row += padded(item.text, column) }
      rows.append((row, .faint))
    }
    if shown < items.count { rows.append(("… and \(items.count - shown) more", .faint)) }
    return rows
  }

  private static func told(_ item: Completions.Item, _ column: Int, _ width: Int) -> String {
    fitted("  " + padded(item.text, column) + item.note, width - 1)
  }

  private static func padded(_ text: String, _ column: Int) -> String {
    let text = fitted(text, column - 2)
    return text + String(repeating: " ", count: max(1, column - TextWidth.of(text)))
  }

  private static func fitted(_ text: String, _ width: Int) -> String {
    if TextWidth.of(text) <= width { return text }
    var result = ""
    var used = 0
    for scalar in text.unicodeScalars {
      used += TextWidth.of(scalar)
      if used >= width { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }
}
