extension Typesetter {
  /// Goes to the first comment at or after a place.
  mutating func findComment(from index: Int) {
    commentIndex = index
    nextComment = index < tree.comments.count ? tree.comments[index].start : .max
  }

  /// Writes the comments before the next token and a line end after them.
  mutating func breakForComments() {
    if writeComments(keepingBlanks: false) { layout.appendHardLine(blank: false) }
  }

  /// Writes the comments before the next token, but no line end after the last one; tells whether
  /// there were any.
  mutating func writeComments(keepingBlanks: Bool) -> Bool {
    let limit = next.kind == .endOfFile ? UInt32.max : next.start
    guard nextComment < limit else { return false }
    while nextComment < limit {
      let comment = tree.comments[commentIndex]
      // Where a separator stood between two comments, they have a line each.
      let ownsLine = comment.ownsLine || lastKind == .newline || layout.isEmpty
      if ownsLine, !layout.isEmpty {
        layout.appendHardLine(blank: keepingBlanks && keepsBlankLine(before: comment.start))
      }
      layout.appendComment(comment.start, trimmedEnd(comment), ownsLine: ownsLine)
      lastKind = .newline
      findComment(from: commentIndex + 1)
    }
    return true
  }

  private func trimmedEnd(_ comment: Comment) -> UInt32 {
    var end = comment.end
    while end > comment.start, isWhiteSpace(bytes[Int(end) - 1]) { end -= 1 }
    return end
  }

  /// Whether a blank line stands before a place in the source, and may stand there.
  func keepsBlankLine(before offset: UInt32) -> Bool {
    if lastKind == .leftBrace || layout.isEmpty { return false }
    var lineEnds = 0
    var index = Int(offset)
    while index > 0, isWhiteSpace(bytes[index - 1]) {
      index -= 1
      if endsLine(at: index) { lineEnds += 1 }
    }
    return lineEnds > 1
  }

  /// Whether a line ends with the byte at a place; a CR before a LF ends none.
  func endsLine(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }

  func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
