/// What the reports of scanners become.
extension RecordType {
  /// `sarif("scan.sarif")`
  public static let scan = RecordType(
    name: "scan",
    fields: [
      Field(name: "errors", type: .number), Field(name: "warnings", type: .number),
      Field(name: "notes", type: .number), Field(name: "total", type: .number),
      Field(name: "suppressed", type: .number), Field(name: "new", type: .number),
      Field(name: "complete", type: .bool), Field(name: "tools", type: .list(.text)),
      Field(name: "results", type: .list(.record(.scanResult))),
      Field(name: "source", type: .text),
    ])

  /// One thing that a scanner found.
  public static let scanResult = RecordType(
    name: "scan-result",
    fields: [
      Field(name: "id", type: .text), Field(name: "rule", type: .text),
      Field(name: "level", type: .choice(.scanLevel)), Field(name: "message", type: .text),
      Field(name: "file", type: .text), Field(name: "line", type: .number),
      Field(name: "suppressed", type: .bool), Field(name: "baseline", type: .text),
      Field(name: "severity", type: .number), Field(name: "tool", type: .text),
      Field(name: "source", type: .text),
    ])
}

extension ChoiceType {
  /// How grave a scanner holds a result to be.
  public static let scanLevel = ChoiceType(
    name: "scan-level", cases: ["none", "note", "warning", "error"])
}
