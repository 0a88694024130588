import FlowChecker
import FlowEvidence
import FlowReport
import FlowSource
import FlowSyntax

/// Changes of whole texts: the canonical form, and another name.
extension LanguageServer {
  /// `textDocument/formatting`: a text with a syntax error is left alone.
  func format(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, _) = target(parameters) else { return refuse(name) }
    let source = analysis.document.source
    let hasErrors = analysis.tree.diagnostics.contains { $0.severity == .error }
    let text = hasErrors ? source.bytes : Array(Printer.print(analysis.tree).utf8)
    send(
      Reply.result(name) { json in
        json.array { json in
          guard text != source.bytes else { return }
          json.object { json in
            json.member(
              "range", from: source.place(of: 0), to: source.place(of: source.bytes.count))
            json.member("newText", String(decoding: text, as: UTF8.self))
          }
        }
      })
  }

  /// `textDocument/rename`
  func rename(_ name: Reply.Name, _ parameters: JSONValue) {
    guard let (analysis, offset) = target(parameters) else { return refuse(name) }
    guard case .text(let words)? = parameters["newName"] else {
      return send(Reply.error(name, .invalidParameters, "the new name is missing"))
    }
    guard let old = analysis.name(at: offset), let declaration = analysis.declaration(of: old),
      declaration.kind != "test"
    else { return send(Reply.error(name, .failed, "nothing that a script declares stands here")) }
    guard Self.isName(words) else {
      return send(Reply.error(name, .failed, "'\(SafeText.escape(words))' is no name"))
    }
    let spans = analysis.references(to: declaration)
    if let problem = Self.problem(renaming: spans, to: words, analysis) {
      return send(Reply.error(name, .failed, problem))
    }
    send(
      Reply.result(name) { json in
        json.object { json in
          json.object("changes") { json in
            for file in Set(spans.map(\.file.number)).sorted() {
              let own = spans.filter { $0.file.number == file }
              guard let first = own.first, let source = analysis.source(first) else { continue }
              json.array(analysis.address(first)) { json in
                for span in own { self.write(Fix.Edit(span, words), source, to: &json) }
              }
            }
          }
        }
      })
  }

  private static func isName(_ words: String) -> Bool {
    let tokens = Parser.parse(SourceFile(path: "", text: words)).tokens
      .filter { $0.kind != .endOfFile && $0.kind != .newline }
    return tokens.count == 1 && tokens[0].kind == .name && tokens[0].start == 0
      && Int(tokens[0].end) == words.utf8.count
  }

  /// Why another name would not do: the program is checked with it before anything is changed.
  private static func problem(
    renaming spans: [Span], to name: String, _ analysis: Analysis
  ) -> String? {
    let modules = analysis.script.script.modules
    func errors(_ modules: [CheckedModule]) -> [Diagnostic] {
      let found = modules.flatMap(\.tree.diagnostics) + Checker.check(modules).diagnostics
      return found.filter { $0.severity == .error }
    }
    let renamed = modules.map { module in
      let own = spans.filter { $0.file == module.tree.source.id }
      guard !own.isEmpty else { return module }
      var bytes: [UInt8] = []
      var at = 0
      for span in own.sorted(by: { $0.start < $1.start }) {
        bytes += module.tree.source.bytes[at..<Int(span.start)] + Array(name.utf8)
        at = Int(span.end)
      }
      bytes += module.tree.source.bytes[at...]
      let source = SourceFile(
        id: module.tree.source.id, path: module.tree.source.path, bytes: bytes)
      return CheckedModule(tree: Parser.parse(source), uses: module.uses)
    }
    let after = errors(renamed)
    guard after.count > errors(modules).count, let first = after.last else { return nil }
    return "under the name '\(SafeText.escape(name))' the script would be wrong: \(first.headline)"
  }
}
