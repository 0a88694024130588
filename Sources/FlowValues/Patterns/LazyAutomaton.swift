/// Remembers where each frontier leads, so that a byte seen before costs one look into a table.
///
/// A state is a frontier that was met; its number is where its row begins in the table. A row has
/// an entry for each class of bytes and one for the end of the text. When the memory is full the
/// rest of the text is searched without it, and the next search begins with an empty one.
struct LazyAutomaton: Sendable {
  private static let unknown: Int32 = -1
  private static let dead: Int32 = 0
  private static let matched: Int32 = 1

  private var search: PatternSearch
  private let width: Int
  private var table: [Int32] = []
  private var frontiers: [PatternFrontier] = []
  private var numbers: [PatternFrontier: Int32] = [:]
  private var first: Int32 = -1
  private var spent = 0

  init(_ program: PatternProgram) {
    search = PatternSearch(program)
    width = program.classes.count + 1
    reset()
  }

  /// Whether the pattern matches somewhere in a text.
  mutating func finds(_ text: Swift.Span<UInt8>) -> Bool {
    if spent > search.program.memory { reset() }
    let classes = search.program.classes.classes
    var state = first
    var place = 0
    while state > Self.matched, place < text.count {
      let next = scan(text, &place, &state, classes)
      guard next == Self.unknown else {
        state = next
        break
      }
      let frontier = frontiers[Int(state) / width]
      let reached = search.advance(frontier, over: text[place])
      let known = number(of: reached)
      table[Int(state) + Int(classes[Int(text[place])])] = known ?? Self.unknown
      place += 1
      guard let known else { return finds(text, from: place, at: reached) }
      state = known
    }
    if state <= Self.matched { return state == Self.matched }
    let end = Int(state) + width - 1
    if table[end] == Self.unknown {
      let frontier = frontiers[Int(state) / width]
      table[end] = search.advance(frontier, over: nil).hasMatched ? Self.matched : Self.dead
    }
    return table[end] == Self.matched
  }

  /// Goes on as far as the table knows the way, and returns the entry that it stopped at.
  private func scan(
    _ text: Swift.Span<UInt8>, _ place: inout Int, _ state: inout Int32, _ classes: [UInt8]
  ) -> Int32 {
    let table = table.span
    let classes = classes.span
    var at = place
    var current = state
    while at < text.count {
      let next = table[Int(current) + Int(classes[Int(text[at])])]
      if next <= Self.matched {
        place = at
        state = current
        return next
      }
      current = next
      at += 1
    }
    place = at
    state = current
    return current
  }

  /// Searches the rest of a text without remembering.
  private mutating func finds(
    _ text: Swift.Span<UInt8>, from start: Int, at reached: PatternFrontier
  ) -> Bool {
    var frontier = reached
    for place in start..<text.count {
      if frontier.hasMatched { return true }
      frontier = search.advance(frontier, over: text[place])
    }
    return frontier.hasMatched || search.advance(frontier, over: nil).hasMatched
  }

  /// The state of a frontier, or nothing when it is new and there is no room for it.
  private mutating func number(of reached: PatternFrontier) -> Int32? {
    if reached.hasMatched { return Self.matched }
    if reached.steps.isEmpty, !search.program.looksForLines { return Self.dead }
    var frontier = reached
    frontier.steps.sort()
    if let known = numbers[frontier] { return known }
    spent += width + frontier.steps.count + 16
    // The frontier at the beginning always has room: every search needs it.
    if spent > search.program.memory, frontiers.count > 1 { return nil }
    let number = Int32(table.count)
    table.append(contentsOf: repeatElement(Self.unknown, count: width))
    frontiers.append(frontier)
    numbers[frontier] = number
    return number
  }

  private mutating func reset() {
    // The first row is never entered: its number would be that of `dead`.
    table = [Int32](repeating: Self.unknown, count: width)
    frontiers = [PatternFrontier()]
    numbers = [:]
    spent = width
    first = number(of: search.start()) ?? Self.dead
  }
}
