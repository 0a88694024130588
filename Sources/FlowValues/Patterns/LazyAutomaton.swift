/// Remembers where each frontier leads, so that a byte seen before costs one look into a table.
///
/// A state is a frontier that was met; its number is where its row begins in the table. A row has
/// an entry for each class of bytes and one for the end of the text. When the memory is full a
/// stretch of the text is searched without it, and after that it begins anew: remembering costs
/// more than it saves where the same frontier is hardly ever met twice.
struct LazyAutomaton: Sendable {
  private static let unknown: Int32 = -1
  private static let dead: Int32 = 0
  private static let matched: Int32 = 1
  /// How many bytes are at first searched without memory when it was full.
  private static let stretch = 4_096

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
    let classes = search.program.classes.classes
    var state = first
    var place = 0
    var reached = PatternFrontier()
    var stretch = Self.stretch
    var begun = 0
    while state > Self.matched, place < text.count {
      let next = scan(text, &place, &state, classes)
      guard next == Self.unknown else {
        state = next
        break
      }
      search.advance(frontiers[Int(state) / width], over: text[place], to: &reached)
      let entry = Int(state) + Int(classes[Int(text[place])])
      place += 1
      if let known = number(of: reached) {
        table[entry] = known
        state = known
      } else {
        // As long as most bytes lead to something new, the stretches grow.
        let wasUseful = place - begun > 4 * frontiers.count
        stretch = wasUseful ? Self.stretch : min(2 * stretch, 1 << 20)
        let end = min(text.count, place + stretch)
        reached = advance(reached, over: text, from: place, to: end)
        place = end
        begun = end
        reset()
        state = number(of: reached) ?? add(reached)
      }
    }
    if state <= Self.matched { return state == Self.matched }
    let end = Int(state) + width - 1
    if table[end] == Self.unknown {
      search.advance(frontiers[Int(state) / width], over: nil, to: &reached)
      table[end] = reached.hasMatched ? Self.matched : Self.dead
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

  /// Moves over a part of a text without remembering.
  private mutating func advance(
    _ start: PatternFrontier, over text: Swift.Span<UInt8>, from place: Int, to end: Int
  ) -> PatternFrontier {
    var reached = start
    var next = PatternFrontier()
    for index in place..<end {
      if reached.hasMatched { break }
      search.advance(reached, over: text[index], to: &next)
      swap(&reached, &next)
    }
    return reached
  }

  /// The state of a frontier, or nothing when it is new and there is no room for it.
  private mutating func number(of reached: PatternFrontier) -> Int32? {
    if reached.hasMatched { return Self.matched }
    if reached.steps.isEmpty, !search.program.looksForLines { return Self.dead }
    var frontier = reached
    frontier.steps.sort()
    if let known = numbers[frontier] { return known }
    let cost = width + frontier.steps.count + 16
    return spent + cost > search.program.memory ? nil : add(frontier)
  }

  /// Makes a state of a frontier, whether there is room for it or not.
  private mutating func add(_ reached: PatternFrontier) -> Int32 {
    var frontier = reached
    frontier.steps.sort()
    spent += width + frontier.steps.count + 16
    let number = Int32(table.count)
    table.append(contentsOf: repeatElement(Self.unknown, count: width))
    frontiers.append(frontier)
    numbers[frontier] = number
    return number
  }

  /// Forgets everything but the beginning.
  private mutating func reset() {
    // The first row is never entered: its number would be that of `dead`.
    table = [Int32](repeating: Self.unknown, count: width)
    frontiers = [PatternFrontier()]
    numbers = [:]
    spent = width
    let start = search.start()
    first = number(of: start) ?? add(start)
  }
}
