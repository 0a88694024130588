import FlowSource

/// One line of a source as it is shown: without tabs, harmless, and cut to fit.
struct SourceLine {
  /// What is printed.
  let text: String
  /// For each character shown the offset of its first byte in the file, and its column.
  private let places: [(offset: Int, column: Int)]
  /// The column after the last character shown.
  private let endColumn: Int

  private struct Cell {
    let text: String
    let width: Int
    let offset: Int
  }

  /// No more of a line than this is looked at on either side of what matters.
  private static let reach = 2_000
  private static let tabWidth = 4

  /// - Parameters:
  ///   - focus: the offset that must be seen, on the line.
  ///   - width: the columns that there are.
  init(_ source: SourceFile, line: Int, focus: Int, width: Int, on page: Page) {
    let bytes = source.bytes
    let start = source.offset(ofLine: line)
    var end = line < source.lineCount ? source.offset(ofLine: line + 1) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    let focus = min(max(focus, start), end)
    var from = max(start, focus - Self.reach)
    while from > start, bytes[from] & 0xC0 == 0x80 { from -= 1 }
    let to = min(end, focus + Self.reach)

    let cells = Self.cells(bytes[from..<to], on: page)
    let all = cells.reduce(0) { $0 + $1.width }
    var first = 0
    var last = cells.count
    if all > width {
      let room = width - 2 * page.ellipsisWidth
      let middle = cells.firstIndex { $0.offset >= focus } ?? cells.count
      first = Self.back(from: middle, over: room / 3, in: cells)
      last = Self.forward(from: first, over: room, in: cells)
      if last == cells.count { first = Self.back(from: last, over: room, in: cells) }
    }
    let isCutBefore = first > 0 || from > start
    let isCutAfter = last < cells.count || to < end
    var text = isCutBefore ? page.ellipsis : ""
    var column = isCutBefore ? page.ellipsisWidth : 0
    var places: [(offset: Int, column: Int)] = []
    for cell in cells[first..<last] {
      places.append((cell.offset, column))
      text += cell.text
      column += cell.width
    }
    self.text = isCutAfter ? text + page.ellipsis : text
    self.places = places
    endColumn = column
  }

  /// The column of the character that begins at or after an offset.
  func column(of offset: Int) -> Int {
    places.first { $0.offset >= offset }?.column ?? endColumn
  }

  private static func back(from index: Int, over width: Int, in cells: [Cell]) -> Int {
    var index = index
    var left = width
    while index > 0, cells[index - 1].width <= left {
      index -= 1
      left -= cells[index].width
    }
    return index
  }

  private static func forward(from index: Int, over width: Int, in cells: [Cell]) -> Int {
    var index = index
    var left = width
    while index < cells.count, cells[index].width <= left {
      left -= cells[index].width
      index += 1
    }
    return index
  }

  private static func cells(_ bytes: ArraySlice<UInt8>, on page: Page) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    func add(_ text: String, at offset: Int) {
      let shown: String
      if text == "\t" {
        shown = String(repeating: " ", count: tabWidth - column % tabWidth)
      } else {
        shown = page.shown(text)
      }
      let width = DisplayWidth.of(shown)
      cells.append(Cell(text: shown, width: width, offset: offset))
      column += width
    }
    var offset = bytes.startIndex
    if let text = String(validating: bytes, as: UTF8.self) {
      for character in text {
        add(String(character), at: offset)
        offset += character.utf8.count
      }
    } else {
      for byte in bytes {
        add(byte < 0x80 ? String(Unicode.Scalar(byte)) : "\u{FFFD}", at: offset)
        offset += 1
      }
    }
    return cells
  }
}

extension Page {
  var ellipsis: String { shown("…") }
  var ellipsisWidth: Int { look.usesUnicode ? 1 : 3 }
}
