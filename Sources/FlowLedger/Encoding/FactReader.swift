import FlowProcess
import FlowValues

/// Reads the JSON text of a body, whether canonical or laid out otherwise.
///
/// It goes through the bytes once. Written by hand because a run is judged from all its facts: no
/// way around through values of another reader is fast enough for a hundred thousand of them.
struct FactReader {
  /// How many lists and objects may stand inside one another.
  static let depth = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The body that bytes hold, all of them.
  static func body(_ bytes: [UInt8]) throws(FactTextError) -> FactBody {
    try bytes.withUnsafeBufferPointer { buffer throws(FactTextError) in try body(buffer) }
  }

  static func body(_ bytes: UnsafeBufferPointer<UInt8>) throws(FactTextError) -> FactBody {
    var reader = FactReader(bytes)
    reader.skipSpace()
    let body = try reader.object(depth: 0)
    reader.skipSpace()
    guard reader.at == bytes.count else { throw .expected("the end", at: reader.at) }
    return body
  }

  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func value(depth: Int) throws(FactTextError) -> FactValue {
    switch byte {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number(try number())
    case UInt8(ascii: "t") where take("true"): return .bool(true)
    case UInt8(ascii: "f") where take("false"): return .bool(false)
    case UInt8(ascii: "n") where take("null"): return .null
    default: throw .expected("a value", at: at)
    }
  }

