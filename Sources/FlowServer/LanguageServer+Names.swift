import FlowChecker
import FlowEvidence
import FlowIDE
import FlowReport
import FlowSource
import FlowSyntax

/// What names mean, where they come from, where they are said, and how a text may go on.
extension LanguageServer {
  /// `textDocument/hover`
  func hover(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, offset) = target(parameters) else { return refuse(name) }
    guard let word = analysis.name(at: offset), let text = Self.words(word, analysis) else {
      return send(Reply.result(name) { $0.null() })
    }
    let source = analysis.document.source
    send(
      Reply.result(name) { json in
        json.object { json in
          json.object("contents") {
            $0.member("kind", "markdown")
            $0.member("value", text)
          }
          json.member(
            "range", from: source.place(of: Int(word.span.start)),
            to: source.place(of: Int(word.span.end)))
        }
      })
  }

  /// What there is to say of a name: what it is, its comment; of a word, what the guide says.
  private static func words(
    _ word: (text: String, span: Span), _ analysis: Analysis
  ) -> String? {
    if let declaration = analysis.declaration(of: word) {
      var head = "\(declaration.kind) \(declaration.name)"
      if let title = declaration.title { head += " \"\(SafeText.escape(title))\"" }
      if let type = type(of: declaration, analysis) { head += type }
      var text = fenced(head)
      if let comment = analysis.comments.text(above: declaration.span), declaration.scope == nil {
        text += "\n\(comment)\n"
      }
      return text
    }
    if analysis.isField(word.span) { return nil }
    if let function = StandardFunctions.all.first(where: { $0.name == word.text }) {
      return fenced(function.signature) + "\n\(function.summary)\n"
    }
    return Guide.text(about: word.text).map { fenced($0, as: "text") }
  }

  private static func fenced(_ text: String, as language: String = "flow") -> String {
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("```") ? "'''" + line.dropFirst(3) : line
    }.joined(separator: "\n")
    return "```\(language)\n\(body)\n```\n"
  }

  private static func type(of declaration: Declaration, _ analysis: Analysis) -> String? {
    guard ["let", "var", "evidence", "define", "choice", "record"].contains(declaration.kind),
      declaration.scope == nil
    else { return nil }
    let sight = Checker.sight(from: "hover__mark", in: analysis.script.script.modules)
    guard let known = sight.names.first(where: { $0.name == declaration.name }),
      !known.type.isEmpty
    else { return nil }
    return known.type.hasPrefix("(") ? known.type : ": \(known.type)"
  }

  /// `textDocument/completion`
  func complete(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, offset) = target(parameters) else { return refuse(name) }
    let source = analysis.document.source
    let text = String(decoding: source.bytes, as: UTF8.self)
    let list = Completer(analysis).completions(in: text, at: offset)
    send(
      Reply.result(name) { json in
        json.object { json in
          json.member("isIncomplete", false)
          json.array("items") { json in
            for (number, item) in list.items.enumerated() {
              json.object { json in
                json.member("label", item.text)
                if !item.note.isEmpty { json.member("detail", item.note) }
                // Ours is the better order: what stands near comes first.
                let digits = String(number)
                json.member(
                  "sortText", String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
                json.object("textEdit") { json in
                  json.member(
                    "range", from: source.place(of: min(list.start, offset)),
                    to: source.place(of: offset))
                  json.member("newText", item.text)
                }
              }
            }
          }
        }
      })
  }

  /// `textDocument/definition`
  func define(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, offset) = target(parameters) else { return refuse(name) }
    guard
      let span = Self.used(at: offset, analysis)
        ?? analysis.name(at: offset).flatMap({ analysis.declaration(of: $0)?.span })
    else { return send(Reply.result(name) { $0.null() }) }
    send(Reply.result(name) { Self.write(span, analysis, to: &$0) })
  }

  /// The beginning of the file that a `use` names, where the cursor stands in its path.
  private static func used(at offset: Int, _ analysis: Analysis) -> Span? {
    for case .use(let use) in analysis.tree.items
    where Int(use.pathSpan.start) <= offset && offset <= Int(use.pathSpan.end) {
      guard let number = analysis.script.script.modules[0].uses[use.path] else { return nil }
      return Span(file: FileID(UInt32(number)), start: 0, end: 0)
    }
    return nil
  }

  /// `textDocument/references`
  func refer(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, offset) = target(parameters) else { return refuse(name) }
    let declaration = analysis.name(at: offset).flatMap { analysis.declaration(of: $0) }
    let own = parameters["context"]?["includeDeclaration"] != .bool(false)
    let spans = declaration.map { analysis.references(to: $0) } ?? []
    send(
      Reply.result(name) { json in
        json.array { json in
          for span in spans where own || span != declaration?.span {
            Self.write(span, analysis, to: &json)
          }
        }
      })
  }

  private static func write(_ span: Span, _ analysis: Analysis, to json: inout JSONWriter) {
    let source = analysis.source(span) ?? analysis.document.source
    json.object { json in
      json.member("uri", analysis.address(span))
      json.member(
        "range", from: source.place(of: Int(span.start)), to: source.place(of: Int(span.end)))
    }
  }

  /// `textDocument/documentSymbol`
  func outline(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, _) = target(parameters) else { return refuse(name) }
    let shown = analysis.symbols[0].declarations.filter { declaration in
      declaration.range.start <= declaration.span.start && declaration.range != declaration.span
    }
    send(
      Reply.result(name) { json in
        json.array { Self.write(shown[...], within: nil, analysis.document.source, to: &$0) }
      })
  }

  /// The declarations of a level, each with those inside it.
  private static func write(
    _ declarations: ArraySlice<Declaration>, within outer: Span?, _ source: SourceFile,
    to json: inout JSONWriter
  ) {
    var rest = declarations
    while let next = rest.popFirst() {
      let inside = rest.prefix { $0.range.end <= next.range.end }
      rest = rest.dropFirst(inside.count)
      json.object { json in
        json.member("name", next.name.isEmpty ? "test" : SafeText.escape(next.name))
        json.member("detail", next.title.map { "\(next.kind) \"\($0)\"" } ?? next.kind)
        json.member("kind", symbolKind(next.kind))
        json.member(
          "range", from: source.place(of: Int(next.range.start)),
          to: source.place(of: Int(next.range.end)))
        json.member(
          "selectionRange", from: source.place(of: Int(next.span.start)),
          to: source.place(of: Int(next.span.end)))
        json.array("children") { write(inside, within: next.range, source, to: &$0) }
      }
    }
  }

  /// The number by which the protocol knows a kind of thing.
  private static func symbolKind(_ kind: String) -> Int {
    switch kind {
    case "define": 12
    case "let": 14
    case "var", "evidence": 13
    case "choice": 10
    case "record": 23
    case "test": 6
    case "phase": 2
    case "gate": 11
    case "role", "person", "rota": 5
    case "watch", "latch": 24
    default: 19
    }
  }
}
