import FlowSource
import FlowSyntax

extension SyntaxTree {
  /// What stands under a span, with single spaces for white space and comments between tokens.
  func text(under span: Span) -> String {
    let raw = source.text(span)
    if !Self.needsFolding(raw) { return raw }
    var text = ""
    var end = span.start
    var place = firstToken(from: span.start)
    while place < tokens.count, tokens[place].start < span.end {
      let token = tokens[place]
      place += 1
      if token.kind == .newline { continue }
      if token.start > end, !text.isEmpty { text += " " }
      text += source.text(Span(file: span.file, start: token.start, end: token.end))
      end = token.end
    }
    return text
  }

  private static func needsFolding(_ text: String) -> Bool {
    var wasSpace = false
    for byte in text.utf8 {
      if byte < 0x20 || byte == UInt8(ascii: "#") { return true }
      if byte == 0x20, wasSpace { return true }
      wasSpace = byte == 0x20
    }
    return false
  }

  /// The number of the first token that begins at an offset or after it.
  func firstToken(from offset: UInt32) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
