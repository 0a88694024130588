/// What the attributes of a suite say of its cases.
struct SuiteClaims {
  var tests: Int?
  var failures: Int?
  var errors: Int?
  var skipped: Int?
  var disabled: Int?

  /// Reads the attributes.
  ///
  /// - Parameter refuse: is told of a counter that is no number.
  init(_ attributes: XMLAttributes, refuse: (String) -> Void) {
    func count(_ name: StaticString) -> Int? {
      guard let word = attributes[name], word.bytes.pointee != 0 else { return nil }
      guard let count = word.count, count < 1 << 40 else {
        refuse("expected a number of \(name), found '\(word.text)'")
        return nil
      }
      return count
    }
    tests = count("tests")
    failures = count("failures")
    errors = count("errors")
    skipped = count("skipped") ?? count("skip")
    disabled = count("disabled")
  }

  /// What the claims add to what the cases of the suite show.
  ///
  /// Cases count. Where a suite has none, its claims count; where it claims more failures than its
  /// cases show, as when it broke before its first case, the rest counts as well: a failure that
  /// nobody explains is still one.
  ///
  /// - Returns: nothing where the claims cannot all be true.
  func missing(from shown: TestCounts) -> TestCounts? {
    var missing = TestCounts()
    if shown.total == 0 {
      missing.failures = failures ?? 0
      missing.errors = errors ?? 0
      missing.skipped = skipped ?? 0
      missing.disabled = disabled ?? 0
      let least = missing.failed + missing.skipped + missing.disabled
      missing.total = tests ?? least
      if missing.total == 0 { missing.total = missing.failed }
      guard missing.passed >= 0 else { return nil }
    } else {
      missing.failures = max(0, (failures ?? 0) + (errors ?? 0) - shown.marks)
      missing.total = missing.failures
    }
    missing.marks = missing.failed
    return missing
  }
}
