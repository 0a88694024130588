import FlowValues

/// What several reports of tests hold together.
final class TestCollection {
  /// More cases than this are counted, but not listed.
  static let listed = 200_000

  var counts = TestCounts()
  var time: Double?
  /// Why there is no time, if one was given that is none.
  var timeReason: Reason?
  /// All cases, or of too many the failing ones. They become values at the end, since in a large
  /// report that never comes; in pieces, so that each piece is gone before the next becomes values.
  private var pieces: [[TestCase]] = []
  private var count = 0
  /// Whether there are too many cases to list.
  private(set) var isOver = false

  func add(_ test: TestCase) {
    if isOver, !test.isFailing || count > Self.listed { return }
    append(test)
    if !isOver, count > Self.listed {
      isOver = true
      let all = pieces
      (pieces, count) = ([], 0)
      for piece in all {
        for test in piece where test.isFailing { append(test) }
      }
    }
  }

  private func append(_ test: TestCase) {
    if count % 4_096 == 0 {
      pieces.append([])
      if count > 0 { pieces[pieces.count - 1].reserveCapacity(4_096) }
    }
    pieces[pieces.count - 1].append(test)
    count += 1
  }

  /// All cases and the failing ones; nothing where they are too many. They can be had once.
  func takeLists() -> (cases: [Value]?, failing: [Value]?) {
    if count > Self.listed { return (nil, nil) }
    var values: [Value] = []
    var failing: [Value] = []
    if !isOver { values.reserveCapacity(count) }
    for number in pieces.indices {
      for test in pieces[number] {
        let value = test.value
        if !isOver { values.append(value) }
        if test.isFailing { failing.append(value) }
      }
      pieces[number] = []
    }
    return (isOver ? nil : values, failing)
  }
}
