import CEditline

/// A search through the history under way.
struct Search {
  var pattern = ""
  /// The block that was found, or what stood there before.
  var shown: String
  /// Which block it is, counted from the oldest.
  var number: Int
  /// Where in it the pattern stands, in characters.
  var place = 0
  var hasFailed = false

  /// The row under the text.
  var line: String { "\(hasFailed ? "nothing found" : "search"): \(pattern)" }

  /// Looks for the newest block before a number that holds the pattern.
  mutating func find(in blocks: [String], before end: Int) {
    hasFailed = false
    guard !pattern.isEmpty else { return }
    let wanted = Array(pattern.unicodeScalars)
    for number in stride(from: min(end, blocks.count) - 1, through: 0, by: -1) {
      let text = Array(blocks[number].unicodeScalars)
      guard let place = Self.place(of: wanted, in: text) else { continue }
      shown = blocks[number]
      self.number = number
      self.place = place
      return
    }
    hasFailed = true
  }

  private static func place(of wanted: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard text.count >= wanted.count else { return nil }
    return (0...(text.count - wanted.count)).first { start in
      text[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

extension LineEditor {
  /// Searches as the pattern is typed: Ctrl-R goes on to older blocks, Enter runs what was found,
  /// Escape, Ctrl-G and Ctrl-C give it up, any other key goes on editing it.
  func searchHistory() -> Int32 {
    let blocks = history.blocks
    let before = (text: buffer.text, cursor: buffer.cursor)
    var state = Search(shown: before.text, number: blocks.count, place: before.cursor)
    defer { search = nil }
    while true {
      search = state
      if !input.hasMore { paint() }
      switch input.read(passesSequences: true) {
      case .end: return CC_EOF
      case .resized: resize()
      case .character(let scalar):
        switch scalar.value {
        case 0x12: state.find(in: blocks, before: state.number)
        case 0x07, 0x1B, 0x03: return CC_REFRESH
        case 0x08, 0x7F:
          if !state.pattern.isEmpty { state.pattern.unicodeScalars.removeLast() }
          state.find(in: blocks, before: blocks.count)
        case 0x0A, 0x0D:
          take(state)
          el_push(buffer.editor, "\r")
          return CC_REFRESH
        case 0..<0x20, 0x80..<0xA0:
          take(state)
          if scalar != Key.ignored.scalar { el_push(buffer.editor, String(scalar)) }
          return CC_REFRESH
        default:
          state.pattern.unicodeScalars.append(scalar)
          state.find(in: blocks, before: min(state.number + 1, blocks.count))
        }
      }
    }
  }

  private func take(_ state: Search) {
    buffer.replace(with: state.shown)
    buffer.move(to: state.place)
  }
}
