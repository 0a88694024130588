import FlowChecker
import FlowIDE
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

/// How what is typed may go on: commands by their own rules, all else by those of the language.
extension Session: CompletionHost {
  /// - Parameter offset: where the cursor stands, in bytes.
  public func completions(in text: String, at offset: Int) -> CompletionList {
    let head = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
    guard head.drop(while: \.isWhitespace).first == ":" else {
      return Completer(self).completions(in: text, at: offset)
    }
    guard let space = head.utf8.lastIndex(of: UInt8(ascii: " ")) else {
      let items = PromptCommand.all.filter { ":\($0.name)".hasPrefix(head) }
      return CompletionList(
        start: 0, items: items.map { Completion(":\($0.name)", $0.summary) })
    }
    let start = head.utf8.distance(from: head.startIndex, to: space) + 1
    let words = head.drop { $0 == " " || $0 == ":" }
    let word = words.prefix { $0.isLetter }
    let typed = String(head[head.index(after: space)...])
    let found: [Completion]
    switch PromptCommand.meant(by: String(word)).first?.name {
    case "load", "save": found = paths(beginning: typed)
    case "help":
      found = (PromptCommand.all.map { ":\($0.name)" } + Guide.words).map { Completion($0) }
    case "explain", "edit": found = state.declarations.map { Completion($0.name) }
    case "json", "record": found = [Completion("on"), Completion("off")]
    case "now": found = [Completion("+24h"), Completion("system", "the clock of the system")]
    case "type", "show":
      // The expression alone, at the place that it has in the line.
      let lead = head.utf8.count - words.dropFirst(word.count).utf8.count
      let blank = String(repeating: " ", count: lead)
      let rest = String(decoding: Array(text.utf8.dropFirst(lead)), as: UTF8.self)
      return Completer(self).completions(in: blank + rest, at: offset)
    default: return .none
    }
    return CompletionList(start: start, items: found.filter { $0.text.hasPrefix(typed) })
  }

  public func sight(of text: String, from mark: String, beginning start: String) -> Sight {
    let source = source(text)
    let tree = Parser.parse(source)
    let usesFile = tree.items.contains { if case .use = $0 { true } else { false } }
    guard usesFile || Self.mentionsResult(text) else {
      // What was said before is checked already.
      return evaluation().checking.sight(
        from: mark, in: tree, given: Set(state.madeUp.compactMap(\.task)), beginning: start)
    }
    var trial = state
    trial.insert(
      Piece(source: source, range: 0..<source.bytes.count), tree.items, inPlace: false)
    let evaluation = Evaluation(
      trial, settings, supplies, results[resultCount], beside: suppliedSources)
    return Checker.sight(
      from: mark, in: evaluation.composition.script.modules, supplied: evaluation.suppliedTypes)
  }

  public func paths(beginning start: String) -> [Completion] {
    PathCompletion.paths(beginning: start, from: state.path)
  }
}
