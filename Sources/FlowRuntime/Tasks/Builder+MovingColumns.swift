import FlowChecker
import FlowProcess
import FlowSyntax
import FlowValues

/// Conditions on tasks that the clock turns, and globs, over columns: `.idle > 48h`, `.due < now`,
/// `.team like "web-*"`.
extension Builder {
  /// The comparison over columns, with the next instant noted at which a row turns; nothing where
  /// only the tree can tell.
  func movingComparison(
    _ operation: BinaryOperator, field place: Int, of type: Type, _ bound: TypedExpression
  ) -> ColumnTest? {
    typealias Place = TaskObject.Place
    let process = machine.process
    switch place {
    case Place.idle, Place.age:
      // How long it is since then, less the bound: the later it was, the less that is.
      guard case .constant = bound.kind, bound.type == .duration else { return nil }
      let code = number(bound)
      return moving(
        operation, place == Place.idle ? Place.updated : Place.created, scale: -1, slope: 1
      ) { frame in process.now - code.run(frame) }
    case _ where isPlain(place):
      guard type == .time, bound.type == .time, slope(bound) == 1, isOfClock(bound) else {
        return nil
      }
      let code = number(bound)
      return moving(operation, place, scale: 1, slope: -1) { frame in -code.run(frame) }
    default: return nil
    }
  }

  /// Whether nothing but the clock and constants stand in an expression.
  private func isOfClock(_ e: TypedExpression) -> Bool {
    var isOfClock = true
    e.forEach { node in
      switch node.kind {
      case .now, .constant, .arithmetic: break
      default: isOfClock = false
      }
    }
    return isOfClock
  }

  /// `scale * column + base`, held against zero; it grows by the slope with each second.
  private func moving(
    _ operation: BinaryOperator, _ place: Int, scale: Double, slope: Double,
    base: @escaping (Words) -> Double
  ) -> ColumnTest? {
    let process = machine.process
    let box = Base()
    let holds = Self.holds(operation)
    return ColumnTest(
      [place],
      prepare: { frame in
        box.word = base(frame)
        return !box.word.isNaN
      },
      run: { table, start, count, answers in
        guard let column = table.column(at: place) else { return }
        let (values, base, now) = (column.words + start, box.word, process.now)
        var turn = Double.infinity
        for row in 0..<count {
          let value = values[row]
          if value != value {
            answers[row] = ColumnTest.unknown
            continue
          }
          let difference = scale * value + base
          let answer = holds(difference, 0)
          answers[row] = ColumnTest.answer(answer)
          let zero = now - difference / slope
          // Most rows turn later than another, or have turned long ago.
          guard zero >= now - 1, zero <= turn + 1, zero < now + 1e13 else { continue }
          for instant in [zero.rounded(.up), zero.rounded(.down) + 1, zero.rounded(.up) + 1]
          where instant > now {
            if holds(difference + slope * (instant - now), 0) != answer {
              turn = min(turn, instant)
              break
            }
          }
        }
        process.turns(at: turn)
      })
  }

  /// What is worked out before the walk.
  private final class Base { var word = 0.0 }

  /// A glob over a column of texts: each text is held against it once.
  func globTest(_ place: Int, _ pattern: String) -> ColumnTest? {
    guard let glob = try? Glob(pattern) else { return nil }
    let known = Known()
    return ColumnTest([place]) { table, start, count, answers in
      guard let column = table.column(at: place) else { return }
      if known.table !== table { known.begin(table) }
      let texts = column.texts + start
      for row in 0..<count {
        let number = texts[row]
        if number == TextPool.none {
          answers[row] = ColumnTest.unknown
          continue
        }
        answers[row] = known.answer(number) { glob.matches(table.pool[number]) }
      }
    }
  }

  /// What a glob says of the texts of a table.
  private final class Known {
    var table: TaskTable?
    private var answers: [UInt8] = []
    private var keptCount = 0
    private var first = UInt32.max
    private static let unasked: UInt8 = 255

    func begin(_ table: TaskTable) {
      self.table = table
      let numbers = table.pool.numbers
      keptCount = table.pool.count
      // Of texts that end in numbers far apart there may be few, and much room between them.
      let width = numbers.count <= 4 * table.count + 65_536 ? numbers.count : 0
      answers = [UInt8](repeating: Self.unasked, count: keptCount + width)
      first = numbers.first
    }

    func answer(_ number: UInt32, _ ask: () -> Bool) -> UInt8 {
      let place = number < first ? Int(number) : keptCount + Int(number - first)
      guard answers.indices.contains(place) else { return ColumnTest.answer(ask()) }
      if answers[place] == Self.unasked { answers[place] = ColumnTest.answer(ask()) }
      return answers[place]
    }
  }
}
