import CEditline

/// The text that is being edited, as the library holds it.
struct EditorBuffer {
  let editor: OpaquePointer

  var scalars: [Unicode.Scalar] {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let end = line.lastchar
    else { return [] }
    let count = max(0, end - start)
    // With every key the text is asked for several times, so that it is taken in one go.
    return Array(unsafeUninitializedCapacity: count) { scalars, filled in
      for place in 0..<count {
        let value = UInt32(bitPattern: start[place])
        scalars.initializeElement(at: place, to: Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      filled = count
    }
  }

  /// How many characters stand before the cursor.
  var cursor: Int {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let at = line.cursor
    else { return 0 }
    return max(0, at - start)
  }

  var text: String { Self.text(scalars[...]) }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    scalars.withUnsafeBufferPointer { scalars in
      for scalar in scalars { bytes.append(scalar) }
    }
    return String(decoding: bytes, as: UTF8.self)
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

extension [UInt8] {
  /// Appends a character in UTF-8: a text is put together so many times faster than as a `String`.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
  }
}
