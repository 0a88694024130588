import FlowSource

/// What is told about the tests of one script.
public struct TestFileReport: Sendable {
  /// The script as the person named it.
  public let file: String
  /// Nothing where the script is invalid.
  public let report: TestReport?
  public let diagnostics: [Diagnostic]
  public let sources: SourceTable
  /// How other tools know the files.
  public var paths = ProjectPaths()

  public init(
    file: String, report: TestReport?, diagnostics: [Diagnostic], sources: SourceTable
  ) {
    self.file = file
    self.report = report
    self.diagnostics = diagnostics
    self.sources = sources
  }

  public var exitStatus: ExitStatus { report?.exitStatus ?? .invalid }

  /// What the shell is told of several: the worst counts; a file without tests only where no other
  /// has any.
  public static func exitStatus(_ files: [TestFileReport]) -> ExitStatus {
    let statuses = files.map(\.exitStatus)
    return [ExitStatus.interrupted, .invalid, .failed, .passed].first(where: statuses.contains)
      ?? .nothingChecked
  }
}
