import FlowValues

/// Reads the tracefiles of lcov and geninfo, which many other tools write as well.
///
/// Lines, branches and functions are counted from their records, each once for each source file,
/// whichever sections and files it stands in; a sum such as `LF` counts only where a section has
/// none of the records that it sums up. Kinds of records that are not known are passed over.
final class LcovReader {
  private let lines: LineReader
  private let table: CoverageTable
  private var current: SourceCoverage?
  private var section = Section()

  /// What the section that is open has said.
  private struct Section {
    var hasLines = false
    var hasBranches = false
    var hasFunctions = false
    var linesFound: Int?
    var linesHit: Int?
    var branchesFound: Int?
    var branchesHit: Int?
    var functionsFound: Int?
    var functionsHit: Int?
  }

  private init(_ file: EvidenceFile, into table: CoverageTable) {
    lines = LineReader(file)
    self.table = table
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let table = CoverageTable()
    for file in files { try LcovReader(file, into: table).run() }
    let counted = table.counted
    var fields = CoverageFields(source: source)
    fields.add(percent: counted.lines?.percent, of: "lines")
    fields.add(counted)
    fields.add(files: table.files)
    fields.add(.text(source))
    return fields.value(.coverage)
  }

  private func run() throws(ReadingError) {
    while true {
      if let current { try takeHits(of: current) }
      guard let line = try lines.next() else { break }
      try take(line)
    }
    if current != nil { throw lines.fault("the file ends before 'end_of_record'") }
  }

  private func take(_ line: UnsafeRawBufferPointer) throws(ReadingError) {
    if line.count > 3, line[0] == Byte.D, line[1] == Byte.A, line[2] == Byte.colon {
      return try hit(line)
    }
    if line.isEmpty || line[0] == UInt8(ascii: "#") { return }
    guard let colon = line.prefix(12).firstIndex(of: Byte.colon), colon >= 2,
      line[..<colon].allSatisfy({ $0 &- 0x41 < 26 || $0 &- 0x30 < 10 })
    else {
      let word = LineCursor(line).rest.text
      if word == "end_of_record" { return try endSection() }
      if word.isEmpty { return }
      throw lines.fault("expected a record such as 'DA:12,1', found '\(line.excerpt)'")
    }
    try record(line[..<colon], LineCursor(line, from: colon + 1), line)
  }

