/// Text on its way to a reader: colours, columns and escapes in one place.
///
/// INVARIANT: everything goes through `put`, so that no text from outside steers a terminal.
struct Page {
  let look: Appearance
  private(set) var text = ""
  /// The column that comes next, from 0.
  private(set) var column = 0

  init(_ look: Appearance) { self.look = look }

  /// Writes a piece of a line.
  mutating func put(_ piece: String, _ ink: Ink = .plain) {
    guard !piece.isEmpty else { return }
    let safe = shown(piece)
    column += DisplayWidth.of(safe)
    if look.usesColor, ink != .plain {
      text += ink.code + safe + "\u{1B}[0m"
    } else {
      text += safe
    }
  }

  /// Writes what was made harmless before, part by part.
  mutating func putSafe(_ piece: String) {
    column += DisplayWidth.of(piece)
    text += piece
  }

  mutating func endLine() {
    // A line keeps no spaces at its end.
    while text.hasSuffix(" ") { text.removeLast() }
    if look.disarmsLogCommands {
      let start = text.utf8.lastIndex(of: 0x0A).map { text.utf8.index(after: $0) }
      let line = text[(start ?? text.startIndex)...]
      text.replaceSubrange(line.startIndex..., with: LogCommands.disarm(String(line)))
    }
    text += "\n"
    column = 0
  }

  /// Leaves one empty line before what comes next, if anything stands above.
  mutating func endBlock() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { endLine() }
  }

  /// Moves right to a column.
  mutating func pad(to target: Int) {
    if column < target { put(String(repeating: " ", count: target - column)) }
  }

  /// Writes a piece at the right edge, two spaces at least after what stands before it.
  mutating func putAtRight(_ piece: String, _ ink: Ink = .plain) {
    let width = DisplayWidth.of(shown(piece))
    pad(to: max(column + 2, look.width - width))
    put(piece, ink)
  }

  /// Writes words from a column on, over as many lines as they need, and ends the last.
  mutating func putParagraph(_ paragraph: String, at indent: Int, _ ink: Ink = .plain) {
    pad(to: indent)
    var isFirst = true
    for word in paragraph.split(separator: " ") {
      let word = String(word)
      if !isFirst, column + 1 + DisplayWidth.of(shown(word)) > look.width, column > indent {
        endLine()
        pad(to: indent)
        isFirst = true
      }
      put(isFirst ? word : " " + word, ink)
      isFirst = false
    }
    endLine()
  }

  /// A piece as it will stand on the page.
  func shown(_ piece: String) -> String { look.piece(piece) }
}
