/// For some lines of a source file how many of their parts there are and were covered, such as the
/// conditions of a branch.
///
/// Reports do not say which of the parts were covered. Where two tell of one line, the one that
/// covered more counts: less than that cannot have been covered together.
struct LineCounts {
  private var counts: [Int: Tally] = [:]

  /// - Returns: how many bytes of memory that took.
  mutating func insert(_ line: Int, _ tally: Tally) -> Int {
    guard let known = counts[line] else {
      counts[line] = tally
      return 48
    }
    counts[line] = Tally(
      covered: max(known.covered, tally.covered), total: max(known.total, tally.total))
    return 0
  }

  var tally: Tally { counts.values.reduce(Tally()) { $0 + $1 } }
}
