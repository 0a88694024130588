import CExpat
import CScan
import Glibc

/// Streams a file of XML through Expat; a subclass says what each element means.
///
/// Reports are data, so that what makes XML dangerous is refused instead of bounded: entities that
/// the file declares itself are an error, external ones are never loaded, and neither tags nor
/// nesting grow without end. Expat reads UTF-8, UTF-16 and Latin-1 by itself; here it also learns
/// what Windows calls 1252.
class XMLReader {
  /// The most bytes that one tag or comment may have.
  static let longestTag = 8 << 20
  /// How many elements may stand inside one another.
  static let deepest = 10_000
  /// Text of fewer bytes is not worth the calls that passing over it costs.
  private static let shortestText = 64

  let file: EvidenceFile
  private let parser: XML_Parser?
  private let records: XMLRecords?
  private var depth = 0
  private var failure: ReadingError?
  /// The bytes that Expat has been given, and the ends of lines among those that it has not.
  private var given = 0
  private var lastGiven: UInt8 = 0
  private var linesKept = 0

  /// - Parameter records: the element that most of the report consists of.
  init(_ file: EvidenceFile, records: StaticString? = nil) {
    self.file = file
    self.records = records.map { XMLRecords($0) }
    parser = XML_ParserCreate(nil)
  }

  deinit {
    if let parser { XML_ParserFree(parser) }
    records?.deallocate()
  }

  // MARK: What a subclass overrides

  /// - Parameter depth: 0 for the root.
  func begin(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {}
  func end(_ name: XMLWord, depth: Int) {}
  /// One of the elements that most of the report consists of, which begins and ends at once.
  func record(_ name: XMLWord, _ attributes: XMLAttributes, depth: Int) {
    begin(name, attributes, depth: depth)
    end(name, depth: depth)
  }
  /// A piece of text, where ``wantsText``.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  // MARK: What a subclass uses

  /// Whether the element that begins is known to have nothing inside.
  private(set) var isEmpty = false

  /// The line of the event that is under way.
  var line: Int { (parser.map { Int(XML_GetCurrentLineNumber($0)) } ?? 1) + linesKept }

  /// `reports/unit.xml:14`
  var place: String { "\(file.path):\(line)" }

  /// Stops at the event that is under way: the first fault counts.
  func fail(_ message: String) {
    guard failure == nil else { return }
    failure = ReadingError(message, in: file.path, line: line)
    if let parser { XML_StopParser(parser, 0) }
  }

  /// Stops with an error that has its place already.
  func fail(_ error: ReadingError) {
    guard failure == nil else { return }
    failure = error
    if let parser { XML_StopParser(parser, 0) }
  }

  /// Whether text is handed out; most of it is of no interest, and asking for it costs time.
  var wantsText = false {
    didSet {
      guard let parser, wantsText != oldValue else { return }
      XML_SetCharacterDataHandler(parser, wantsText ? Self.textHandler : nil)
    }
  }

  // MARK: Running

  /// Reads the file to its end.
  func run() throws(ReadingError) {
    guard let parser else { throw ReadingError("there is no memory to read it", in: file.path) }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, Self.beginHandler, Self.endHandler)
    XML_SetEntityDeclHandler(parser, Self.entityHandler)
    XML_SetUnknownEncodingHandler(parser, Self.encodingHandler, nil)
    let window = XMLWindow(file)
    var tokens = XMLTokens()
    var isLast = false
    while !isLast, window.count < 4 { isLast = try window.fill() }
    if window.count == 0 { throw ReadingError("the file is empty", in: file.path) }
    tokens.begin(window.bytes, count: window.count)
    while true {
      let done = try scan(window, &tokens, parser)
      try give(
        window.bytes, from: done.given, to: isLast ? window.count : done.seen, parser, isLast)
      if isLast { return }
      window.drop(done.seen)
      guard window.count <= Self.longestTag,
        given - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestTag
      else {
        throw ReadingError(
          "a tag or comment is longer than \(Self.longestTag >> 20) MiB", in: file.path, line: line)
      }
      isLast = try window.fill()
    }
  }

