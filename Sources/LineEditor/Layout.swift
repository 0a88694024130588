/// A text as rows of a terminal: prompts before its lines, wrapped, coloured, and where the cursor
/// comes to stand.
struct Layout {
  /// Each with its escape sequences, and ended without colour.
  private(set) var rows: [String] = []
  /// How many columns each row takes.
  private(set) var widths: [Int] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0

  private let width: Int
  private var row: [UInt8] = []
  private var column = 0
  private var style = Style.plain

  /// What is to be laid out.
  struct Content {
    var text: [Unicode.Scalar] = []
    /// One for each character of the text, or none at all.
    var styles: [Style] = []
    /// How many characters stand before the cursor.
    var cursor = 0
    var prompt = ""
    var promptStyle = Style.plain
    /// What stands before every line but the first.
    var continuation = ""
    /// A suggestion that follows the text.
    var ghost = ""
    /// Rows under the text: a list of completions, the state of a search.
    var footer: [(text: String, style: Style)] = []
  }

  init(_ content: Content, width: Int) {
    self.width = max(width, 8)
    put(content.prompt, content.promptStyle)
    for (place, scalar) in content.text.enumerated() {
      if place == content.cursor { markCursor() }
      if scalar == "\n" {
        endRow()
        put(content.continuation, content.promptStyle)
        continue
      }
      put(scalar, content.styles.isEmpty ? .plain : content.styles[place])
    }
    if content.cursor >= content.text.count { markCursor() }
    for line in content.ghost.split(separator: "\n", omittingEmptySubsequences: false).prefix(1) {
      put(String(line), .faint)
    }
    if content.ghost.contains("\n") { put(" …", .faint) }
    endRow()
    for line in content.footer {
      put(line.text, line.style)
      endRow()
    }
  }

  /// A cursor behind the last column stands at the beginning of the next row.
  private mutating func markCursor() {
    if column >= width { endRow() }
    cursorRow = rows.count
    cursorColumn = column
  }

  private mutating func put(_ text: String, _ style: Style) {
    for scalar in text.unicodeScalars { put(scalar, style) }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ style: Style) {
    let wide = TextWidth.of(scalar)
    if column + wide > width { endRow() }
    if style != self.style {
      if self.style != .plain { row += "\u{1B}[0m".utf8 }
      row += style.opening.utf8
      self.style = style
    }
    TextWidth.append(scalar, to: &row)
    column += wide
  }

  private mutating func endRow() {
    if style != .plain { row += "\u{1B}[0m".utf8 }
    rows.append(String(decoding: row, as: UTF8.self))
    widths.append(column)
    row.removeAll(keepingCapacity: true)
    column = 0
    style = .plain
  }
}
