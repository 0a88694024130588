/// What test reports become.
extension RecordType {
  /// `junit("reports/*.xml")`
  public static let testReport = RecordType(
    name: "test-report",
    fields: [
      Field(name: "total", type: .number), Field(name: "passed", type: .number),
      Field(name: "failed", type: .number), Field(name: "failures", type: .number),
      Field(name: "errors", type: .number), Field(name: "skipped", type: .number),
      Field(name: "disabled", type: .number), Field(name: "flaky", type: .number),
      Field(name: "rate", type: .number), Field(name: "time", type: .duration),
      Field(name: "cases", type: .list(.record(.testCase))),
      Field(name: "failing", type: .list(.record(.testCase))),
      Field(name: "source", type: .text),
    ])

  /// One case of a test report.
  public static let testCase = RecordType(
    name: "test-case",
    fields: [
      Field(name: "id", type: .text), Field(name: "name", type: .text),
      Field(name: "class", type: .text), Field(name: "suite", type: .text),
      Field(name: "status", type: .choice(.testStatus)), Field(name: "failed", type: .bool),
      Field(name: "flaky", type: .bool), Field(name: "time", type: .duration),
      Field(name: "message", type: .text), Field(name: "file", type: .text),
      Field(name: "line", type: .number), Field(name: "source", type: .text),
    ])
}

extension ChoiceType {
  /// How a test can come out, worst last.
  public static let testStatus = ChoiceType(
    name: "test-status", cases: ["passed", "disabled", "skipped", "failed", "error"])
}
