/// How the cases of a report, or of a suite, came out.
struct TestCounts {
  var total = 0
  /// Cases whose expectations were not met.
  var failures = 0
  /// Cases that broke.
  var errors = 0
  var skipped = 0
  var disabled = 0
  var flaky = 0
  /// `failure` and `error` elements; a case may have several.
  var marks = 0

  var failed: Int { failures + errors }
  var passed: Int { total - failed - skipped - disabled }

  /// Counts a case.
  mutating func add(_ test: TestCase, marks: Int) {
    total += 1
    self.marks += marks
    if test.isFlaky { flaky += 1 }
    switch test.status {
    case .passed: break
    case .disabled: disabled += 1
    case .skipped: skipped += 1
    case .failed: failures += 1
    case .error: errors += 1
    }
  }

  static func += (a: inout TestCounts, b: TestCounts) {
    a.total += b.total
    a.failures += b.failures
    a.errors += b.errors
    a.skipped += b.skipped
    a.disabled += b.disabled
    a.flaky += b.flaky
    a.marks += b.marks
  }
}
