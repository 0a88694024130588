/// Goes through a page of Markdown and finds its boxes.
struct ChecklistPage {
  /// Items further inside than this stand beside the last one that is not.
  static let deepest = 64

  private let path: String
  /// The items that are not part of another.
  private(set) var items: [ChecklistItem] = []
  /// All items, in the order in which they stand.
  private(set) var boxes: [ChecklistItem] = []
  private var section: String?
  /// The items that are open, with how far they are indented.
  private var open: [(indent: Int, item: ChecklistItem)] = []
  /// The marks that end the block of code that is open.
  private var fence: String?
  private var isComment = false

  init(path: String) { self.path = path }

  /// Takes the next line.
  mutating func take(_ line: String, number: Int) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if let fence {
      if text.hasPrefix(fence), text.allSatisfy({ fence.first == $0 || $0 == " " }) {
        self.fence = nil
      }
      return
    }
    if isComment {
      isComment = !line.contains("-->")
      return
    }
    for mark in ["```", "~~~"] where text.hasPrefix(mark) {
      fence = String(text.prefix { $0 == mark.first })
      return
    }
    if text.hasPrefix("<!--") {
      isComment = !text.contains("-->")
      return
    }
    if let heading = Self.heading(text) {
      section = heading
      open.removeAll()
      return
    }
    guard let afterMark = Self.afterListMark(text) else { return }
    let indent = Self.indent(line.prefix(line.count - text.count))
    while let last = open.last, last.indent >= indent { open.removeLast() }
    guard let item = ChecklistItem(afterMark, section: section, place: (path, number)) else {
      return
    }
    boxes.append(item)
    if let parent = open.last?.item { parent.parts.append(item) } else { items.append(item) }
    if open.count < Self.deepest { open.append((indent, item)) }
  }

  private static func indent(_ blanks: Substring) -> Int {
    blanks.reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
  }

  /// `## Title ##`
  private static func heading(_ text: Substring) -> String? {
    let level = text.prefix { $0 == "#" }.count
    guard level > 0, level <= 6 else { return nil }
    let rest = text.dropFirst(level)
    guard rest.first == " " || rest.isEmpty else { return nil }
    var title = rest.drop { $0 == " " }
    while let last = title.last, last == "#" || last == " " { title.removeLast() }
    return String(title)
  }

  /// What follows `- `, `* `, `+ `, `1. ` or `1) `.
  private static func afterListMark(_ text: Substring) -> Substring? {
    var rest = text
    if let first = rest.first, "-*+".contains(first) {
      rest = rest.dropFirst()
    } else {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...9).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      guard rest.first == "." || rest.first == ")" else { return nil }
      rest = rest.dropFirst()
    }
    guard rest.first == " " || rest.first == "\t" else { return nil }
    return rest.drop { $0 == " " || $0 == "\t" }
  }
}
