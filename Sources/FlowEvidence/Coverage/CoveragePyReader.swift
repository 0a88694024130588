import FlowValues

/// Reads what `coverage json` of coverage.py writes.
///
/// Of one report its totals count; of several the lines are united by source file. The percentage
/// that coverage.py shows counts branches together with lines where branches were measured:
/// `.percent` is that, `.lines` the lines alone.
final class CoveragePyReader {
  private let path: String
  private let table: CoverageTable

  private init(_ path: String, into table: CoverageTable) {
    self.path = path
    self.table = table
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let table = CoverageTable()
    var stated = CoverageSummary()
    var percent: Double?
    for file in files {
      let document = try parse(file)
      let reader = CoveragePyReader(file.path, into: table)
      (stated, percent) = try reader.take(document)
    }
    var summary = table.counted
    if files.count == 1 {
      summary.lines = stated.lines
      summary.branches = stated.branches ?? summary.branches
    } else {
      let both = (summary.lines ?? Tally()) + (summary.branches ?? Tally())
      percent = both.percent
    }
    // coverage.py calls nothing covered whole.
    if summary.lines?.total ?? 0 == 0 { percent = nil }
    var fields = CoverageFields(source: source)
    fields.add(percent: percent, of: "lines")
    fields.add(summary)
    fields.add(files: table.files)
    fields.add(.text(source))
    return fields.value(.coverage)
  }

  private static func parse(_ file: EvidenceFile) throws(ReadingError) -> JSONValue {
    let bytes = try file.contents()
    if bytes.starts(with: "SQLite format 3".utf8) {
      throw ReadingError(
        "this is the database of coverage.py; write a report with 'coverage json'", in: file.path)
    }
    if bytes.first == UInt8(ascii: "<") {
      throw ReadingError("this is XML; read it with 'cobertura'", in: file.path, line: 1)
    }
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      throw ReadingError(error.message, in: file.path, line: error.line, column: error.column)
    }
  }

  private func take(
    _ document: JSONValue
  ) throws(ReadingError) -> (stated: CoverageSummary, percent: Double?) {
    guard let totals = document["totals"]?.asObject, let files = document["files"]?.asObject else {
      throw ReadingError(
        "a report of coverage.py has 'totals' and 'files', and this has not", in: path)
    }
    for member in files.members { try take(member.key, member.value) }
    let stated = try summary(of: totals, at: "totals")
    guard let percent = totals["percent_covered"]?.asNumber, percent >= 0, percent <= 100 else {
      throw ReadingError("totals.percent_covered: expected a number from 0 to 100", in: path)
    }
    return (stated, percent)
  }

  private func summary(
    of object: JSONObject, at place: String
  ) throws(ReadingError) -> CoverageSummary {
    func tally(_ covered: String, _ total: String) throws(ReadingError) -> Tally? {
      guard let all = object[total] else { return nil }
      guard let hit = object[covered]?.asCount, let all = all.asCount, hit <= all else {
        throw ReadingError("\(place): expected the counts '\(covered)' of '\(total)'", in: path)
      }
      return Tally(covered: hit, total: all)
    }
    return CoverageSummary(
      lines: try tally("covered_lines", "num_statements"),
      branches: try tally("covered_branches", "num_branches"))
  }

  private func take(_ name: String, _ value: JSONValue) throws(ReadingError) {
    guard let object = value.asObject else {
      throw ReadingError("files.\(name): expected an object, found \(value.kind)", in: path)
    }
    let file = try table.file(name, in: path, line: 1)
    for (key, isHit) in [("executed_lines", true), ("missing_lines", false)] {
      for line in object[key]?.asArray ?? [] {
        guard let number = line.asCount else {
          throw ReadingError("files.\(name).\(key): expected numbers of lines", in: path)
        }
        try table.use(file.lines.insert(number, isHit: isHit), in: path)
      }
    }
    for (key, isHit) in [("executed_branches", true), ("missing_branches", false)] {
      for branch in object[key]?.asArray ?? [] {
        guard let ends = branch.asArray, ends.count == 2, let from = ends[0].asNumber,
          let to = ends[1].asNumber
        else { throw ReadingError("files.\(name).\(key): expected pairs of lines", in: path) }
        try table.use(8, in: path)
        file.branches.insert([from, to].hashValue, isHit: isHit)
      }
    }
    for member in object["functions"]?.asObject?.members ?? [] where !member.key.isEmpty {
      let isHit = !(member.value["executed_lines"]?.asArray ?? []).isEmpty
      try table.use(8, in: path)
      file.functions.insert(member.key.hashValue, isHit: isHit)
    }
    if let summary = object["summary"]?.asObject {
      let stated = try self.summary(of: summary, at: "files.\(name).summary")
      file.summary.lines = stated.lines
      file.summary.branches = stated.branches
    }
  }
}
