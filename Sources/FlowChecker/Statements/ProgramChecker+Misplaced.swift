import FlowSource
import FlowSyntax

/// What cannot stand where it stands, or is still to come.
extension ProgramChecker {
  func misplaced(_ item: Item) {
    switch item {
    case .use(let node): report(.misplaced("use", in: placeWords, at: node.span.opening(3)))
    case .choice(let node): misplaced("choice", node.name)
    case .record(let node): misplaced("record", node.name)
    case .evidence(let node): misplaced("evidence", node.name)
    case .define(let node): misplaced("define", node.name)
    case .gate(let node): misplaced("gate", node.name)
    case .test(let node): report(.misplaced("test", in: placeWords, at: node.title.span))
    case .role(let node): misplaced("role", node.name)
    case .noun(let node): misplaced(node.kind.spelling, node.name)
    case .watch(let node): misplaced("watch", node.name)
    case .latch(let node): misplaced("latch", node.name)
    case .handler(let node):
      report(
        .standsElsewhere(
          "on \(node.event.text)", "in a gate, a phase, an escalation or an override",
          at: node.event.span))
    case .level(let node):
      report(.standsElsewhere("level", "in an escalation", at: node.span.opening(5)))
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

  private var placeWords: String {
    switch place {
    case .script, .evidence: "a block"
    case .gate: "a gate"
    case .function: "a define"
    case .test: "a test"
    case .phase: "a phase"
    case .action(let words): words
    }
  }
}

extension Span {
  /// The first bytes of the span.
  func opening(_ count: UInt32) -> Span {
    Span(file: file, start: start, end: min(end, start + count))
  }
}