  /// Goes through what is there of the file: records are taken, and what stands before each of them
  /// is given to Expat.
  ///
  /// - Returns: how far Expat has been given everything, and how far all tokens are complete.
  private func scan(
    _ window: XMLWindow, _ tokens: inout XMLTokens, _ parser: XML_Parser
  ) throws(ReadingError) -> (given: Int, seen: Int) {
    let (bytes, count) = (window.bytes, window.count)
    var given = 0
    var at = 0
    while true {
      let state = tokens.state
      if state != .content {
        let end = tokens.leave(bytes, from: at, end: count)
        if state == .data {
          let last = end.map { $0 - 3 } ?? count - tokens.lookBehind
          given = try pass(bytes, given: given, from: at, to: last, isData: true, parser)
        }
        guard let end else { return (given, max(at, count - tokens.lookBehind)) }
        at = end
      }
      let found = memchr(bytes + at, Int32(UInt8(ascii: "<")), count - at)
      let open = found.map { $0 - UnsafeMutableRawPointer(bytes) } ?? count
      given = try pass(bytes, given: given, from: at, to: open, isData: false, parser)
      guard open < count else { return (given, count) }
      // After a CR Expat waits for what follows, to know whether the line ends there.
      let last = open > given ? bytes[open - 1] : lastGiven
      if let records, last != 0x0D, records.begins(bytes, at: open, end: count),
        let end = records.take(bytes, at: open, end: count)
      {
        try give(bytes, from: given, to: open, parser, false)
        guard depth > 0 else { return try outside(records) }
        at = try take(records, bytes, to: end, count: count)
        given = at
        continue
      }
      switch tokens.token(bytes, at: open, end: count) {
      case .cut: return (given, open)
      case .end(let place), .tag(let place): at = place
      }
    }
  }

  /// Passes over the lines of a text that nobody asks for, as most of the text of a report is.
  ///
  /// What is plain cannot be a fault. All else is left to Expat with the whole of its line, so that
  /// a fault is found as before and has its column.
  ///
  /// - Returns: how far everything has been given to Expat or passed over.
  private func pass(
    _ bytes: UnsafeMutablePointer<UInt8>, given: Int, from start: Int, to end: Int, isData: Bool,
    _ parser: XML_Parser
  ) throws(ReadingError) -> Int {
    var given = given
    var at = start
    // What the last bytes before these began, such as an entity, goes on at most to a line's end.
    if start == 0 {
      guard end > 0, let line = memchr(bytes, 0x0A, end) else { return given }
      at = line - UnsafeMutableRawPointer(bytes) + 1
    }
    while end - at >= Self.shortestText {
      let text = flow_plain_text(bytes + at, end - at, isData ? 1 : 0)
      if text.last >= Self.shortestText {
        try give(bytes, from: given, to: at, parser, false)
        given = at
        // Only now is it known what the tag before the text asks for.
        guard depth > 0, !wantsText else { return given }
        // The last end of a line is not passed over: there the columns begin anew.
        given += text.last
        linesKept += text.lines - 1
      }
      let odd = at + text.length
      guard odd < end, let line = memchr(bytes + odd, 0x0A, end - odd) else { return given }
      at = line - UnsafeMutableRawPointer(bytes) + 1
    }
    return given
  }

