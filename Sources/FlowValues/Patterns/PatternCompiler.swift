/// Turns a tree into a machine.
///
/// Each part is compiled with what follows it already there: a part gets the step to go on with
/// and returns the step to begin with. So the steps of a sequence are made from its end, and only
/// a loop, which follows itself, is completed afterwards.
struct PatternCompiler {
  private let limits: PatternLimits
  private var instructions: [PatternInstruction] = []
  private var transitions: [PatternTransition] = []
  /// The part of the pattern that is being repeated.
  private var offset = 0

  init(limits: PatternLimits) { self.limits = limits }

  mutating func compile(
    _ tree: PatternNode, groupNames: [String?]
  ) throws(PatternError) -> PatternProgram {
    let match = try emit(.match)
    let start = try compile(.group(tree, index: 0), then: match)
    return PatternProgram(
      instructions: instructions, transitions: transitions, start: start,
      groupNames: groupNames, classes: ByteClasses(instructions, transitions),
      looksForLines: instructions.contains {
        if case .test(.lineStart, _) = $0 { true } else { false }
      },
      memory: min(limits.memory, 1 << 28))
  }

  private mutating func compile(
    _ node: PatternNode, then next: Int32
  ) throws(PatternError) -> Int32 {
    switch node {
    case .empty: return next
    case .literal(let scalar):
      var entry = next
      for byte in scalar.utf8.reversed() {
        entry = try emit([PatternTransition(bytes: ByteRange(low: byte, high: byte), target: entry)]
        )
      }
      return entry
    case .set(let set): return try compile(set, then: next)
    case .assertion(let assertion): return try emit(.test(assertion, then: next))
    case .sequence(let parts):
      var entry = next
      for part in parts.reversed() { entry = try compile(part, then: entry) }
      return entry
    case .choice(let branches):
      guard let last = branches.last else { return next }
      var entry = try compile(last, then: next)
      for branch in branches.dropLast().reversed() {
        let start = try compile(branch, then: next)
        entry = try emit(.split(start, entry))
      }
      return entry
    case .group(let inner, let index):
      let end = try emit(.save(slot: Int32(2 * index + 1), then: next))
      let start = try compile(inner, then: end)
      return try emit(.save(slot: Int32(2 * index), then: start))
    case .repetition(let inner, let repetition):
      let outer = offset
      offset = repetition.offset
      let entry = try compile(inner, repetition, then: next)
      offset = outer
      return entry
    }
  }

  private mutating func compile(
    _ inner: PatternNode, _ repetition: PatternRepetition, then next: Int32
  ) throws(PatternError) -> Int32 {
    var entry = next
    var copies = repetition.least
    if let most = repetition.most {
      for _ in repetition.least..<most {
        let start = try compile(inner, then: entry)
        if start == entry { break }
        entry = try emit(split(start, next, repetition))
      }
    } else {
      let loop = try emit(.match)
      let start = try compile(inner, then: loop)
      instructions[Int(loop)] = split(start, next, repetition)
      // The last of the copies that there must be is the one in the loop.
      entry = copies > 0 ? start : loop
      copies -= 1
    }
    while copies > 0 {
      let start = try compile(inner, then: entry)
      if start == entry { break }
      entry = start
      copies -= 1
    }
    return entry
  }

  /// Goes into a repeated part or past it.
  private func split(
    _ inside: Int32, _ past: Int32, _ repetition: PatternRepetition
  ) -> PatternInstruction {
    repetition.isLazy ? .split(past, inside) : .split(inside, past)
  }

  private mutating func compile(
    _ set: ScalarSet, then next: Int32
  ) throws(PatternError) -> Int32 {
    var known: [[[ByteRange]]: Int32] = [:]
    return try compile(set.utf8Sequences, then: next, known: &known)
  }

  /// A step for what begins a group of sequences, and steps for the rest; equal rests share one.
  private mutating func compile(
    _ sequences: [[ByteRange]], then next: Int32, known: inout [[[ByteRange]]: Int32]
  ) throws(PatternError) -> Int32 {
    if sequences == [[]] { return next }
    if let step = known[sequences] { return step }
    var choices: [PatternTransition] = []
    var rest = sequences[...]
    while let first = rest.first?.first {
      let size = rest.prefix { $0.first == first }.count
      let tails = rest.prefix(size).map { Array($0.dropFirst()) }
      rest = rest.dropFirst(size)
      let target = try compile(tails, then: next, known: &known)
      choices.append(PatternTransition(bytes: first, target: target))
    }
    let step = try emit(choices)
    known[sequences] = step
    return step
  }

  private mutating func emit(_ choices: [PatternTransition]) throws(PatternError) -> Int32 {
    let start = Int32(transitions.count)
    transitions += choices
    return try emit(.read(start..<Int32(transitions.count)))
  }

  private mutating func emit(_ instruction: PatternInstruction) throws(PatternError) -> Int32 {
    if instructions.count >= limits.instructions {
      throw PatternError(
        "the pattern takes more than \(limits.instructions) steps; use smaller counts", at: offset)
    }
    instructions.append(instruction)
    return Int32(instructions.count - 1)
  }
}
