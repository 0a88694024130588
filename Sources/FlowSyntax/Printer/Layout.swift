/// Decides where lines are broken, and writes them.
///
/// The idea is Oppen's and Wadler's: a text is a sequence of pieces, some of them places where a
/// line may end, and groups of pieces. A group stays on one line if it fits there together with
/// what follows it up to the next place to break; else each of its own places becomes a line end,
/// and the groups within it are asked in their turn. Since a piece knows the column that it would
/// have on one endless line, "fits" is one subtraction, and the whole is linear however deep the
/// groups are nested.
struct Layout {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether a byte is a character, so that widths need no counting.
  private let isASCII: Bool

  private var pieces: [Piece] = []
  private var position: UInt32 = 0
  /// The pieces that opened the groups not yet closed.
  private var openGroups: [Int] = []

  private(set) var output: [UInt8] = []
  private var column = 0
  /// How many lines have been ended.
  private(set) var lineCount = 0
  private var margin = 0
  private var margins: [Int] = []
  private var broken: [Bool] = []

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.isASCII = bytes.allSatisfy { $0 < 0x80 }
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Whether nothing has been written or is about to be.
  var isEmpty: Bool { output.isEmpty && pieces.isEmpty }

  /// How many characters stand in a stretch of the source.
  @inline(__always)
  func width(_ start: UInt32, _ end: UInt32) -> UInt32 {
    isASCII ? end &- start : Self.countCharacters(bytes, start, end)
  }

  /// Every byte that does not go on with a character begins one.
  private static func countCharacters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: UInt32, _ end: UInt32
  ) -> UInt32 {
    var count: UInt32 = 0
    for index in Int(start)..<Int(end) where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }
}

// MARK: - Collecting pieces

extension Layout {
  /// The column of the next piece on an endless line.
  var flatPosition: UInt32 { position }

  @inline(__always)
  private mutating func append(
    _ kind: Piece.Kind, flag: Bool = false, _ first: UInt32 = 0, _ second: UInt32 = 0
  ) {
    pieces.append(
      Piece(kind: kind, flag: flag, first: first, second: second, position: position))
  }

  mutating func appendSource(_ start: UInt32, _ end: UInt32) {
    append(.source, start, end)
    position &+= width(start, end)
  }

  /// A text that may hold line ends of its own; it counts for as much as stands on its first line.
  mutating func appendText(_ start: UInt32, _ end: UInt32) {
    var lineEnd = start
    while lineEnd < end, bytes[Int(lineEnd)] != 0x0A, bytes[Int(lineEnd)] != 0x0D { lineEnd &+= 1 }
    if lineEnd == end { return appendSource(start, end) }
    append(.source, flag: true, start, end)
    position &+= width(start, lineEnd)
  }

  mutating func appendComment(_ start: UInt32, _ end: UInt32, ownsLine: Bool) {
    append(.comment, flag: ownsLine, start, end)
    forceBreak()
  }

  mutating func appendCharacter(_ character: UInt8) {
    append(.character, UInt32(character))
    position &+= 1
  }

  mutating func appendFlatCharacter(_ character: UInt8) {
    append(.flatCharacter, UInt32(character))
    position &+= 1
  }

  mutating func appendBrokenCharacter(_ character: UInt8) {
    append(.brokenCharacter, UInt32(character))
  }

  mutating func appendLine(blank: Bool) {
    append(.line, flag: blank)
    position &+= 1
  }

  mutating func appendSoftLine() { append(.softLine) }

  /// - Requires: a group is opened next, and an indentation ended after it is closed.
  mutating func appendFittingLine(always: Bool) {
    append(.fittingLine, flag: always)
    position &+= 1
  }

  mutating func appendHardLine(blank: Bool) {
    append(.hardLine, flag: blank)
    forceBreak()
  }

  /// Leaves room for spaces that ``setPadding(_:to:)`` counts; answers with its place.
  mutating func appendPadding(_ count: UInt32 = 0) -> Int {
    append(.padding, count)
    return pieces.count - 1
  }

  mutating func setPadding(_ index: Int, to count: UInt32) { pieces[index].first = count }

  mutating func indent() { append(.indent) }
  mutating func dedent() { append(.dedent) }

  mutating func openGroup() {
    openGroups.append(pieces.count)
    append(.groupStart)
  }

  /// Breaks the group that is open, and with it all around it.
  mutating func forceBreak() {
    if let group = openGroups.last { pieces[group].flag = true }
  }

