import FlowSource
import FlowSyntax

extension SyntaxTree {
  /// What stands under a span, with single spaces for white space and comments between tokens.
  public func text(under span: Span) -> String {
    if !needsFolding(span) { return source.text(span) }
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

  private func needsFolding(_ span: Span) -> Bool {
    var wasSpace = false
    let end = min(Int(span.end), source.bytes.count)
    for byte in source.bytes[min(Int(span.start), end)..<end] {
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