  /// Hands out a record and those that follow it at once.
  ///
  /// - Returns: where the last of them ends.
  private func take(
    _ records: XMLRecords, _ bytes: UnsafeMutablePointer<UInt8>, to first: Int, count: Int
  ) throws(ReadingError) -> Int {
    var end = first
    while true {
      isEmpty = true
      record(records.word, records.attributes, depth: depth)
      isEmpty = false
      if let failure { throw failure }
      linesKept += records.lines.pointee
      // Between records there are blanks, which Expat need not see while nobody asks for text.
      var next = end
      var lines = 0
      while next < count, XMLRecords.isBlank(bytes[next]) {
        if XMLRecords.endsLine(bytes, at: next, end: count) { lines += 1 }
        next += 1
      }
      guard !wantsText, next < count, bytes[next] == UInt8(ascii: "<"),
        records.begins(bytes, at: next, end: count),
        let last = records.take(bytes, at: next, end: count)
      else { return end }
      linesKept += lines
      end = last
    }
  }

  /// A record where no element is open, which Expat would have refused.
  private func outside(_ records: XMLRecords) throws(ReadingError) -> (given: Int, seen: Int) {
    begin(records.word, records.attributes, depth: 0)
    if let failure { throw failure }
    throw ReadingError("the element stands outside of the root", in: file.path, line: line)
  }

  private func give(
    _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, _ parser: XML_Parser,
    _ isLast: Bool
  ) throws(ReadingError) {
    guard end > start || isLast else { return }
    given += end - start
    if end > start { lastGiven = bytes[end - 1] }
    let status = bytes.withMemoryRebound(to: CChar.self, capacity: end) {
      XML_Parse(parser, $0 + start, Int32(end - start), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    if status != XML_STATUS_OK { throw fault(in: parser) }
  }

  private func fault(in parser: XML_Parser) -> ReadingError {
    let code = XML_GetErrorCode(parser)
    let column = Int(XML_GetCurrentColumnNumber(parser)) + 1
    let message: String
    switch code {
    case XML_ERROR_NO_ELEMENTS:
      message = depth > 0 ? "the file ends inside of an element" : "it holds no element"
    case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR:
      message = "the file ends in the middle"
    case XML_ERROR_INVALID_TOKEN: message = "this is not well-formed XML"
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH: message = "its entities grow without end"
    case XML_ERROR_UNKNOWN_ENCODING: message = "its encoding is not known"
    default: message = XML_ErrorString(code).map { String(cString: $0) } ?? "this is not XML"
    }
    return ReadingError(message, in: file.path, line: line, column: column)
  }

  // MARK: What Expat calls

  private static let beginHandler: XML_StartElementHandler = { data, name, attributes in
    guard let data, let name, let attributes else { return }
    let reader = Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
    guard reader.failure == nil else { return }
    reader.begin(
      XMLWord(bytes: name), XMLAttributes(pairs: attributes), depth: reader.depth)
    reader.depth += 1
    if reader.depth > deepest {
      reader.fail("more than \(deepest) elements stand inside one another")
    }
  }

  private static let endHandler: XML_EndElementHandler = { data, name in
    guard let data, let name else { return }
    let reader = Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
    guard reader.failure == nil else { return }
    reader.depth -= 1
    reader.end(XMLWord(bytes: name), depth: reader.depth)
  }

  private static let textHandler: XML_CharacterDataHandler = { data, bytes, count in
    guard let data, let bytes else { return }
    let reader = Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
    guard reader.failure == nil else { return }
    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      reader.text(UnsafeBufferPointer(start: $0, count: Int(count)))
    }
  }

  private static let entityHandler: XML_EntityDeclHandler = { data, _, _, _, _, _, _, _, _ in
    guard let data else { return }
    Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue().fail(
      "it declares entities, which no report needs and which can grow without end")
  }

  private static let encodingHandler: XML_UnknownEncodingHandler = { _, name, information in
    guard let name, let information, WindowsLatin.isName(String(cString: name)) else { return 0 }
    withUnsafeMutableBytes(of: &information.pointee.map) { bytes in
      let map = bytes.bindMemory(to: Int32.self)
      for byte in map.indices { map[byte] = WindowsLatin.scalar(byte) }
    }
    information.pointee.data = nil
    information.pointee.convert = nil
    information.pointee.release = nil
    return 1
  }
}
