import FlowChecker
import FlowProcess
import FlowSyntax
import FlowValues

/// A condition on a task as a walk over columns: many rows at once, a byte for each.
///
/// It says the same of every row as the tree does. Rows of which the columns do not tell all are
/// the tree's.
struct ColumnTest {
  /// What a row comes to: the order makes `and` the lesser and `or` the greater of two.
  static let no: UInt8 = 0
  static let unknown: UInt8 = 1
  static let yes: UInt8 = 2

  /// How many rows are looked at before the next condition is.
  static let block = 4_096

  typealias Answers = UnsafeMutablePointer<UInt8>

  /// The fields that it looks at.
  let places: Set<Int>
  /// Reads what is the same for all rows.
  ///
  /// - Returns: false where a part of that is unknown.
  let prepare: (Words) -> Bool
  /// Answers for some rows: the table, the first row, how many, and where the answers go.
  let run: (TaskTable, Int, Int, Answers) -> Void

  init(
    _ places: Set<Int>, prepare: @escaping (Words) -> Bool = { _ in true },
    run: @escaping (TaskTable, Int, Int, Answers) -> Void
  ) {
    self.places = places
    self.prepare = prepare
    self.run = run
  }

  // MARK: Logic

  func and(_ other: ColumnTest) -> ColumnTest {
    let (left, right) = (self, other)
    let scratch = Scratch()
    return joined(other) { table, start, count, answers in
      left.run(table, start, count, answers)
      // Where nothing is left, the other side does not matter.
      var any: UInt8 = 0
      for row in 0..<count { any |= answers[row] }
      if any == 0 { return }
      right.run(table, start, count, scratch.rows)
      let other = scratch.rows
      for row in 0..<count { answers[row] = min(answers[row], other[row]) }
    }
  }

  func or(_ other: ColumnTest) -> ColumnTest {
    let (left, right) = (self, other)
    let scratch = Scratch()
    return joined(other) { table, start, count, answers in
      left.run(table, start, count, answers)
      right.run(table, start, count, scratch.rows)
      let other = scratch.rows
      for row in 0..<count { answers[row] = max(answers[row], other[row]) }
    }
  }

  var negated: ColumnTest {
    let test = self
    return ColumnTest(places, prepare: prepare) { table, start, count, answers in
      test.run(table, start, count, answers)
      for row in 0..<count { answers[row] = Self.yes - answers[row] }
    }
  }

  /// `p otherwise false`
  func otherwise(_ answer: Bool) -> ColumnTest {
    let test = self
    return ColumnTest(places, prepare: prepare) { table, start, count, answers in
      test.run(table, start, count, answers)
      let known = answer ? Self.yes : Self.no
      for row in 0..<count where answers[row] == Self.unknown { answers[row] = known }
    }
  }

  private func joined(
    _ other: ColumnTest, run: @escaping (TaskTable, Int, Int, Answers) -> Void
  ) -> ColumnTest {
    let (first, second) = (prepare, other.prepare)
    return ColumnTest(
      places.union(other.places), prepare: { first($0) && second($0) }, run: run)
  }

  /// Room for the answers of a second condition.
  private final class Scratch {
    let rows = UnsafeMutablePointer<UInt8>.allocate(capacity: ColumnTest.block)
    deinit { rows.deallocate() }
  }

  @inline(__always)
  static func answer(_ bool: Bool) -> UInt8 { bool ? yes : no }
}
