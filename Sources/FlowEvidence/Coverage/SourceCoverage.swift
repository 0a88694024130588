/// What reports tell of one source file.
final class SourceCoverage {
  let path: String
  /// `coverage.info:12`
  let source: String
  var lines = LineSet()
  var branches = KeySet()
  var conditions = LineCounts()
  var instructions = LineCounts()
  var functions = KeySet()
  /// What the report sums up; it counts for what has no records of its own.
  var summary = CoverageSummary()

  init(path: String, source: String) {
    self.path = path
    self.source = source
  }

  /// The counts of the records, and of the summary where there are no records.
  var counted: CoverageSummary {
    var counted = CoverageSummary()
    func choose(_ records: Tally, _ claimed: Tally?) -> Tally {
      records.total > 0 ? records : claimed ?? records
    }
    counted.lines = choose(lines.tally, summary.lines)
    counted.branches = choose(branches.tally + conditions.tally, summary.branches)
    counted.functions = choose(functions.tally, summary.functions)
    return counted
  }
}
