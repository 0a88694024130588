/// The numbers in the head of a suite.
struct JUnitCounts {
  private let verdicts: [ReportCase.Verdict]

  init(_ verdicts: [ReportCase.Verdict]) { self.verdicts = verdicts }

  var attributes: [(String, String)] {
    func count(_ wanted: ReportCase.Verdict...) -> String {
      "\(verdicts.count { wanted.contains($0) })"
    }
    return [
      ("tests", "\(verdicts.count)"), ("failures", count(.failed)), ("errors", count(.awaited)),
      ("skipped", count(.overridden, .skipped, .advised)), ("time", "0"),
    ]
  }
}
