import FlowValues

/// Reads tables after RFC 4180: rows of cells, in quotes where a cell holds what separates.
///
/// The first row names the columns. Cells are separated by commas; by semicolons or tabs where the
/// first row has those and no comma, as spreadsheets write them. Every cell is a text: what it
/// means is said where the evidence declares its type. The rows of several files come one after the
/// other.
struct CSVReader {
  /// The most bytes that a row may have.
  static let longestRow = 16 << 20

  private let file: EvidenceFile
  private var bytes: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private var line = 1
  private var separator = UInt8(ascii: ",")
  /// The row that is being read: its cells' bytes one after the other, and where each ends.
  private var cells: [UInt8] = []
  private var ends: [Int] = []

  private init(_ file: EvidenceFile) { self.file = file }

  static func read(_ files: [EvidenceFile]) throws(ReadingError) -> Value {
    var rows: [Value] = []
    for file in files {
      var reader = CSVReader(file)
      try reader.table(into: &rows)
    }
    return .list(List(rows))
  }

  private mutating func table(into rows: inout [Value]) throws(ReadingError) {
    // The first row tells how cells are separated, and should be there in one piece.
    repeat { try fill() } while !isAtEnd && bytes.count < 1 << 16 && !bytes.contains(0x0A)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault("this is UTF-16; save the table as UTF-8")
    }
    chooseSeparator()
    guard try row() else {
      throw ReadingError("it has no first row to name columns", in: file.path)
    }
    let names = try texts(from: 1)
    for (place, name) in names.enumerated() {
      if name.isEmpty { throw fault("column \(place + 1) has no name", at: 1) }
      if names[..<place].contains(name) {
        throw fault("two columns are named '\(name)'", at: 1)
      }
    }
    let shape = DataShape(names)
    var start = line
    while try row() {
      // An empty line is no row, unless the table has one column.
      if ends.count == 1, cells.isEmpty, names.count > 1 {
        start = line
        continue
      }
      guard ends.count == names.count else {
        throw fault("expected \(names.count) cells, found \(ends.count)", at: start)
      }
      rows.append(.data(DataObject(shape, try texts(from: start).map(Value.text))))
      start = line
    }
  }

  /// Looks at the first line.
  private mutating func chooseSeparator() {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[at...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    if counts[UInt8(ascii: ",")] != nil { return }
    for other in [UInt8(ascii: ";"), 0x09] where counts[other] != nil {
      separator = other
      return
    }
  }

  private mutating func fill() throws(ReadingError) {
    bytes.removeFirst(at)
    at = 0
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    let count = try file.read(into: chunk)
    isAtEnd = count == 0
    bytes += chunk[..<count]
  }

  /// The next byte without taking it; nothing at the end.
  private mutating func peek() throws(ReadingError) -> UInt8? {
    while at >= bytes.count {
      if isAtEnd { return nil }
      try fill()
    }
    return bytes[at]
  }

  /// Reads one row into `cells` and `ends`.
  ///
  /// - Returns: false where there is no more.
  private mutating func row() throws(ReadingError) -> Bool {
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    guard try peek() != nil else { return false }
    let start = line
    while true {
      if try peek() == UInt8(ascii: "\"") { try quoted(from: start) } else { try plain() }
      ends.append(cells.count)
      guard cells.count + ends.count <= Self.longestRow else {
        throw fault("a row is longer than \(Self.longestRow >> 20) MiB", at: start)
      }
      guard let byte = try peek() else { return true }
      at += 1
      if byte == separator { continue }
      line += 1
      // The other half of a line's end.
      if byte == 0x0D, try peek() == 0x0A { at += 1 }
      return true
    }
  }

  private mutating func plain() throws(ReadingError) {
    let separator = separator
    while true {
      take { $0 != separator && $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "\"") && $0 != 0 }
      if cells.count > Self.longestRow { return }
      guard let byte = try peek() else { return }
      switch byte {
      case separator, 0x0A, 0x0D: return
      case 0: throw fault("a NUL byte stands in a cell")
      case UInt8(ascii: "\""):
        throw fault("a quote stands in a cell that does not begin with one")
      default: continue
      }
    }
  }

  /// Takes bytes over into the cell as long as they are there and plain.
  private mutating func take(while isPlain: (UInt8) -> Bool) {
    let start = at
    let end = bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, isPlain(bytes[place]) { place += 1 }
      return place
    }
    cells += bytes[start..<end]
    at = end
  }

  private mutating func quoted(from start: Int) throws(ReadingError) {
    at += 1
    while true {
      take { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
      guard cells.count <= Self.longestRow else {
        throw fault("a row is longer than \(Self.longestRow >> 20) MiB", at: start)
      }
      guard let byte = try peek() else { break }
      at += 1
      if byte == UInt8(ascii: "\"") {
        if try peek() == UInt8(ascii: "\"") {
          at += 1
        } else {
          guard let next = try peek(), next != separator, next != 0x0A, next != 0x0D else { return }
          throw fault("expected the end of a cell after its closing quote")
        }
      } else if byte == 0x0A {
        line += 1
      }
      cells.append(byte)
    }
    throw fault("a cell in quotes that begins here or further down never ends", at: start)
  }

  private func texts(from start: Int) throws(ReadingError) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    var place = 0
    for end in ends {
      guard let text = String(validating: cells[place..<end], as: UTF8.self) else {
        throw fault("the file is not UTF-8", at: start)
      }
      texts.append(text)
      place = end
    }
    return texts
  }

  private func fault(_ message: String, at place: Int? = nil) -> ReadingError {
    ReadingError(message, in: file.path, line: place ?? line)
  }
}