  private mutating func object(depth: Int) throws(FactTextError) -> FactBody {
    guard depth < Self.depth else { throw .tooDeep }
    guard byte == UInt8(ascii: "{") else { throw .expected("'{'", at: at) }
    at += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      at += 1
      return FactBody()
    }
    var members: [(name: String, value: FactValue)] = []
    // One more would make the array move; most bodies have few members.
    members.reserveCapacity(depth == 0 ? 8 : 4)
    var last = 0..<0
    var isSorted = true
    while true {
      guard byte == UInt8(ascii: "\"") else { throw .expected("a name", at: at) }
      let start = at
      let name = try text()
      let place = start + 1..<at - 1
      // In the canonical form each name stands after the last, which makes them differ.
      isSorted = isSorted && (members.isEmpty || precedes(last, place))
      last = place
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw .expected("':'", at: at) }
      at += 1
      skipSpace()
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
      switch byte {
      case UInt8(ascii: ","):
        at += 1
        skipSpace()
      case UInt8(ascii: "}"):
        at += 1
        if !isSorted { try requireDiffering(members) }
        return FactBody(differing: members)
      default: throw .expected("',' or '}'", at: at)
      }
    }
  }

  private mutating func list(depth: Int) throws(FactTextError) -> [FactValue] {
    guard depth < Self.depth else { throw .tooDeep }
    at += 1
    skipSpace()
    var elements: [FactValue] = []
    if byte == UInt8(ascii: "]") {
      at += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      switch byte {
      case UInt8(ascii: ","):
        at += 1
        skipSpace()
      case UInt8(ascii: "]"):
        at += 1
        return elements
      default: throw .expected("',' or ']'", at: at)
      }
    }
  }

  /// Whether one name stands before another, as far as can be told without escapes.
  private func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    for (x, y) in zip(a, b) {
      let (one, other) = (bytes[x], bytes[y])
      if one == UInt8(ascii: "\\") || other == UInt8(ascii: "\\") { return false }
      if one != other { return one < other }
    }
    return a.count < b.count && bytes[b.lowerBound + a.count] != UInt8(ascii: "\\")
  }

  private func requireDiffering(
    _ members: [(name: String, value: FactValue)]
  ) throws(FactTextError) {
    var seen: Set<[UInt8]> = []
    for (name, _) in members where !seen.insert(Array(name.utf8)).inserted {
      throw .duplicate(name)
    }
  }

  // MARK: Texts

  private mutating func text() throws(FactTextError) -> String {
    let start = at + 1
    let (end, isASCII) = endOfRun(from: start)
    guard end < bytes.count, bytes[end] >= 0x20 else { throw .expected("'\"'", at: end) }
    if bytes[end] == UInt8(ascii: "\\") { return try textWithEscapes(from: start, to: end) }
    at = end + 1
    let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if isASCII { return String(decoding: run, as: UTF8.self) }
    guard let text = String(validating: run, as: UTF8.self) else { throw .notUTF8(at: start) }
    return text
  }

  /// Where a run of plain characters ends: at a quote, a backslash, a control character or the end.
  ///
  /// Eight bytes are looked at together. Subtracting 1 from every byte borrows out of those that
  /// are 0, and so marks bytes that equal one value once that value is taken away with `^`; a
  /// borrow can only mislead above the first true mark, and the first is all that counts.
  private func endOfRun(from start: Int) -> (end: Int, isASCII: Bool) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var seen: UInt64 = 0
    var at = start
    while at &+ 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      let stops =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
          | (word &- ones &* 0x20) & ~word) & highs
      if stops != 0 {
        let length = stops.trailingZeroBitCount >> 3
        seen |= word & ~(~0 << UInt64(length * 8))
        return (at &+ length, seen & highs == 0)
      }
      seen |= word
      at &+= 8
    }
    while at < raw.count {
      let byte = raw[at]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      seen |= UInt64(byte)
      at &+= 1
    }
    return (at, seen & highs == 0)
  }

  private mutating func textWithEscapes(
    from start: Int, to end: Int
  ) throws(FactTextError) -> String {
    var decoded = Array(bytes[start..<end])
    at = end
    while true {
      guard at < bytes.count, bytes[at] >= 0x20 else { throw .expected("'\"'", at: at) }
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte != UInt8(ascii: "\\") {
        decoded.append(byte)
        continue
      }
      try escape(into: &decoded)
    }
    guard let text = String(validating: decoded, as: UTF8.self) else { throw .notUTF8(at: start) }
    return text
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(FactTextError) {
    let letter = byte
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if code & 0xFC00 == 0xD800, take("\\u") {
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else { throw .expected("half a surrogate pair", at: at) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw .expected("the rest of a surrogate pair", at: at)
      }
      decoded += String(scalar).utf8
    default: throw .expected("an escape", at: at - 1)
    }
  }

  private mutating func hexadecimal() throws(FactTextError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      switch byte {
      case let digit where digit &- 0x30 < 10: code = code << 4 | UInt32(digit & 0x0F)
      case let letter where (letter | 0x20) &- 0x61 < 6:
        code = code << 4 | UInt32((letter | 0x20) - 0x57)
      default: throw .expected("a hexadecimal digit", at: at)
      }
      at += 1
    }
    return code
  }

  // MARK: Numbers

  private mutating func number() throws(FactTextError) -> Double {
    let start = at
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var digits: UInt64 = 0
    let first = at
    while byte &- 0x30 < 10 {
      digits = digits &* 10 &+ UInt64(bytes[at] & 0x0F)
      at += 1
    }
    var length = at - first
    guard length > 0, length == 1 || bytes[first] != 0x30 else {
      throw .expected("a number", at: start)
    }
    var exponent = 0
    if byte == UInt8(ascii: ".") {
      at += 1
      let fraction = at
      while byte &- 0x30 < 10 {
        digits = digits &* 10 &+ UInt64(bytes[at] & 0x0F)
        at += 1
      }
      guard at > fraction else { throw .expected("a digit", at: at) }
      exponent = fraction - at
      length += at - fraction
    }
    if byte | 0x20 == UInt8(ascii: "e") { exponent += try self.exponent() }
    if length <= 18, let number = NumberFormat.exact(digits: digits, exponent: exponent) {
      return isNegative ? -number : number
    }
    let written = UnsafeBufferPointer(rebasing: bytes[start..<at])
    guard let number = Double(String(decoding: written, as: UTF8.self)), number.isFinite else {
      throw .expected("a number that is not too large", at: start)
    }
    return number
  }

  private mutating func exponent() throws(FactTextError) -> Int {
    at += 1
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { at += 1 }
    guard byte &- 0x30 < 10 else { throw .expected("a digit", at: at) }
    var value = 0
    while byte &- 0x30 < 10 {
      value = min(value * 10 + Int(bytes[at] & 0x0F), 1_000_000)
      at += 1
    }
    return isNegative ? -value : value
  }

  private mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= bytes.count - at else { return false }
    for place in 0..<length where bytes[at + place] != word.utf8Start[place] { return false }
    at += length
    return true
  }
}
