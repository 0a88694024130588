import FlowSource
import FlowSyntax

/// The `##` comments of a program, each found by the declaration that it stands above.
public struct DocumentationComments: Sendable {
  /// By file and by the line under the comment.
  private var texts: [[Int: String]] = []
  private let trees: [SyntaxTree]

  public init(_ trees: [SyntaxTree]) {
    self.trees = trees
    for tree in trees {
      var found: [Int: String] = [:]
      for block in Self.blocks(of: tree) where block.isDocumentation {
        found[block.end + 1] = block.text
      }
      texts.append(found)
    }
  }

  /// What is said above the line that a span begins on.
  public func text(above span: Span) -> String? {
    let file = Int(span.file.number)
    guard file < trees.count else { return nil }
    return texts[file][trees[file].source.position(at: Int(span.start)).line]
  }

  /// What is said above a statement that begins its line; what stands behind `gate a {` on the same
  /// line has no comment of its own.
  public func text(aboveStatement span: Span) -> String? {
    let file = Int(span.file.number)
    guard file < trees.count else { return nil }
    let place = trees[file].source.position(at: Int(span.start))
    let before = trees[file].source.line(place.line).prefix(place.column - 1)
    return before.allSatisfy(\.isWhitespace) ? text(above: span) : nil
  }

  /// What the comment at the head of a file says of the whole file.
  public func head(of file: Int) -> String? {
    guard file < trees.count else { return nil }
    let tree = trees[file]
    let start = tree.source.line(1).hasPrefix("#!") ? 2 : 1
    guard let first = Self.blocks(of: tree).first, first.start == start else { return nil }
    for item in tree.items {
      // Right above a declaration it speaks of that one.
      let line = tree.source.position(at: Int(item.span.start)).line
      if line == first.end + 1 {
        if case .use = item { return first.text }
        return first.isDocumentation ? nil : first.text
      }
      if line > first.end { break }
    }
    return first.text
  }

  /// Comments on lines that follow each other.
  private struct Block {
    let start: Int
    var end: Int
    var text: String
    let isDocumentation: Bool
    /// Whether what follows stands between fences, line for line.
    var isInFence: Bool

    /// - Parameter source: the line with its marks.
    mutating func add(_ line: String, as source: String) {
      let isFence = line.hasPrefix("```")
      if isInFence || isFence {
        let text = source.drop { $0 == "#" }
        self.text += "\n" + (isFence ? line : String(text.first == " " ? text.dropFirst() : text))
        if isFence { isInFence.toggle() }
      } else {
        text += separator(text, line) + line
      }
    }
  }

  private static func blocks(of tree: SyntaxTree) -> [Block] {
    var blocks: [Block] = []
    for comment in tree.comments where comment.ownsLine {
      let span = Span(file: tree.source.id, start: comment.start, end: comment.end)
      let line = tree.source.position(at: Int(comment.start)).line
      let source = tree.source.text(span)
      let text = words(source)
      if line == 1, tree.source.line(1).hasPrefix("#!") { continue }
      if let last = blocks.last, last.end + 1 == line,
        last.isDocumentation == comment.isDocumentation
      {
        blocks[blocks.count - 1].end = line
        blocks[blocks.count - 1].add(text, as: source)
      } else {
        blocks.append(
          Block(
            start: line, end: line, text: text, isDocumentation: comment.isDocumentation,
            isInFence: text.hasPrefix("```")))
      }
    }
    return blocks
  }

  /// What stands between the lines of a comment: an item of a list keeps its line.
  private static func separator(_ text: String, _ next: String) -> String {
    if next.isEmpty { return "\n\n" }
    if text.isEmpty || text.hasSuffix("\n") { return "" }
    if text.hasSuffix("\n```") { return "\n" }
    return next.hasPrefix("- ") ? "\n" : " "
  }

  /// A comment without its marks.
  private static func words(_ comment: String) -> String {
    var text = comment.drop { $0 == "#" }.drop { $0 == " " }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
