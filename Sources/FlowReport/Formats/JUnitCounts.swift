/// The numbers in the head of a suite, and of all suites.
struct JUnitCounts {
  private let verdicts: [ReportCase.Verdict]

  init(_ verdicts: [ReportCase.Verdict]) { self.verdicts = verdicts }

  /// The head of all suites has no word for what was skipped.
  var ofRoot: [(String, String)] { ofSuite.filter { $0.0 != "skipped" } }

  var ofSuite: [(String, String)] {
    func count(_ wanted: ReportCase.Verdict...) -> String {
      "\(verdicts.count { wanted.contains($0) })"
    }
    return [
      ("tests", "\(verdicts.count)"), ("failures", count(.failed)), ("errors", count(.awaited)),
      ("skipped", count(.overridden, .skipped, .advised)), ("time", "0"),
    ]
  }
}
