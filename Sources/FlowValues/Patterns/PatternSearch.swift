/// Moves a frontier over the bytes of a text.
///
/// This is the whole of matching without captures. What `LazyAutomaton` adds is a memory.
struct PatternSearch: Sendable {
  let program: PatternProgram
  private var seen: StepSet
  private var waiting: [Int32] = []

  init(_ program: PatternProgram) {
    self.program = program
    seen = StepSet(count: program.instructions.count)
  }

  /// The frontier before the first byte.
  mutating func start() -> PatternFrontier {
    var frontier = PatternFrontier()
    seen.removeAll()
    follow(program.start, after: .edge, before: nil, into: &frontier)
    if frontier.isPending { frontier.before = .edge }
    return frontier
  }

  /// Moves over a byte, or over the end of the text, from one frontier to the next.
  mutating func advance(
    _ frontier: PatternFrontier, over byte: UInt8?, to moved: inout PatternFrontier
  ) {
    moved.removeAll()
    guard frontier.isPending else { return read(frontier.steps, over: byte, into: &moved) }
    var settled = PatternFrontier()
    let next = byte.map(PatternNeighbour.init) ?? .edge
    seen.removeAll()
    for step in frontier.steps {
      follow(step, after: frontier.before, before: next, into: &settled)
    }
    if settled.hasMatched {
      moved.hasMatched = true
    } else {
      read(settled.steps, over: byte, into: &moved)
    }
  }

  private mutating func read(
    _ steps: [Int32], over byte: UInt8?, into moved: inout PatternFrontier
  ) {
    guard let byte else { return }
    let before = PatternNeighbour(byte)
    seen.removeAll()
    for step in steps {
      guard case .read(let choices) = program.instructions[Int(step)],
        let target = program.target(byte, among: choices)
      else { continue }
      if case .read = program.instructions[Int(target)] {
        // Most steps lead to another that reads: nothing is to be followed.
        if seen.insert(target) { moved.steps.append(target) }
        continue
      }
      follow(target, after: before, before: nil, into: &moved)
      if moved.hasMatched { return }
    }
    follow(program.start, after: before, before: nil, into: &moved)
    if moved.isPending { moved.before = before }
  }

  /// Adds what can be reached from a step without reading.
  private mutating func follow(
    _ first: Int32, after before: PatternNeighbour, before after: PatternNeighbour?,
    into frontier: inout PatternFrontier
  ) {
    waiting.append(first)
    while let step = waiting.popLast() {
      guard seen.insert(step) else { continue }
      switch program.instructions[Int(step)] {
      case .read: frontier.steps.append(step)
      case .split(let one, let other):
        waiting.append(other)
        waiting.append(one)
      case .save(_, let next): waiting.append(next)
      case .test(let assertion, let next):
        switch assertion.holds(after: before, before: after) {
        case true?: waiting.append(next)
        case false?: break
        case nil:
          frontier.steps.append(step)
          frontier.isPending = true
        }
      case .match: frontier.hasMatched = true
      }
    }
  }
}
