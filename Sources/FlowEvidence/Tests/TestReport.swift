import FlowValues

/// Builds the record of a test report.
struct TestReport {
  private let all: TestCollection
  private let source: String

  init(_ all: TestCollection, source: String) {
    self.all = all
    self.source = source
  }

  /// A report of no tests knows that it has none, and nothing else: `failed == 0` must not hold
  /// because nothing ran.
  var value: Value {
    let counts = all.counts
    let none = Value.unknown(Reason("\(source): it holds no tests"))
    func count(_ number: Int) -> Value { counts.total > 0 ? .number(Double(number)) : none }
    let lists = all.takeLists()
    let ran = counts.passed + counts.failed
    return .record(
      Record(
        .testReport,
        [
          .number(Double(counts.total)), count(counts.passed), count(counts.failed),
          count(counts.failures), count(counts.errors), count(counts.skipped),
          count(counts.disabled), count(counts.flaky),
          ran > 0
            ? .number(Double(counts.passed) * 100 / Double(ran))
            : .unknown(Reason("\(source): none of its tests ran")),
          time, list(lists.cases, "cases"), list(lists.failing, "failing cases"), .text(source),
        ]))
  }

  private var time: Value {
    if let reason = all.timeReason { return .unknown(reason) }
    return all.time.map(Value.duration) ?? .unknown(Reason("\(source): it gives no times"))
  }

  private func list(_ values: [Value]?, _ name: String) -> Value {
    guard let values else {
      return .unknown(
        Reason("\(source): it holds more than \(TestCollection.listed) \(name), too many to list"))
    }
    return .list(List(values))
  }
}
