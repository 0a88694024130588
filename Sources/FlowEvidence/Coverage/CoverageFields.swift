import FlowValues

/// Builds the records of a coverage report, field by field in the order of their types.
struct CoverageFields {
  /// What the value is called in its reasons: a path or a pattern.
  let source: String
  private(set) var fields: [Value] = []

  init(source: String) { self.source = source }

  mutating func add(_ value: Value) { fields.append(value) }

  /// A percentage, and where it comes from nothing the reason.
  mutating func add(percent: Double?, of things: String) {
    fields.append(percent.map(Value.number) ?? nothing(things))
  }

  /// Percent, covered, total.
  ///
  /// - Parameter percent: what the report states, where that goes before its counts.
  mutating func add(_ tally: Tally?, of things: String, percent: Double? = nil) {
    add(percent: percent ?? tally?.percent, of: things)
    fields.append(tally.map { .number(Double($0.covered)) } ?? nothing(things))
    fields.append(tally.map { .number(Double($0.total)) } ?? nothing(things))
  }

  mutating func add(_ summary: CoverageSummary) {
    add(summary.lines, of: "lines")
    add(summary.branches, of: "branches")
    add(summary.functions, of: "functions")
  }

  mutating func add(files: [SourceCoverage]) {
    fields.append(.list(List(files.map { Self.value($0, $0.counted) })))
  }

  func value(_ type: RecordType) -> Value { .record(Record(type, fields)) }

  /// One source file.
  static func value(_ file: SourceCoverage, _ counted: CoverageSummary) -> Value {
    var fields = CoverageFields(source: file.path)
    fields.add(.text(file.path))
    fields.add(counted)
    fields.add(.text(file.source))
    return fields.value(.coveredFile)
  }

  private func nothing(_ things: String) -> Value {
    .unknown(Reason("\(source): it tells of no \(things)"))
  }
}
