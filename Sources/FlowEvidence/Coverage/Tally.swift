import FlowValues

/// How many of some things were covered.
struct Tally: Hashable {
  var covered = 0
  var total = 0

  static func + (a: Tally, b: Tally) -> Tally {
    // What overflows is capped: such counts come only from files that lie.
    let (covered, _) = a.covered.addingReportingOverflow(b.covered)
    let (total, overflow) = a.total.addingReportingOverflow(b.total)
    return overflow ? Tally(covered: 0, total: Int.max >> 1) : Tally(covered: covered, total: total)
  }

  static func += (a: inout Tally, b: Tally) { a = a + b }

  /// From 0 to 100; nothing where there is nothing to cover.
  var percent: Double? {
    total > 0 ? Double(covered) * 100 / Double(total) : nil
  }
}
