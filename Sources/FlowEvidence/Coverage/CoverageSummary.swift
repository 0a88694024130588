/// The counts of a report, or of a part of it; what it does not count is absent.
struct CoverageSummary {
  var lines: Tally?
  var branches: Tally?
  var functions: Tally?

  static func + (a: CoverageSummary, b: CoverageSummary) -> CoverageSummary {
    func sum(_ x: Tally?, _ y: Tally?) -> Tally? {
      guard let x else { return y }
      return y.map { x + $0 } ?? x
    }
    return CoverageSummary(
      lines: sum(a.lines, b.lines), branches: sum(a.branches, b.branches),
      functions: sum(a.functions, b.functions))
  }
}
