import FlowSource

/// Writes diagnostics for people: the sentence, the lines it is about, the way forward.
public struct DiagnosticText {
  private var page: Page
  private let sources: SourceTable
  /// The most that are shown at once; more would push the first one off the screen.
  private static let limit = 50

  /// The text of diagnostics, an empty line between two.
  public static func render(
    _ diagnostics: [Diagnostic], _ sources: SourceTable, _ look: Appearance
  ) -> String {
    var text = DiagnosticText(page: Page(look), sources: sources)
    for (number, diagnostic) in diagnostics.prefix(limit).enumerated() {
      if number > 0 { text.page.endLine() }
      text.write(diagnostic)
    }
    if diagnostics.count > limit {
      text.page.endLine()
      text.page.put("… and \(diagnostics.count - limit) more", .faint)
      text.page.endLine()
    }
    return text.page.text
  }

  private init(page: Page, sources: SourceTable) {
    self.page = page
    self.sources = sources
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    let ink: Ink = diagnostic.severity == .error ? .bad : .doubtful
    page.put("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", ink)
    page.put(": " + diagnostic.headline, .strong)
    page.endLine()
    let marks = marks(of: diagnostic)
    let gutter = String(marks.map(\.position.line).max() ?? 0).utf8.count
    var rest = marks[...]
    while let file = rest.first?.source {
      let here = rest.prefix { $0.source === file }
      rest = rest.dropFirst(here.count)
      write(Array(here), of: file, gutter, ink)
    }
    write(notes: diagnostic, gutter)
  }

  /// A label with its place worked out.
  private struct Mark {
    let label: Label
    let source: SourceFile
    let position: Position
    let isPrimary: Bool
  }

  /// The labels by file, that of the mistake first, and by line.
  private func marks(of diagnostic: Diagnostic) -> [Mark] {
    let labels = [diagnostic.primary] + diagnostic.causes
    var files: [FileID] = []
    var marks: [Mark] = []
    for (number, label) in labels.enumerated() {
      guard let source = sources[label.span] else { continue }
      if !files.contains(source.id) { files.append(source.id) }
      let position = source.position(at: Int(label.span.start))
      marks.append(
        Mark(label: label, source: source, position: position, isPrimary: number == 0))
    }
    func place(_ mark: Mark) -> (Int, Int, Int) {
      let file = files.firstIndex(of: mark.source.id) ?? 0
      return (file, mark.position.line, mark.isPrimary ? 0 : 1)
    }
    return marks.sorted { place($0) < place($1) }
  }

  private mutating func write(
    _ marks: [Mark], of source: SourceFile, _ gutter: Int, _ ink: Ink
  ) {
    guard let main = marks.first(where: \.isPrimary) ?? marks.first else { return }
    let margin = String(repeating: " ", count: gutter)
    page.put(margin + (main.isPrimary ? "--> " : "::: "), .place)
    page.put("\(source.path):\(main.position.line):\(main.position.column)")
    page.endLine()
    page.put(margin + " |", .place)
    page.endLine()
    var last: (line: Int, shown: SourceLine)?
    for mark in marks {
      let line = mark.position.line
      if let last, last.line == line {
        write(mark, under: last.shown, margin, ink)
        continue
      }
      if let last, line > last.line + 1 {
        page.put("...", .place)
        page.endLine()
      }
      let shown = SourceLine(
        source, line: line, focus: Int(mark.label.span.start),
        width: page.look.width - gutter - 3, on: page)
      let number = String(line)
      let left = String(repeating: " ", count: gutter - number.utf8.count)
      page.put(left + number + " | ", .place)
      page.putSafe(shown.text)
      page.endLine()
      write(mark, under: shown, margin, ink)
      last = (line, shown)
    }
  }

  /// `   |     ^^^^^^^ not declared`
  private mutating func write(
    _ mark: Mark, under line: SourceLine, _ margin: String, _ ink: Ink
  ) {
    let start = line.column(of: Int(mark.label.span.start))
    let end = max(line.column(of: Int(mark.label.span.end)), start + 1)
    page.put(margin + " | ", .place)
    page.put(String(repeating: " ", count: start))
    let sign = mark.isPrimary ? "^" : "-"
    let ink = mark.isPrimary ? ink : .place
    page.put(String(repeating: sign, count: end - start), ink)
    guard !mark.label.text.isEmpty else {
      page.endLine()
      return
    }
    if page.column + 1 + DisplayWidth.of(mark.label.text) > page.look.width, start > 0 {
      page.endLine()
      page.put(margin + " | ", .place)
      let room = page.look.width - DisplayWidth.of(mark.label.text)
      page.putParagraph(
        mark.label.text, at: min(page.column + start, max(room, page.column)), ink)
    } else {
      page.put(" " + mark.label.text, ink)
      page.endLine()
    }
  }

  private mutating func write(notes diagnostic: Diagnostic, _ gutter: Int) {
    let margin = String(repeating: " ", count: gutter + 1)
    func isSaid(_ title: String) -> Bool { diagnostic.help.contains(title) }
    if let fix = diagnostic.fix, !isSaid(fix.title) {
      page.put(margin + "= ", .place)
      page.put("help: ", .strong)
      page.put(fix.title)
      page.pad(to: 60)
      page.put(page.column > 60 ? "  [flow check --fix]" : "[flow check --fix]", .faint)
      page.endLine()
    }
    for help in diagnostic.help {
      page.put(margin + "= ", .place)
      page.put("help: ", .strong)
      page.putParagraph(help, at: page.column)
    }
    page.put(margin + "= ", .place)
    page.put("more: ", .strong)
    page.put("flow explain \(diagnostic.code)")
    page.endLine()
  }
}
