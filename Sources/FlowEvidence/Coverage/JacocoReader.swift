import FlowValues

/// Reads the XML of JaCoCo.
///
/// Its counters stand at every level: report, group, package, class, method, source file. The
/// outermost one counts; what a level does not say is added up from the level below, for a package
/// from its source files, for a source file from its lines. Several reports are added up, unless
/// two of them tell of the same source file: then all are united line by line, because adding would
/// count that file twice.
final class JacocoReader: XMLReader {
  /// A level that is open, with what its parts have said.
  private struct Level {
    enum Kind { case report, group, package, type, method, sourceFile }
    let kind: Kind
    let name: String
    var own = JacocoCounters()
    /// Of a package: what its source files say. Of others: what the level below says.
    var parts = JacocoCounters()
    /// Of a package: what its classes say.
    var classes = JacocoCounters()
    var lines = Tally()
    var branches = Tally()
    var instructions = Tally()
  }

  /// All reports together.
  private final class Collection {
    let table = CoverageTable()
    var counters = JacocoCounters()
    var classes = KeySet()
    var functions = KeySet()
    /// Which report named a source file first.
    var reports: [String: Int] = [:]
    var files: [(file: SourceCoverage, counters: JacocoCounters)] = []
    var hasShared = false
  }

  private let all: Collection
  private let number: Int
  private var levels: [Level] = []
  private var current: SourceCoverage?
  private var currentPackage = ""

  private init(_ file: EvidenceFile, number: Int, into all: Collection) {
    self.number = number
    self.all = all
    super.init(file, records: "line")
  }

  static func read(_ files: [EvidenceFile], source: String) throws(ReadingError) -> Value {
    let all = Collection()
    for (number, file) in files.enumerated() {
      try JacocoReader(file, number: number, into: all).run()
    }
    return all.hasShared ? united(all, source) : added(all, source)
  }

  private static func added(_ all: Collection, _ source: String) -> Value {
    var fields = CoverageFields(source: source)
    fields.add(percent: all.counters[.instruction]?.percent, of: "instructions")
    fields.add(all.counters.summary)
    fields.add(all.counters[.instruction], of: "instructions")
    fields.add(all.counters[.type], of: "classes")
    fields.add(all.counters[.complexity], of: "complexity")
    fields.add(
      .list(List(all.files.map { CoverageFields.value($0.file, $0.counters.summary) })))
    fields.add(.text(source))
    return fields.value(.jacocoCoverage)
  }

  private static func united(_ all: Collection, _ source: String) -> Value {
    let instructions = all.table.files.reduce(Tally()) { $0 + $1.instructions.tally }
    var fields = CoverageFields(source: source)
    fields.add(percent: instructions.percent, of: "instructions")
    var counted = all.table.counted
    counted.functions = all.functions.tally
    fields.add(counted)
    fields.add(instructions, of: "instructions")
    fields.add(all.classes.tally, of: "classes")
    fields.add(nil, of: "complexity that can be united")
    fields.add(files: all.table.files)
    fields.add(.text(source))
    return fields.value(.jacocoCoverage)
  }

  // MARK: Elements

