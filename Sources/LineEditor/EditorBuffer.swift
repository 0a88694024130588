import CEditline

/// The text that is being edited, as the library holds it.
struct EditorBuffer {
  let editor: OpaquePointer

  var scalars: [Unicode.Scalar] {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let end = line.lastchar
    else { return [] }
    let characters = UnsafeBufferPointer(start: start, count: max(0, end - start))
    return characters.map { Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}" }
  }

  /// How many characters stand before the cursor.
  var cursor: Int {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let at = line.cursor
    else { return 0 }
    return max(0, at - start)
  }

  var text: String { Self.text(scalars[...]) }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// The text before the cursor.
  var head: String { Self.text(scalars.prefix(cursor)) }

  func insert(_ text: String) {
    // The library takes a text whole or not at all; a long one fits in pieces.
    var piece: [wchar_t] = []
    func flush() {
      guard !piece.isEmpty else { return }
      el_winsertstr(editor, piece + [0])
      piece.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars where scalar.value != 0 {
      piece.append(wchar_t(bitPattern: scalar.value))
      if piece.count == 256 { flush() }
    }
    flush()
  }

  func move(to place: Int) { el_cursor(editor, Int32(clamping: place - cursor)) }

  /// Deletes characters before the cursor.
  func deleteBack(_ count: Int) { if count > 0 { el_deletestr(editor, Int32(clamping: count)) } }

  func replace(with text: String) {
    let count = scalars.count
    move(to: count)
    deleteBack(count)
    insert(text)
  }
}
