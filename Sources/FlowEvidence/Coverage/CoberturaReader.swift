import FlowValues

/// Reads the XML of Cobertura, which coverage.py, Coverlet, gcovr and many others write as well.
///
/// Of one report the totals at its root count, since that is what its tool says; where they are
/// missing, the lines do. Of several reports the lines are united by source file, and the totals do
/// not count: they cannot tell which lines two reports share.
final class CoberturaReader: XMLReader {
  private let table: CoverageTable
  private var current: SourceCoverage?
  private var className = 0
  private var method: Int?
  private var isMethodHit = false
  /// The totals of the root.
  private(set) var stated = CoverageSummary()
  private(set) var lineRate: Double?
  private(set) var branchRate: Double?
  private(set) var hasLines = false

  private init(_ file: EvidenceFile, into table: CoverageTable) {
    self.table = table
    super.init(file, records: "line")
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let table = CoverageTable()
    var only: CoberturaReader?
    for file in files {
      let reader = CoberturaReader(file, into: table)
      try reader.run()
      only = reader
      if files.count > 1, !reader.hasLines, (reader.stated.lines?.total ?? 1) > 0 {
        throw ReadingError(
          "it has totals but no lines, so that it cannot be merged with others", in: file.path)
      }
    }
    var summary = table.counted
    var fields = CoverageFields(source: source)
    var percent: (lines: Double?, branches: Double?)
    if files.count == 1, let only {
      summary.lines = only.stated.lines ?? summary.lines
      summary.branches = only.stated.branches ?? summary.branches
      // A rate of nothing says nothing, even where it says 1.
      if only.stated.lines == nil, only.hasLines { percent.lines = only.lineRate.map { $0 * 100 } }
      if only.stated.branches == nil, (summary.branches?.total ?? 0) > 0 {
        percent.branches = only.branchRate.map { $0 * 100 }
      }
    }
    fields.add(percent: percent.lines ?? summary.lines?.percent, of: "lines")
    fields.add(summary.lines, of: "lines", percent: percent.lines)
    fields.add(summary.branches, of: "branches", percent: percent.branches)
    fields.add(summary.functions, of: "functions")
    fields.add(files: table.files)
    fields.add(.text(source))
    return fields.value(.coverage)
  }

  override func begin(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {
    if depth == 0 { return root(name, attributes) }
    if name.equals("line") {
      line(attributes)
    } else if name.equals("class") {
      beginClass(attributes)
    } else if name.equals("method") {
      var hasher = Hasher()
      hasher.combine(className)
      hasher.combine(attributes["name"]?.text)
      hasher.combine(attributes["signature"]?.text)
      method = hasher.finalize()
      isMethodHit = (attributes["line-rate"]?.number ?? 0) > 0
    } else if name.equals("project"), depth == 1 {
      fail("this is a report of Clover, not of Cobertura")
    }
  }

  override func record(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {
    line(attributes)
  }

  override func end(_ name: XMLWord, depth: Int) {
    if let known = method, name.equals("method") {
      current?.functions.insert(known, isHit: isMethodHit)
      method = nil
      attempt { () throws(ReadingError) in try table.use(8, in: file.path) }
    } else if name.equals("class") {
      current = nil
    }
  }

  private func root(_ name: XMLWord, _ attributes: XMLAttributes) {
    guard name.equals("coverage") else {
      let other = name.equals("report") ? ": JaCoCo writes that, read it with 'jacoco'" : ""
      return fail("expected <coverage> at the root, found <\(name.text)>\(other)")
    }
    stated.lines = tally(attributes, covered: "lines-covered", total: "lines-valid")
    stated.branches = tally(attributes, covered: "branches-covered", total: "branches-valid")
    lineRate = rate(attributes, "line-rate")
    branchRate = rate(attributes, "branch-rate")
  }

  private func tally(
    _ attributes: XMLAttributes, covered: StaticString, total: StaticString
  ) -> Tally? {
    guard let coveredWord = attributes[covered], let totalWord = attributes[total] else {
      return nil
    }
    guard let covered = coveredWord.count, let total = totalWord.count, covered <= total else {
      fail(
        "expected covered and valid counts, found '\(coveredWord.text)' of '\(totalWord.text)'")
      return nil
    }
    return Tally(covered: covered, total: total)
  }

  private func rate(_ attributes: XMLAttributes, _ name: StaticString) -> Double? {
    guard let word = attributes[name] else { return nil }
    guard let rate = word.number, rate >= 0, rate <= 1 else {
      fail("expected a rate from 0 to 1, found '\(word.text)'")
      return nil
    }
    return rate
  }

  private func beginClass(_ attributes: XMLAttributes) {
    guard let path = attributes["filename"] ?? attributes["name"] else {
      return fail("a class has neither a file name nor a name")
    }
    className = attributes["name"]?.text.hashValue ?? 0
    let (text, report, place) = (path.text, file.path, super.line)
    attempt { () throws(ReadingError) in
      current = try table.file(text, in: report, line: place)
    }
  }

  private func line(_ attributes: XMLAttributes) {
    guard let current else { return }
    // Of two with one name Expat lets none pass, so that the order does not matter.
    var (numberWord, hitsWord, conditions): (XMLWord?, XMLWord?, XMLWord?)
    attributes.forEach { key, value in
      switch UInt8(bitPattern: key.bytes.pointee) {
      case UInt8(ascii: "n"): if key.equals("number") { numberWord = value }
      case UInt8(ascii: "h"): if key.equals("hits") { hitsWord = value }
      case UInt8(ascii: "c"): if key.equals("condition-coverage") { conditions = value }
      default: break
      }
    }
    guard let number = numberWord?.count, number < 1 << 40 else {
      return fail("expected the number of a line, found '\(numberWord?.text ?? "")'")
    }
    guard let isHit = hitsWord?.isHit else {
      return fail("expected a number of hits, found '\(hitsWord?.text ?? "")'")
    }
    hasLines = true
    if isHit { isMethodHit = true }
    var bytes = current.lines.insert(number, isHit: isHit)
    if let text = conditions?.text {
      guard let tally = Self.conditions(text) else {
        return fail("expected conditions such as '50% (1/2)', found '\(text)'")
      }
      bytes += current.conditions.insert(number, tally)
    }
    if bytes > 0 { attempt { () throws(ReadingError) in try table.use(bytes, in: file.path) } }
  }

  /// `50% (1/2)`
  private static func conditions(_ text: String) -> Tally? {
    guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return text.isEmpty || text.hasSuffix("%") ? Tally() : nil }
    let parts = text[text.index(after: open)..<close].split(separator: "/")
    guard parts.count == 2, let covered = Int(parts[0]), let total = Int(parts[1]), covered >= 0,
      covered <= total
    else { return nil }
    return Tally(covered: covered, total: total)
  }

  /// Does what may find the memory used up.
  private func attempt(_ body: () throws(ReadingError) -> Void) {
    do throws(ReadingError) { try body() } catch { fail(error) }
  }
}