  override func begin(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {
    if name.equals("line") {
      line(attributes)
    } else if name.equals("counter") {
      counter(attributes)
    } else if let kind = Self.kind(name) {
      guard depth > 0 || kind == .report else { return wrongRoot(name) }
      let title = attributes["name"]?.text ?? ""
      levels.append(Level(kind: kind, name: title))
      if kind == .package { currentPackage = title }
      if kind == .sourceFile { beginFile(title) }
      if kind == .method, levels.count > 1 {
        // Two methods of one name differ in what they take.
        levels[levels.count - 1] = Level(
          kind: kind,
          name: levels[levels.count - 2].name + "." + title
            + (attributes["desc"]?.text ?? ""))
      }
    } else if depth == 0 {
      wrongRoot(name)
    }
  }

  private func wrongRoot(_ name: XMLWord) {
    let other =
      name.equals("coverage") ? ": Cobertura writes that, read it with 'cobertura'" : ""
    fail("expected <report> at the root, found <\(name.text)>\(other)")
  }

  private static func kind(_ name: XMLWord) -> Level.Kind? {
    if name.equals("method") { return .method }
    if name.equals("class") { return .type }
    if name.equals("sourcefile") { return .sourceFile }
    if name.equals("package") { return .package }
    if name.equals("group") { return .group }
    return name.equals("report") ? .report : nil
  }

  override func end(_ name: XMLWord, depth: Int) {
    guard Self.kind(name) != nil, var level = levels.popLast() else { return }
    switch level.kind {
    case .package: level.parts.fill(from: level.classes)
    case .sourceFile:
      if level.lines.total > 0 {
        level.parts[.line] = level.lines
        level.parts[.instruction] = level.instructions
        if level.branches.total > 0 { level.parts[.branch] = level.branches }
      }
    default: break
    }
    level.own.fill(from: level.parts)
    finish(level)
    guard !levels.isEmpty else {
      all.counters.add(level.own)
      return
    }
    if level.kind == .type {
      levels[levels.count - 1].classes.add(level.own)
    } else {
      levels[levels.count - 1].parts.add(level.own)
    }
  }

  private func finish(_ level: Level) {
    let isHit = (level.own[.instruction] ?? level.own[.line])?.covered ?? 0 > 0
    switch level.kind {
    case .method:
      let methods = level.own[.method] ?? Tally(covered: isHit ? 1 : 0, total: 1)
      // What has no instructions, such as an abstract method, does not count.
      guard level.own[.instruction] != nil || level.own[.method] != nil else { return }
      all.functions.insert(level.name.hashValue, isHit: methods.covered > 0)
    case .type:
      let isClassHit = level.own[.type].map { $0.covered > 0 } ?? isHit
      if level.own[.instruction] != nil {
        all.classes.insert(level.name.hashValue, isHit: isClassHit)
      }
    case .sourceFile:
      if let current { all.files.append((current, level.own)) }
      current = nil
    default: break
    }
  }

  private func beginFile(_ name: String) {
    let path = currentPackage.isEmpty ? name : currentPackage + "/" + name
    if let first = all.reports[path], first != number { all.hasShared = true }
    all.reports[path] = number
    do throws(ReadingError) {
      current = try all.table.file(path, in: file.path, line: line)
    } catch {
      fail(error)
    }
  }

  private func counter(_ attributes: XMLAttributes) {
    guard let type = attributes["type"] else { return fail("a counter has no type") }
    // Newer versions may count more.
    guard let kind = JacocoCounters.Kind(type), !levels.isEmpty else { return }
    guard let missed = attributes["missed"]?.count, let covered = attributes["covered"]?.count,
      !missed.addingReportingOverflow(covered).overflow
    else { return fail("a counter needs 'missed' and 'covered' as whole numbers") }
    levels[levels.count - 1].own[kind] = Tally(covered: covered, total: missed + covered)
  }

  /// `<line nr="3" mi="0" ci="3" mb="0" cb="0"/>`
  private func line(_ attributes: XMLAttributes) {
    guard let current, !levels.isEmpty else { return }
    func part(_ name: StaticString) -> Int? {
      guard let word = attributes[name] else { return 0 }
      return word.count.flatMap { $0 < 1 << 31 ? $0 : nil }
    }
    guard let number = attributes["nr"]?.count, number < 1 << 40, let missed = part("mi"),
      let covered = part("ci"), let missedBranches = part("mb"), let branches = part("cb")
    else { return fail("a line needs 'nr', 'mi', 'ci', 'mb' and 'cb' as whole numbers") }
    guard missed + covered > 0 else { return }
    let instructions = Tally(covered: covered, total: missed + covered)
    let conditions = Tally(covered: branches, total: missedBranches + branches)
    let place = levels.count - 1
    levels[place].lines += Tally(covered: covered > 0 ? 1 : 0, total: 1)
    levels[place].instructions += instructions
    levels[place].branches += conditions
    var bytes = current.lines.insert(number, isHit: covered > 0)
    bytes += current.instructions.insert(number, instructions)
    if conditions.total > 0 { bytes += current.conditions.insert(number, conditions) }
    do throws(ReadingError) { try all.table.use(bytes, in: file.path) } catch { fail(error) }
  }
}
