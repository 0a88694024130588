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
    case .choice(let node): misplaced("choice", node.name)
    case .record(let node): misplaced("record", node.name)
    case .evidence(let node): misplaced("evidence", node.name)
    case .define(let node): misplaced("define", node.name)
    case .gate(let node): misplaced("gate", node.name)
    case .test(let node): report(.misplaced("test", in: placeWords, at: node.title.span))
    default: break
    }
  }

  /// Reports a declaration, and lets what speaks of it pass.
  private func misplaced(_ word: String, _ name: Name) {
    report(.misplaced(word, in: placeWords, at: name.span))
    let local = Local(
      name: name.text, origin: .constant, slot: frame.addSlot(name.text, .invalid),
      type: .invalid, span: name.span, statement: name.span)
    locals.declare(local)
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
