import FlowValues

/// Goes through a document of TOML once, line by line.
struct TOMLParser {
  /// How many lists and inline tables may stand inside one another.
  static let deepest = 128

  let path: String
  let bytes: [UInt8]
  var at = 0
  private let root = TOMLTable(.header)
  /// The table that keys go to.
  private var current: TOMLTable

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    current = root
  }

  var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  mutating func document() throws(ReadingError) -> Value {
    while true {
      skipLines()
      guard at < bytes.count else { return root.value }
      if byte == UInt8(ascii: "[") {
        try header()
      } else {
        try pair(into: current, depth: 0)
      }
      try endOfLine()
    }
  }

  // MARK: Tables

  /// `[a.b]` and `[[a.b]]`
  private mutating func header() throws(ReadingError) {
    let start = at
    at += 1
    let isList = take(UInt8(ascii: "["))
    let keys = try dottedKey()
    guard take(UInt8(ascii: "]")), !isList || take(UInt8(ascii: "]")) else {
      throw fault("expected '\(isList ? "]]" : "]")' after the name of a table", at: start)
    }
    let parent = try descend(from: root, keys.dropLast(), at: start)
    let name = keys[keys.count - 1]
    let table = TOMLTable(.header)
    switch (parent[name], isList) {
    case (nil, false): parent[name] = .table(table)
    case (nil, true): parent[name] = .tables([table])
    case (.tables(let tables)?, true): parent[name] = .tables(tables + [table])
    case (.table(let known)?, false) where known.origin == .implied:
      known.origin = .header
      current = known
      return
    default: throw fault("'\(name)' is defined already", at: start)
    }
    current = table
  }

  private func descend(
    from table: TOMLTable, _ keys: ArraySlice<String>, at start: Int
  ) throws(ReadingError) -> TOMLTable {
    var table = table
    for key in keys {
      switch table[key] {
      case nil:
        let next = TOMLTable(.implied)
        table[key] = .table(next)
        table = next
      case .table(let next)? where next.origin != .inline: table = next
      case .tables(let tables)?: table = tables[tables.count - 1]
      default: throw fault("'\(key)' is no table that could be added to", at: start)
      }
    }
    return table
  }

  /// `a.b = value`
  mutating func pair(into table: TOMLTable, depth: Int) throws(ReadingError) {
    let start = at
    let keys = try dottedKey()
    guard take(UInt8(ascii: "=")) else { throw fault("expected '=' after a key") }
    skipBlanks()
    var target = table
    for key in keys.dropLast() {
      switch target[key] {
      case nil:
        let next = TOMLTable(.dotted)
        target[key] = .table(next)
        target = next
      case .table(let next)? where next.origin == .dotted: target = next
      default: throw fault("'\(key)' is no table that could be added to", at: start)
      }
    }
    let name = keys[keys.count - 1]
    guard target[name] == nil else { throw fault("the key '\(name)' stands twice", at: start) }
    target[name] = try value(depth: depth)
  }

  private mutating func dottedKey() throws(ReadingError) -> [String] {
    var keys: [String] = []
    repeat {
      skipBlanks()
      keys.append(try key())
      guard keys.count <= Self.deepest else { throw fault("a key has too many parts") }
      skipBlanks()
    } while take(UInt8(ascii: "."))
    return keys
  }

  private mutating func key() throws(ReadingError) -> String {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try text(isKey: ()) }
    let start = at
    while Self.isBare(byte) { at += 1 }
    guard at > start else { throw fault("expected a key, found \(found)") }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(ReadingError) -> TOMLTable.Entry {
    guard depth < Self.deepest else {
      throw fault("more than \(Self.deepest) lists and tables stand inside one another")
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .value(.text(try text()))
    case UInt8(ascii: "["): return .value(try list(depth: depth))
    case UInt8(ascii: "{"): return .table(try inlineTable(depth: depth))
    default:
      let start = at
      let word = word()
      guard let value = TOMLWord.value(word) else {
        throw fault(
          word.isEmpty ? "expected a value, found \(found)" : "'\(word)' is no value", at: start)
      }
      return .value(value)
    }
  }

  private mutating func word() -> String {
    let start = at
    while Self.isBare(byte) || byte == 0x2B || byte == 0x2E || byte == 0x3A { at += 1 }
    // A date and a time may stand with a blank between them.
    if at - start == 10, bytes[start + 4] == 0x2D, byte == 0x20, at + 1 < bytes.count,
      bytes[at + 1] &- 0x30 < 10
    {
      at += 1
      while Self.isBare(byte) || byte == 0x2B || byte == 0x2E || byte == 0x3A { at += 1 }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func list(depth: Int) throws(ReadingError) -> Value {
    let start = at
    at += 1
    var elements: [Value] = []
    while true {
      skipLines()
      if take(UInt8(ascii: "]")) { return .list(List(elements)) }
      guard at < bytes.count else { throw fault("this list never ends", at: start) }
      switch try value(depth: depth + 1) {
      case .value(let value): elements.append(value)
      case .table(let table): elements.append(table.value)
      case .tables(let tables): elements += tables.map(\.value)
      }
      skipLines()
      if take(UInt8(ascii: ",")) { continue }
      guard at < bytes.count else { throw fault("this list never ends", at: start) }
      guard byte == UInt8(ascii: "]") else {
        throw fault("expected ',' or ']' after an element, found \(found)")
      }
    }
  }

  private mutating func inlineTable(depth: Int) throws(ReadingError) -> TOMLTable {
    at += 1
    let table = TOMLTable(.dotted)
    skipBlanks()
    if !take(UInt8(ascii: "}")) {
      while true {
        skipBlanks()
        try pair(into: table, depth: depth + 1)
        skipBlanks()
        if take(UInt8(ascii: "}")) { break }
        guard take(UInt8(ascii: ",")) else {
          throw fault("expected ',' or '}' after a member, found \(found)")
        }
      }
    }
    // Nothing may be added from outside.
    table.origin = .inline
    return table
  }

  // MARK: Small things

  mutating func take(_ wanted: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == wanted else { return false }
    at += 1
    return true
  }

  mutating func skipBlanks() { while byte == 0x20 || byte == 0x09 { at += 1 } }

  /// Blanks, ends of lines and comments.
  private mutating func skipLines() {
    while at < bytes.count {
      switch byte {
      case 0x20, 0x09, 0x0A: at += 1
      case 0x0D where at + 1 < bytes.count && bytes[at + 1] == 0x0A: at += 2
      case UInt8(ascii: "#"): while at < bytes.count, byte != 0x0A { at += 1 }
      default: return
      }
    }
  }

  private mutating func endOfLine() throws(ReadingError) {
    skipBlanks()
    if byte == UInt8(ascii: "#") { while at < bytes.count, byte != 0x0A { at += 1 } }
    if byte == 0x0D { at += 1 }
    guard at >= bytes.count || take(0x0A) else {
      throw fault("expected the end of the line, found \(found)")
    }
  }

  var found: String {
    guard at < bytes.count else { return "the end" }
    if byte == 0x0A || byte == 0x0D { return "the end of the line" }
    if byte < 0x20 { return "a control character" }
    return "'\(String(decoding: bytes[at...].prefix(12).prefix { $0 > 0x20 }, as: UTF8.self))'"
  }

  func fault(_ message: String, at place: Int? = nil) -> ReadingError {
    let before = bytes[..<min(place ?? at, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return ReadingError(
      message, in: path, line: 1 + before.count { $0 == 0x0A }, column: column)
  }
}
