import FlowProcess
import FlowSource
import FlowSyntax
import FlowValues

/// All that a session has been told; a value, so that going back is keeping the one before.
struct SessionState: Sendable {
  /// The file that the session speaks about, for paths and messages.
  var path = "prompt"
  /// What was declared and said, in order.
  var pieces: [Piece] = []
  /// Where each name is declared: the stretch of its item.
  var declarations: [Declaration] = []
  /// Evidence that was given, the last of each name.
  var givens: [String: Given] = [:]
  /// Where the clock was put; nothing while it is the system's.
  var clock: Double?
  /// What a line that asked for `_` made of it, under a name of its own.
  var kept: [String: Result] = [:]

  /// Tasks and branches that were given, in order.
  var madeUp: [MadeUp] = []

  /// What happened in the session, and what it comes to.
  var facts: [Fact] = []
  var process = ProcessState()
  /// How many of the facts, from the first, stand in a ledger.
  var recordedCount = 0
  /// How many acts were kept in memory although the session is on a ledger.
  var keptActs = 0

  /// A task or a branch that was given: `given task T-1 { … }`
  struct MadeUp: Sendable {
    let piece: Piece
    /// `task T-1`, `branch`
    let name: String
    /// The id of a task.
    let task: String?
    /// When it was given.
    let instant: Double
  }

  /// One declared name.
  struct Declaration: Sendable {
    let name: String
    let source: FileID
    let range: Range<Int>
  }

  /// A value that was given for evidence.
  struct Given: Sendable {
    let value: Value
    let type: Type
    /// As it was written.
    let text: String
  }

  /// A value that an expression had.
  struct Result: Sendable {
    let value: Value
    let type: Type
    /// The expression, with earlier results under the names that they are kept by.
    let text: String
  }

  /// What the script of a state is made of: equal texts make equal scripts.
  struct Texts: Equatable {
    let path: String
    let places: [Place]

    struct Place: Equatable {
      let source: FileID
      let range: Range<Int>
    }
  }

  var texts: Texts {
    Texts(
      path: path,
      places: (pieces + madeUp.map(\.piece)).map {
        Texts.Place(source: $0.source.id, range: $0.range)
      })
  }

  func declaration(_ name: String) -> Declaration? { declarations.last { $0.name == name } }

  /// Takes a block's declarations in, at the place of the one that it replaces or at the end.
  mutating func insert(_ piece: Piece, _ items: [Item], inPlace: Bool) {
    var place: Int?
    for name in items.compactMap(\.declaredName) {
      while let old = declaration(name) {
        let found = remove(old)
        if place == nil { place = found }
      }
    }
    if inPlace, let place, place <= pieces.count {
      pieces.insert(piece, at: place)
    } else {
      pieces.append(piece)
    }
    for item in items {
      guard let name = item.declaredName else { continue }
      declarations.append(
        Declaration(name: name, source: piece.source.id, range: item.range))
    }
  }

  /// Moves what was typed about some names, and what declares them, behind everything else, so that
  /// a new declaration of them can speak of what came later.
  mutating func moveBack(speakingOf names: Set<String>) {
    var names = names
    var stay: [Piece] = []
    var last: [Piece] = []
    for piece in pieces {
      let text = String(decoding: piece.bytes, as: UTF8.self)
      let tree = Parser.parse(SourceFile(path: "", text: text))
      let isSpeaking = tree.tokens.contains { token in
        token.kind == .name
          && names.contains(
            tree.source.text(Span(file: tree.source.id, start: token.start, end: token.end)))
      }
      // A file keeps its order.
      if isSpeaking, piece.source.path == "prompt" {
        last.append(piece)
        names.formUnion(tree.items.compactMap(\.declaredName))
      } else {
        stay.append(piece)
      }
    }
    pieces = stay + last
  }

  /// - Returns: the number of the piece that comes to stand in its place.
  private mutating func remove(_ old: Declaration) -> Int? {
    declarations.removeAll { $0.source == old.source && $0.range == old.range }
    guard
      let number = pieces.firstIndex(where: {
        $0.source.id == old.source && $0.range.contains(old.range.lowerBound)
          && old.range.upperBound <= $0.range.upperBound
      })
    else { return nil }
    let before = pieces[number].range.lowerBound < old.range.lowerBound
    let rest = pieces[number].cut(old.range)
    pieces.replaceSubrange(number...number, with: rest)
    let isLedByRest = before && rest.first?.range.upperBound == old.range.lowerBound
    return isLedByRest ? number + 1 : number
  }
}

extension Item {
  /// The name that it declares, if it declares one.
  var declaredName: String? {
    switch self {
    case .choice(let node): node.name.text
    case .record(let node): node.name.text
    case .evidence(let node): node.name.text
    case .define(let node): node.name.text
    case .role(let node): node.name.text
    case .noun(let node): node.name.text
    case .gate(let node): node.name.text
    case .watch(let node): node.name.text
    case .latch(let node): node.name.text
    case .binding(let node): node.name.text
    case .test(let node): "test \(Value.quoted(node.title.text))"
    default: nil
    }
  }

  var range: Range<Int> { Int(span.start)..<max(Int(span.start), Int(span.end)) }
}
