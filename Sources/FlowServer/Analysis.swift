import FlowChecker
import FlowIDE
import FlowReport
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

/// What can be said of a text and of all that it uses.
final class Analysis: CompletionHost {
  let document: TextDocument
  let script: PreparedScript
  /// What each file declares, the text itself first.
  let symbols: [SymbolIndex]
  let comments: DocumentationComments

  private let held: [String: [UInt8]]

  /// - Parameter held: the other texts that the editor holds, by their true paths.
  init(_ document: TextDocument, holding held: [String: [UInt8]] = [:]) {
    self.document = document
    self.held = held
    script = PreparedScript.prepare(
      text: document.source.bytes, at: document.path, holding: held)
    let trees = script.script.modules.map(\.tree)
    symbols = trees.map(SymbolIndex.init)
    comments = DocumentationComments(trees)
  }

  var trees: [SyntaxTree] { script.script.modules.map(\.tree) }
  var tree: SyntaxTree { trees[0] }

  func source(_ span: Span) -> SourceFile? { script.sources[span] }

  /// The address of the file that a span points into.
  func address(_ span: Span) -> String {
    if span.file.number == 0 { return document.address }
    guard let path = source(span)?.path else { return document.address }
    return DocumentAddress.address(Path.canonical(path) ?? path)
  }

  // MARK: Names

  /// The name at an offset, with its place.
  func name(at offset: Int) -> (text: String, span: Span)? {
    let file = tree.source.id
    // At the end of a name it is still meant.
    let token = tree.tokens.last { token in
      Int(token.start) <= offset && offset <= Int(token.end) && token.kind != .newline
        && token.kind != .endOfFile
        && (offset < Int(token.end) || Self.isName(token.kind))
    }
    guard let token else { return nil }
    let span = Span(file: file, start: token.start, end: token.end)
    let text = tree.source.text(span)
    guard text.first.map({ $0.isLetter || $0 == "_" }) ?? false else { return nil }
    return (text, span)
  }

  private static func isName(_ kind: TokenKind) -> Bool {
    if case .name = kind { true } else { false }
  }

  /// Whether a place names a field: `x.points`, `.points`.
  func isField(_ span: Span) -> Bool {
    let start = Int(span.start)
    return start > 0 && tree.source.bytes[start - 1] == UInt8(ascii: ".")
  }

  /// What a name means where it stands.
  func declaration(of name: (text: String, span: Span)) -> Declaration? {
    if isField(name.span) { return nil }
    if let own = symbols[0].find(name.text, at: name.span.start) { return own }
    return symbols.dropFirst().lazy.compactMap { $0.visible(name.text).first }.first
  }

  /// Where a declared name is said, its declaration included.
  func references(to declaration: Declaration) -> [Span] {
    var found: [Span] = []
    for (number, tree) in trees.enumerated() {
      if let scope = declaration.scope, Int(scope.file.number) != number { continue }
      for (place, token) in tree.tokens.enumerated() where token.kind == .name {
        let span = Span(file: tree.source.id, start: token.start, end: token.end)
        guard token.end - token.start == UInt32(declaration.name.utf8.count),
          tree.source.text(span) == declaration.name
        else { continue }
        if span == declaration.span {
          found.append(span)
          continue
        }
        // A property or the name of an argument is no use of the thing.
        if place + 1 < tree.tokens.count, tree.tokens[place + 1].kind == .colon { continue }
        let meant =
          symbols[number].find(declaration.name, at: token.start)
          ?? symbols.lazy.compactMap { $0.visible(declaration.name).first }.first
        if let meant, meant.span == declaration.span { found.append(span) }
      }
    }
    return found
  }

  // MARK: Completion

  func sight(of text: String, from mark: String, beginning start: String) -> Sight {
    let script = ModuleLoader.load(document.path, bytes: Array(text.utf8), holding: held)
    return Checker.sight(from: mark, in: script.modules)
  }

  func paths(beginning start: String) -> [Completion] {
    PathCompletion.paths(beginning: start, from: document.path)
  }
}
