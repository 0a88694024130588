import FlowSource
import FlowSyntax

/// What cannot stand where it stands, or is still to come.
extension ProgramChecker {
  func misplaced(_ item: Item) {
    if let (word, span) = unsupported(item) {
      report(.notCarriedOut(statement: word, at: span))
      return
    }
    switch item {
    case .use(let node): report(.misplaced("use", in: placeWords, at: node.span.opening(3)))
    case .choice(let node): report(.misplaced("choice", in: placeWords, at: node.name.span))
    case .record(let node): report(.misplaced("record", in: placeWords, at: node.name.span))
    case .evidence(let node): report(.misplaced("evidence", in: placeWords, at: node.name.span))
    case .define(let node): report(.misplaced("define", in: placeWords, at: node.name.span))
    case .gate(let node): report(.misplaced("gate", in: placeWords, at: node.name.span))
    case .test(let node): report(.misplaced("test", in: placeWords, at: node.title.span))
    default: break
    }
  }

  /// The word and place of what this version does not carry out.
  func unsupported(_ item: Item) -> (word: String, span: Span)? {
    switch item {
    case .role(let node): ("role", node.name.span)
    case .noun(let node): (node.kind.spelling, node.kindSpan)
    case .watch(let node): ("watch", node.name.span)
    case .latch(let node): ("latch", node.name.span)
    case .handler(let node): ("on \(node.event.text)", node.event.span)
    case .level(let node): ("level", node.role.span)
    default: nil
    }
  }

  private var placeWords: String {
    switch place {
    case .script, .evidence: "a block"
    case .gate: "a gate"
    case .function: "a define"
    case .test: "a test"
    }
  }
}

extension Span {
  /// The first bytes of the span.
  func opening(_ count: UInt32) -> Span {
    Span(file: file, start: start, end: min(end, start + count))
  }
}