  /// - Requires: a group is open.
  mutating func closeGroup() {
    guard let group = openGroups.popLast() else { return }
    append(.groupEnd, UInt32(truncatingIfNeeded: group))
    if pieces[group].flag { forceBreak() }
  }
}

// MARK: - Writing

extension Layout {
  /// Writes all pieces collected so far.
  ///
  /// - Requires: every group is closed, and what is collected next begins with a line end.
  mutating func render() {
    findReaches()
    for piece in pieces { write(piece) }
    pieces.removeAll(keepingCapacity: true)
    position = 0
  }

  /// Tells each group how far the text runs on after it before it can next be broken.
  private mutating func findReaches() {
    var reach = position
    var index = pieces.count
    while index > 0 {
      index -= 1
      let piece = pieces[index]
      switch piece.kind {
      case .line, .softLine, .hardLine, .comment:
        reach = piece.position
      case .fittingLine where index + 1 < pieces.count:
        reach = piece.position
        pieces[index].first = pieces[index + 1].first
        pieces[index].second = pieces[index + 1].flag ? 1 : 0
      case .source where piece.flag:
        reach = index + 1 < pieces.count ? pieces[index + 1].position : position
      case .groupEnd:
        pieces[Int(piece.first)].first = reach
      default: break
      }
    }
  }

  @inline(__always)
  private mutating func write(_ piece: Piece) {
    switch piece.kind {
    case .source:
      if piece.flag {
        writeSpanningLines(piece)
      } else {
        copy(piece.first, piece.second)
        column += Int(width(piece.first, piece.second))
      }
    case .comment:
      if !piece.flag && !output.isEmpty { output.append(contentsOf: [0x20, 0x20]) }
      copy(piece.first, piece.second)
    case .character:
      put(UInt8(truncatingIfNeeded: piece.first))
    case .flatCharacter:
      if !isBroken { put(UInt8(truncatingIfNeeded: piece.first)) }
    case .brokenCharacter:
      if isBroken { put(UInt8(truncatingIfNeeded: piece.first)) }
    case .line:
      if isBroken { endLine(blank: piece.flag) } else { put(0x20) }
    case .softLine:
      if isBroken { endLine(blank: false) }
    case .fittingLine:
      writeFittingLine(piece)
    case .hardLine:
      endLine(blank: piece.flag)
    case .padding:
      if isBroken { putSpaces(Int(piece.first)) }
    case .indent:
      margins.append(margin)
      if isBroken { margin += 2 }
    case .dedent:
      margin = margins.popLast() ?? 0
    case .groupStart:
      let length = Int(piece.first &- piece.position)
      broken.append(isBroken && (piece.flag || column + length > Printer.lineWidth))
    case .groupEnd:
      broken.removeLast()
    }
  }

  /// Whether the places to break of the present group are line ends.
  @inline(__always)
  private var isBroken: Bool { broken.last ?? true }

  @inline(__always)
  private mutating func put(_ character: UInt8) {
    output.append(character)
    column += 1
  }

  private mutating func putSpaces(_ count: Int) {
    output.append(contentsOf: repeatElement(0x20, count: count))
    column += count
  }

  private mutating func copy(_ start: UInt32, _ end: UInt32) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)]))
  }

  private mutating func endLine(blank: Bool) {
    output.append(0x0A)
    if blank { output.append(0x0A) }
    lineCount += 1
    column = 0
    putSpaces(margin)
  }

  private mutating func writeFittingLine(_ piece: Piece) {
    margins.append(margin)
    let length = Int(piece.first &- piece.position)
    let staysTogether = piece.second == 0
    let fitsHere = staysTogether && column + length <= Printer.lineWidth
    let fitsBelow = staysTogether && margin + 1 + length <= Printer.lineWidth
    if isBroken, !fitsHere, piece.flag || fitsBelow {
      margin += 2
      endLine(blank: false)
    } else {
      put(0x20)
    }
  }

  /// Line ends within a text are written as they are in every other place, as LF.
  private mutating func writeSpanningLines(_ piece: Piece) {
    var lineStart = output.count
    for index in Int(piece.first)..<Int(piece.second) {
      var byte = bytes[index]
      if byte == 0x0D {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
        byte = 0x0A
      }
      output.append(byte)
      if byte == 0x0A {
        lineStart = output.count
        lineCount += 1
      }
    }
    column = output[lineStart...].reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
  }

  /// Puts a blank line in where one was found to be needed only after the text below was written.
  mutating func insertLineEnd(at offset: Int) { output.insert(0x0A, at: offset) }

  /// Ends the last line, if there is any.
  mutating func endText() {
    if !output.isEmpty { output.append(0x0A) }
  }
}
