/// Writes Markdown: text from people is words and nothing else, and links find their headings.
struct MarkdownPage {
  private enum Chunk {
    case text(String)
    /// A link that is resolved once all headings are known.
    case link(String, to: String)
    case contents
  }

  private struct Heading {
    let level: Int
    let text: String
    let slug: String
  }

  private var chunks: [Chunk] = []
  private var headings: [Heading] = []
  private var slugs: [String: Int] = [:]
  /// The heading that speaks of a thing.
  private var places: [String: String] = [:]

  /// The page in full.
  var text: String {
    chunks.map { chunk in
      switch chunk {
      case .text(let text): text
      case .link(let words, let thing):
        places[thing].map { "[\(Self.escaped(words))](#\($0))" } ?? Self.escaped(words)
      case .contents: contents
      }
    }.joined()
  }

  private var contents: String {
    headings.filter { $0.level == 2 || $0.level == 3 }.map { heading in
      let indent = heading.level == 3 ? "  " : ""
      return "\(indent)- [\(Self.escaped(heading.text))](#\(heading.slug))\n"
    }.joined() + "\n"
  }

  // MARK: Blocks

  /// - Parameter thing: what links to the heading ask for: `gate quality-bar`.
  mutating func heading(_ level: Int, _ text: String, of thing: String? = nil) {
    let slug = slug(text)
    if let thing, places[thing] == nil { places[thing] = slug }
    headings.append(Heading(level: level, text: text, slug: slug))
    add(String(repeating: "#", count: level) + " " + Self.escaped(text) + "\n\n")
  }

  mutating func tableOfContents() { chunks.append(.contents) }

  mutating func paragraph(_ sentence: Sentence) {
    put(sentence)
    add("\n\n")
  }

  /// What a comment of the script says, with its paragraphs, its lists, what stands between
  /// backticks, and between fences.
  mutating func comment(_ text: String?) {
    guard let text else { return }
    var isInList = false
    var fenced: (language: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fenced {
        if line.hasPrefix("```") {
          block(open)
          fenced = nil
        } else {
          fenced?.lines.append(line)
        }
        continue
      }
      if line.isEmpty { continue }
      if isInList, !line.hasPrefix("- ") {
        endList()
        isInList = false
      }
      if line.hasPrefix("```") {
        fenced = (String(line.drop { $0 == "`" }.filter { $0.isLetter || $0.isNumber }), [])
      } else if line.hasPrefix("- ") {
        // With a mark of its own it stays apart from a list that follows.
        bullet(Self.pieces(String(line.dropFirst(2))), mark: "*")
        isInList = true
      } else {
        paragraph(Self.pieces(String(line)))
      }
    }
    if isInList { endList() }
    if let fenced { block(fenced) }
  }

  private mutating func block(_ fenced: (language: String, lines: [Substring])) {
    let lines = fenced.lines.map { SafeText.escape(String($0)) + "\n" }
    block(fenced.language, lines.joined())
  }

  mutating func bullet(_ sentence: Sentence, depth: Int = 0, mark: String = "-") {
    add(String(repeating: "   ", count: depth) + mark + " ")
    put(sentence)
    add("\n")
  }

  mutating func endList() { add("\n") }

  mutating func table(_ head: [String], _ rows: [[Sentence]]) {
    add("| " + head.map(Self.escaped).joined(separator: " | ") + " |\n")
    add("|" + head.map { _ in " --- |" }.joined() + "\n")
    for row in rows {
      add("|")
      for cell in row {
        add(" ")
        put(cell.isEmpty ? [.words(" ")] : cell, isCell: true)
        add(" |")
      }
      add("\n")
    }
    add("\n")
  }

  /// A block between fences; the text has no backticks.
  mutating func block(_ language: String, _ text: String) {
    add("```\(language)\n\(text)```\n\n")
  }

  // MARK: Pieces

  private mutating func add(_ text: String) { chunks.append(.text(text)) }

  private mutating func put(_ sentence: Sentence, isCell: Bool = false) {
    for (number, piece) in sentence.enumerated() {
      switch piece {
      case .words(let words): add(Self.escaped(words, opens: number == 0))
      case .strong(let words): add("**\(Self.escaped(Self.trimmed(words), opens: false))**")
      case .code(let code): add(Self.code(code, isCell: isCell))
      case .link(let words, let thing): chunks.append(.link(words, to: thing))
      }
    }
  }

  /// The words of a comment, and what stands between backticks.
  static func pieces(_ text: String) -> Sentence {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // A backtick without its partner is one.
    guard parts.count % 2 == 1 else { return [.words(text)] }
    return parts.enumerated().compactMap { number, part in
      part.isEmpty ? nil : number % 2 == 1 ? .code(part) : .words(part)
    }
  }

  /// Text that means nothing to Markdown.
  ///
  /// - Parameter opens: whether it may stand at the beginning of a line.
  static func escaped(_ text: String, opens: Bool = true) -> String {
    var result = ""
    var isNumber = opens
    for (place, character) in SafeText.escape(text).enumerated() {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "#": result += "\\"
      case "-", "+", "=", ":": if opens, place == 0 { result += "\\" }
      case ".", ")": if isNumber, place > 0 { result += "\\" }
      default: break
      }
      if !character.isASCII || !character.isNumber { isNumber = false }
      result.append(character)
    }
    return result
  }

  static func escaped(_ text: String) -> String { escaped(text, opens: true) }

  /// A piece of a script, as it is written.
  static func code(_ code: String, isCell: Bool) -> String {
    let code = SafeText.escape(code)
    if code.allSatisfy({ $0 == " " }) { return "` `" }
    var longest = 0
    var run = 0
    for character in code {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
    let text =
      isCell
      ? code.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|") : code
    return fence + space + text + space + fence
  }

  private static func trimmed(_ text: String) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text.isEmpty ? "–" : String(text)
  }

  /// The anchor that forges give a heading: small letters, no marks, dashes for spaces; the second
  /// of a name is numbered.
  private mutating func slug(_ text: String) -> String {
    var slug = ""
    for character in SafeText.escape(text).lowercased() {
      if character == " " || character == "-" {
        slug += "-"
      } else if character.isLetter || character.isNumber || character == "_" {
        slug.append(character)
      }
    }
    let count = slugs[slug, default: 0]
    slugs[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }
}
