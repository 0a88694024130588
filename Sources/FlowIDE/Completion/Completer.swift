import FlowChecker
import FlowSource
import FlowSyntax
import FlowValues

/// Says how a script may go on at a place: names with their types, fields, properties, words.
public struct Completer {
  private let host: any CompletionHost
  /// The most that are listed.
  private static let limit = 500

  public init(_ host: any CompletionHost) { self.host = host }

  /// A name that nobody declares.
  private static let mark = "completion__mark"

  public func completions(in text: String, at offset: Int) -> CompletionList {
    let bytes = Array(text.utf8)
    let offset = min(max(offset, 0), bytes.count)
    let place = CompletionPlace(text, at: offset)
    let typed = String(decoding: bytes[place.start..<offset], as: UTF8.self)
    let found: [Completion]
    switch place.kind {
    case .words: found = []
    case .path(let start): found = host.paths(beginning: start)
    default:
      let head = String(decoding: bytes[..<place.start], as: UTF8.self)
      found = candidates(
        place.kind, sight(head, Self.tail(bytes, from: offset), beginning: typed))
    }
    var seen: Set<String> = []
    let items = found.filter { $0.text.hasPrefix(typed) && seen.insert($0.text).inserted }
    // What continues nothing, because it stands there already, is no help.
    if items.count == 1, items[0].text == typed { return .none }
    return CompletionList(start: place.start, items: Array(items.prefix(Self.limit)))
  }

  /// The rest of the text behind the word at the cursor.
  private static func tail(_ bytes: [UInt8], from offset: Int) -> String {
    let rest = bytes[offset...].drop { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
        || Unicode.Scalar(byte).properties.isAlphabetic
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private func sight(_ head: String, _ tail: String, beginning start: String) -> Sight {
    let text = head + Self.mark + tail
    return host.sight(of: text + Self.closers(text), from: Self.mark, beginning: start)
  }

  /// The brackets that close what is open.
  private static func closers(_ text: String) -> String {
    var open: [String] = []
    for token in Parser.parse(SourceFile(path: "", text: text)).tokens {
      switch token.kind {
      case .leftBrace: open.append("\n}")
      case .leftParen, .callParen: open.append(")")
      case .leftBracket, .indexBracket: open.append("]")
      case .rightBrace, .rightParen, .rightBracket: _ = open.popLast()
      default: break
      }
    }
    return open.reversed().joined()
  }

  // MARK: Candidates

  private func candidates(_ kind: CompletionPlace.Kind, _ sight: Sight) -> [Completion] {
    switch kind {
    case .field: return sight.fields.map { Completion($0.name, $0.type) }
    case .role:
      return names(sight) { ["role", "person", "rota"].contains($0.kind) } + names(sight, isValue)
    case .type:
      let own = names(sight) { ["choice", "record"].contains($0.kind) }
      return Self.types + own + operands(sight)
    case .named(let word):
      let wanted = word == .override ? "override" : word.spelling
      return names(sight) { $0.kind == wanted }
    case .statement:
      let properties = sight.properties.map { Completion($0 + ":", "property") }
      return properties + Self.statements + operands(sight)
    case .operand: return operands(sight)
    case .afterOperand: return Self.continuations
    case .path, .words: return []
    }
  }

  private func operands(_ sight: Sight) -> [Completion] {
    var cases: [Completion] = []
    if case .choice(let choice)? = sight.expected {
      cases = choice.cases.map { Completion($0, choice.name) }
    }
    let functions = StandardFunctions.all.map { function in
      Completion(function.name, String(function.signature.drop { $0 != "(" }))
    }
    return cases + names(sight) { _ in true } + Self.words
      + functions.sorted { $0.text < $1.text }
  }

  private func isValue(_ name: Sight.Name) -> Bool {
    ["let", "var", "evidence", "element", "parameter", "define"].contains(name.kind)
  }

  private func names(_ sight: Sight, _ isWanted: (Sight.Name) -> Bool) -> [Completion] {
    // Of very many only the first are listed, and only those are put into words.
    sight.names.filter { isWanted($0) && $0.name != Self.mark }
      .sorted { $0.name < $1.name }
      .prefix(2 * Self.limit)
      .map { name in
        let type = name.type.isEmpty ? "" : name.type.hasPrefix("(") ? name.type : ": \(name.type)"
        return Completion(name.name, name.kind + type)
      }
  }
}
