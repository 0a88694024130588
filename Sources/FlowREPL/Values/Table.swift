import FlowReport
import FlowValues

/// Records, data or things of the process, one a row, their fields in columns.
struct Table {
  private let headings: [String]
  private let rows: [[String]]
  /// Which columns hold numbers alone, and stand to the right.
  private let isNumeric: [Bool]
  /// Which columns are of no use in part: a time without its hour.
  private let isRigid: [Bool]
  private let total: Int

  /// A table of things that have fields; nothing for other values.
  ///
  /// - Parameter isWhole: whether it has all rows and all columns, however many these are.
  init?(_ elements: [Value], isWhole: Bool = false) {
    guard let first = elements.first, let headings = Self.headings(first), !headings.isEmpty else {
      return nil
    }
    let most = isWhole ? Int.max : ValueText.rows
    var rows: [[String]] = []
    var isNumeric = [Bool](repeating: true, count: headings.count)
    var isRigid = isNumeric
    for element in elements.prefix(most) {
      guard Self.headings(element) == headings, let fields = Self.fields(element) else {
        return nil
      }
      for (column, field) in fields.enumerated() {
        switch field {
        case .number, .duration, .unknown: break
        case .time: isNumeric[column] = false
        default: (isNumeric[column], isRigid[column]) = (false, false)
        }
      }
      rows.append(fields.map { Self.cell($0, isWhole: isWhole) })
    }
    // A column of which nothing is known tells nothing, nor one of lists that are all empty.
    var silent: Set<String> = ["?"]
    var left: Set<String> = []
    if case .object(let object) = first {
      silent.formUnion(["[]", "{}"])
      if !isWhole { left = Self.leftOut(object.kind) }
    }
    let told = headings.indices.filter { column in
      !left.contains(headings[column]) && rows.contains { !silent.contains($0[column]) }
    }
    self.headings = told.map { headings[$0] }
    self.rows = rows.map { row in told.map { row[$0] } }
    self.isNumeric = told.map { isNumeric[$0] }
    self.isRigid = told.map { isRigid[$0] }
    total = elements.count
    if told.isEmpty { return nil }
  }

  /// How many columns of the terminal a column keeps at least.
  private static let least = 10

  /// The fields of one thing below each other.
  init?(fieldsOf value: Value) {
    guard let headings = Self.headings(value), let fields = Self.fields(value), headings.count > 3
    else { return nil }
    self.headings = []
    rows = zip(headings, fields).map { [$0, Self.cell($1, isWhole: true)] }
    isNumeric = [false, false]
    isRigid = [false, false]
    total = rows.count
  }

  private static func headings(_ value: Value) -> [String]? {
    switch value {
    case .record(let record): record.type.fields.map(\.name)
    case .data(let object): object.keys
    case .object(let object): shown(object.kind).map { object.kind.fields[$0].name }
    default: nil
    }
  }

  private static func fields(_ value: Value) -> [Value]? {
    switch value {
    case .record(let record): Array(record.fields)
    case .data(let object): object.values
    case .object(let object): shown(object.kind).map { object.field($0) }
    default: nil
    }
  }

  /// The fields that a table shows: not those of git that each take a program to find out.
  private static func shown(_ kind: DomainType) -> [Int] {
    let names: Set<String>
    switch kind {
    case .branch: names = ["name", "head", "author", "ahead", "behind", "idle", "merged"]
    case .commit: names = ["short", "subject", "author", "at"]
    case .repo: names = ["name", "branch", "dirty", "default"]
    default: return Array(kind.fields.indices)
    }
    return kind.fields.indices.filter { names.contains(kind.fields[$0].name) }
  }

  /// The fields that follow from others, and tell no more to people.
  private static func leftOut(_ kind: DomainType) -> Set<String> {
    switch kind {
    case .task: ["done", "open", "parts", "created", "updated"]
    case .gate, .phase: ["passed", "failed", "waiting", "instances"]
    case .escalation: ["exhausted"]
    default: []
    }
  }

  private static func cell(_ value: Value, isWhole: Bool) -> String {
    switch value {
    case .time(let time):
      let text = InstantFormat.printForPeople(time)
      // Beside others the minute is enough; the zone is always the same.
      return isWhole ? text : String(text.prefix(16))
    case .text(let text): return text
    case .list(let list):
      let text = value.literalText
      let count = list.elements.count
      return text.count > 30 ? count == 1 ? "1 element" : "\(count) elements" : text
    case .unknown: return "?"
    default: return value.literalText
    }
  }

  func lines(_ look: Appearance) -> [String] {
    let shown = rows.map { $0.map { look.shown($0) } }
    var count = rows.first?.count ?? 0
    var widths = (0..<count).map { column in
      ([headings].filter { !$0.isEmpty } + shown).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    // Of more columns than there is room for the last give way.
    var leasts = zip(widths, isRigid).map { $1 ? $0 : min($0, Self.least) }
    // What a thing is called is what people type.
    if !headings.isEmpty, let first = widths.first { leasts[0] = min(first, look.width / 2) }
    var used = -2
    count =
      leasts.prefix { least in
        used += 2 + least
        return used <= look.width
      }.count
    count = max(count, min(2, widths.count))
    let hidden = headings.dropFirst(count)
    widths.removeLast(widths.count - count)
    // The widest give way until all fit.
    let room = look.width - 2 * (count - 1)
    while widths.reduce(0, +) > room {
      let soft = widths.indices.filter { widths[$0] > leasts[$0] }
      guard let widest = soft.map({ widths[$0] }).max() else { break }
      for column in soft where widths[column] == widest { widths[column] -= 1 }
    }
    var lines: [String] = []
    if !headings.isEmpty {
      let line = row(Array(headings.prefix(count)), widths, look)
      lines.append(look.usesColor ? "\u{1B}[1m\(line)\u{1B}[0m" : line)
    }
    lines += shown.map { row(Array($0.prefix(count)), widths, look) }
    if !hidden.isEmpty {
      lines.append(look.shown("… and beside it \(hidden.joined(separator: ", ")), :show for all"))
    }
    if total > rows.count {
      lines.append(look.shown("… and \(total - rows.count) more, :show for all"))
    }
    return lines
  }

  private func row(_ cells: [String], _ widths: [Int], _ look: Appearance) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = fitted(cell, widths[column], look)
      let gap = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
      line += column == 0 ? "" : "  "
      line += isNumeric[column] ? gap + text : text + gap
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private func fitted(_ text: String, _ width: Int, _ look: Appearance) -> String {
    if DisplayWidth.of(text) <= width { return text }
    var result = ""
    for character in text {
      if DisplayWidth.of(result) + DisplayWidth.of(character) >= width { break }
      result.append(character)
    }
    return result + look.shown("…")
  }
}