  /// Takes plain records `DA:12,1` that follow one another, of which most of a tracefile consists.
  private func takeHits(of current: SourceCoverage) throws(ReadingError) {
    var bytes = 0
    var set = LineSet()
    swap(&set, &current.lines)
    lines.take { window in
      guard let line = window.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
        return (0, 0)
      }
      var (taken, count) = (0, 0)
      while let (length, number, isHit) = Self.plainHit(line + taken, window.count - taken) {
        bytes += set.insert(number, isHit: isHit)
        taken += length
        count += 1
      }
      if count > 0 { section.hasLines = true }
      return (taken, count)
    }
    swap(&set, &current.lines)
    if bytes > 0 { try table.use(bytes, in: lines.file.path) }
  }

  /// A line of nothing but `DA:12,1` and its end; nothing where it is anything else, or not all
  /// there.
  @inline(__always)
  private static func plainHit(
    _ line: UnsafePointer<UInt8>, _ count: Int
  ) -> (length: Int, number: Int, isHit: Bool)? {
    // Fifteen digits for the line, twenty for the hits.
    guard count >= 40, line[0] == Byte.D, line[1] == Byte.A, line[2] == Byte.colon else {
      return nil
    }
    var at = 3
    var number = 0
    while at < 18, case let digit = line[at] &- 0x30, digit < 10 {
      number = number &* 10 &+ Int(digit)
      at += 1
    }
    guard at > 3, line[at] == Byte.comma else { return nil }
    at += 1
    let first = at
    var digits: UInt8 = 0
    while at < 39, case let digit = line[at] &- 0x30, digit < 10 {
      digits |= digit
      at += 1
    }
    guard at > first, line[at] == 0x0A else { return nil }
    return (at + 1, number, digits != 0)
  }

  /// `DA:12,1`, and perhaps a checksum.
  private func hit(_ line: UnsafeRawBufferPointer) throws(ReadingError) {
    var cursor = LineCursor(line, from: 3)
    guard let number = cursor.number(), cursor.take(Byte.comma), let isHit = cursor.hits(),
      cursor.isAtEnd || cursor.take(Byte.comma) || cursor.rest.isEmpty
    else { throw lines.fault("expected 'DA:LINE,HITS', found '\(line.excerpt)'") }
    guard let current else { throw outside("DA") }
    section.hasLines = true
    let bytes = current.lines.insert(number, isHit: isHit)
    if bytes > 0 { try table.use(bytes, in: lines.file.path) }
  }

  private func record(
    _ tag: Slice<UnsafeRawBufferPointer>, _ cursor: LineCursor, _ line: UnsafeRawBufferPointer
  ) throws(ReadingError) {
    var cursor = cursor
    switch String(decoding: tag, as: UTF8.self) {
    case "SF":
      cursor.skipBlanks()
      if current != nil { finishSection() }
      current = try table.file(cursor.rest.text, in: lines.file.path, line: lines.number)
      section = Section()
    case "BRDA": try branch(cursor, line)
    case "FN":
      // Newer versions give the last line of the function as well.
      guard cursor.number() != nil, cursor.take(Byte.comma) else {
        throw lines.fault("expected 'FN:LINE,NAME', found '\(line.excerpt)'")
      }
      let name = cursor
      if cursor.number() == nil || !cursor.take(Byte.comma) { cursor = name }
      try function(cursor, isHit: false, "FN")
    case "FNDA":
      guard let isHit = cursor.hits(), cursor.take(Byte.comma) else {
        throw lines.fault("expected 'FNDA:HITS,NAME', found '\(line.excerpt)'")
      }
      try function(cursor, isHit: isHit, "FNDA")
    case "FNA":
      guard cursor.number() != nil, cursor.take(Byte.comma), let isHit = cursor.hits(),
        cursor.take(Byte.comma)
      else { throw lines.fault("expected 'FNA:INDEX,HITS,NAME', found '\(line.excerpt)'") }
      try function(cursor, isHit: isHit, "FNA")
    case "LF": section.linesFound = try count(cursor, line)
    case "LH": section.linesHit = try count(cursor, line)
    case "BRF": section.branchesFound = try count(cursor, line)
    case "BRH": section.branchesHit = try count(cursor, line)
    case "FNF": section.functionsFound = try count(cursor, line)
    case "FNH": section.functionsHit = try count(cursor, line)
    default: break
    }
  }

  /// `BRDA:15,0,1,-`: all but the last part says which branch it is.
  private func branch(
    _ cursor: LineCursor, _ line: UnsafeRawBufferPointer
  ) throws(ReadingError) {
    let rest = cursor.rest
    var number = LineCursor(rest)
    guard number.number() != nil, number.take(Byte.comma),
      rest[number.at...].count(where: { $0 == Byte.comma }) >= 2,
      let comma = rest.lastIndex(of: Byte.comma)
    else { throw noBranch(line) }
    var taken = LineCursor(rest, from: comma + 1)
    let isHit = taken.take(UInt8(ascii: "-")) ? false : taken.hits()
    guard let isHit, taken.isAtEnd else { throw noBranch(line) }
    guard let current else { throw outside("BRDA") }
    section.hasBranches = true
    try table.use(8, in: lines.file.path)
    current.branches.insert(
      UnsafeRawBufferPointer(rebasing: rest[..<comma]).identity, isHit: isHit)
  }

  private func noBranch(_ line: UnsafeRawBufferPointer) -> ReadingError {
    lines.fault("expected 'BRDA:LINE,BLOCK,BRANCH,TAKEN', found '\(line.excerpt)'")
  }

  private func function(
    _ cursor: LineCursor, isHit: Bool, _ tag: String
  ) throws(ReadingError) {
    guard let current else { throw outside(tag) }
    section.hasFunctions = true
    try table.use(8, in: lines.file.path)
    current.functions.insert(cursor.rest.identity, isHit: isHit)
  }

  private func count(
    _ cursor: LineCursor, _ line: UnsafeRawBufferPointer
  ) throws(ReadingError) -> Int {
    var cursor = cursor
    guard current != nil else { throw outside(String(decoding: line.prefix(3), as: UTF8.self)) }
    guard let count = cursor.number(), cursor.rest.isEmpty else {
      throw lines.fault("expected a count, found '\(line.excerpt)'")
    }
    return count
  }

  private func outside(_ tag: String) -> ReadingError {
    lines.fault("'\(tag)' stands before any 'SF', which names the source file")
  }

  private func endSection() throws(ReadingError) {
    guard current != nil else { throw lines.fault("'end_of_record' ends nothing") }
    finishSection()
    current = nil
  }

  private func finishSection() {
    guard let current else { return }
    func claim(_ found: Int?, _ hit: Int?, unless hasRecords: Bool, _ known: Tally?) -> Tally? {
      guard !hasRecords, let found, found > 0 else { return known }
      let claimed = Tally(covered: min(hit ?? 0, found), total: found)
      guard let known else { return claimed }
      return Tally(
        covered: max(known.covered, claimed.covered), total: max(known.total, claimed.total))
    }
    let s = section
    current.summary.lines = claim(
      s.linesFound, s.linesHit, unless: s.hasLines, current.summary.lines)
    current.summary.branches = claim(
      s.branchesFound, s.branchesHit, unless: s.hasBranches, current.summary.branches)
    current.summary.functions = claim(
      s.functionsFound, s.functionsHit, unless: s.hasFunctions, current.summary.functions)
  }
}

/// The bytes that the format is made of.
private enum Byte {
  static let A = UInt8(ascii: "A")
  static let D = UInt8(ascii: "D")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
}
