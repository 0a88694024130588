import FlowValues

/// The source files that reports tell of, each once, however many reports name it.
final class CoverageTable {
  /// What the records of all files may take together.
  static let room = 1 << 30

  private(set) var files: [SourceCoverage] = []
  private var places: [String: Int] = [:]
  private(set) var used = 0

  /// The source file of a path.
  ///
  /// - Parameter source: where the report names it.
  func file(
    _ path: String, in report: String, line: Int
  ) throws(ReadingError) -> SourceCoverage {
    if let place = places[path] { return files[place] }
    let file = SourceCoverage(path: path, source: "\(report):\(line)")
    try use(512 + path.utf8.count * 2, in: report)
    places[path] = files.count
    files.append(file)
    return file
  }

  /// Takes note of memory that records need.
  @inline(__always)
  func use(_ bytes: Int, in report: String) throws(ReadingError) {
    used += bytes
    if used > Self.room { throw Self.full(report) }
  }

  private static func full(_ report: String) -> ReadingError {
    ReadingError(
      "it tells of more source files and lines than fit into \(room >> 20) MiB", in: report)
  }

  var counted: CoverageSummary {
    files.reduce(CoverageSummary()) { $0 + $1.counted }
  }
}
