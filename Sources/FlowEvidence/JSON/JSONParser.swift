/// Goes through a document once, from left to right, and builds its values.
///
/// Each function begins at the first byte of what it reads and ends behind the last. `byte` is NUL
/// at the end of the text; NUL begins nothing in JSON, so that no function asks twice.
struct JSONParser {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var at = 0
  private var valuesLeft: Int
  /// The sizes of the last object and list, for which room is made in the next: rows are alike, and
  /// where they are not, the room wasted is no more than what its neighbour fills.
  private var lastMembers = 8
  private var lastElements = 4

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    valuesLeft = limits.values
  }

  var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: Self.byteOrderMark) { at = 3 }
    skipSpace()
    guard at < bytes.count else { throw empty() }
    let value = try self.value(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw leftOver() }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    switch byte {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number(try number())
    case UInt8(ascii: "t") where take("true"): return .bool(true)
    case UInt8(ascii: "f") where take("false"): return .bool(false)
    case UInt8(ascii: "n") where take("null"): return .null
    default: throw noValue()
    }
  }

  /// `{ "key": value, … }`
  private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    let start = at
    guard depth < limits.depth else { throw tooDeep() }
    at += 1
    skipSpace()
    var members: [JSONMember] = []
    if byte == UInt8(ascii: "}") {
      at += 1
      return JSONObject()
    }
    members.reserveCapacity(lastMembers)
    while true {
      guard byte == UInt8(ascii: "\"") else { throw noKey(objectAt: start) }
      let key = try text()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw noColon(after: key) }
      at += 1
      skipSpace()
      try count()
      members.append(JSONMember(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        let comma = at
        at += 1
        skipSpace()
        if byte == UInt8(ascii: "}") { throw trailingComma(at: comma) }
      } else if byte == UInt8(ascii: "}") {
        at += 1
        lastMembers = members.count
        return JSONObject(members)
      } else {
        throw notClosed("expected ',' or '}' after a member", "object", at: start)
      }
    }
  }

  /// `[ value, … ]`
  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    let start = at
    guard depth < limits.depth else { throw tooDeep() }
    at += 1
    skipSpace()
    var elements: [JSONValue] = []
    if byte == UInt8(ascii: "]") {
      at += 1
      return elements
    }
    elements.reserveCapacity(lastElements)
    while true {
      try count()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        let comma = at
        at += 1
        skipSpace()
        if byte == UInt8(ascii: "]") { throw trailingComma(at: comma) }
      } else if byte == UInt8(ascii: "]") {
        at += 1
        lastElements = elements.count
        return elements
      } else {
        throw notClosed("expected ',' or ']' after an element", "list", at: start)
      }
    }
  }

  private mutating func count() throws(JSONError) {
    valuesLeft -= 1
    if valuesLeft <= 0 { throw tooMany() }
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= bytes.count - at else { return false }
    for place in 0..<length where bytes[at + place] != word.utf8Start[place] { return false }
    at += length
    return true
  }
}
