/// Keeps rows on a terminal up to date: it knows what stands there, and writes what differs.
///
/// Of more rows than the terminal has it shows those around the cursor. It only ever moves
/// relatively, from where it left the cursor, so that what stands above is left alone.
struct Painter {
  private var rows: [String] = []
  private var widths: [Int] = []
  /// Where the cursor stands, counted from the first row painted.
  private var row = 0
  private var column = 0
  /// The first row shown of those there are.
  private var top = 0

  /// What to write so that the layout is seen.
  mutating func paint(_ layout: Layout, height: Int) -> String {
    let height = max(height, 2)
    scroll(to: layout, height)
    let shown = top..<min(layout.rows.count, top + height)
    let new = Array(layout.rows[shown])
    let cursorRow = layout.cursorRow - top
    if new == rows, cursorRow == row, layout.cursorColumn == column { return "" }
    var out = "\u{1B}[?25l"
    var at = row
    // Rows that are there are gone to; those that are not come to be at a line end.
    func go(to place: Int) {
      let there = min(place, max(rows.count - 1, at))
      if there > at { out += "\u{1B}[\(there - at)B" }
      if there < at { out += "\u{1B}[\(at - there)A" }
      out += "\r" + String(repeating: "\n", count: place - there)
      at = place
    }
    for (place, text) in new.enumerated() where place >= rows.count || rows[place] != text {
      go(to: place)
      out += "\u{1B}[K" + text
    }
    if rows.count > new.count {
      go(to: new.count)
      out += "\u{1B}[J"
    }
    go(to: cursorRow)
    if layout.cursorColumn > 0 { out += "\u{1B}[\(layout.cursorColumn)C" }
    out += "\u{1B}[?25h"
    rows = new
    widths = Array(layout.widths[shown])
    row = cursorRow
    column = layout.cursorColumn
    return out
  }

  private mutating func scroll(to layout: Layout, _ height: Int) {
    let count = layout.rows.count
    if count <= height {
      top = 0
      return
    }
    top = min(top, count - height)
    if layout.cursorRow < top { top = layout.cursorRow }
    if layout.cursorRow >= top + height { top = layout.cursorRow - height + 1 }
  }

  /// What to write when the terminal has a new width: back to the first row as it stands now,
  /// and all below is cleared.
  mutating func resize(toWidth width: Int) -> String {
    func now(_ wide: Int) -> Int { max(1, (wide + width - 1) / max(width, 1)) }
    let above = widths.prefix(row).reduce(0) { $0 + now($1) } + column / max(width, 1)
    rows = []
    widths = []
    row = 0
    column = 0
    return (above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J"
  }

  /// What to write when the text is done: the cursor goes below it, and the next begins anew.
  mutating func finish() -> String {
    let down = rows.count - 1 - row
    let out = (down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n"
    self = Painter()
    return out
  }

  /// Forgets what stands on the screen, after somebody else has cleared it.
  mutating func forget() { self = Painter() }
}
