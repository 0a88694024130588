/// What coverage reports become, whichever tool wrote them.
extension RecordType {
  /// `lcov("coverage.info")`: all of the report, and its files.
  ///
  /// Percentages go from 0 to 100; a report that counted nothing of a kind has none of it.
  public static let coverage = RecordType(
    name: "coverage",
    fields: [Field(name: "percent", type: .number)] + measures
      + [
        Field(name: "files", type: .list(.record(.coveredFile))),
        Field(name: "source", type: .text),
      ])

  /// `jacoco("jacoco.xml")`: the same, with what only JaCoCo counts.
  public static let jacocoCoverage = RecordType(
    name: "jacoco-coverage",
    fields: [Field(name: "percent", type: .number)] + measures
      + measure("instructions") + measure("classes") + measure("complexity")
      + [
        Field(name: "files", type: .list(.record(.coveredFile))),
        Field(name: "source", type: .text),
      ])

  /// One file of the sources, as a report tells of it.
  public static let coveredFile = RecordType(
    name: "covered-file",
    fields: [Field(name: "path", type: .text)] + measures + [Field(name: "source", type: .text)])

  private static let measures = measure("lines") + measure("branches") + measure("functions")

  /// `lines`, `lines-covered` and `lines-total`.
  private static func measure(_ name: String) -> [Field] {
    [name, name + "-covered", name + "-total"].map { Field(name: $0, type: .number) }
  }
}
