import FlowEvidence
import Testing

struct JSONPropertyTests {
  @Test func `what is written reads back the same`() throws {
    var random = Random(state: 1)
    for _ in 0..<400 {
      let value = random.value(depth: 0)
      var text = ""
      random.write(value, into: &text)
      try #require(try JSONReader.read(text) == value, "\(text)")
    }
  }

  @Test func `a damaged document is read when and only when the grammar allows it`() throws {
    let seeds = [
      #"{"id": "T-1", "p": [1, -2.5e+3, 0.25], "x": {"ø": null, "b": "\u00e9\ud83d\ude00\\n"}}"#,
      #"[true, false, null, "", {}, [], 10, -0, 1E5, "a longer run of letters", " "]"#,
      "\u{FEFF} [ 1 , \t\r\n 2 ] \n", #"{"a":{"a":[[[{"a":"a"}]]]}}"#, #""\"\\\/\b\f\n\r\t""#,
    ].map { Array($0.utf8) }
    let spice = Array("{}[],:\"\\ eE+-.0159tfnux/ab\n\t\0\u{7F}é😀".utf8) + [0xFF, 0xC0, 0xED, 0xA0]
    var random = Random(state: 7)
    var accepted = 0
    for round in 0..<12_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<random.number(below: 4) {
        let place = random.number(below: bytes.count + 1)
        let byte = spice[random.number(below: spice.count)]
        switch random.number(below: 5) {
        case 0: bytes.insert(byte, at: place)
        case 1 where place < bytes.count: bytes[place] = byte
        case 2 where place < bytes.count: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: bytes.prefix(place).suffix(6), at: place)
        }
      }
      let expected = Recogniser.accepts(bytes)
      accepted += expected ? 1 : 0
      let isRead: Bool
      do {
        _ = try JSONReader.read(bytes)
        isRead = true
      } catch {
        isRead = false
        try #require((0...bytes.count).contains(error.offset))
        try #require(error.line >= 1 && error.column >= 1)
      }
      try #require(isRead == expected, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(accepted > 2_000 && accepted < 10_000)
  }
}

/// The grammar of RFC 8259 once more, a character at a time and without any speed.
private struct Recogniser {
  private var rest: Substring.UnicodeScalarView

  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    var one = Recogniser(rest: Substring(text).unicodeScalars)
    _ = one.take("\u{FEFF}")
    return one.spaced { $0.value() } && one.rest.isEmpty
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func spaced(_ part: (inout Recogniser) -> Bool) -> Bool {
    while let next = rest.first, " \t\r\n".unicodeScalars.contains(next) { rest.removeFirst() }
    guard part(&self) else { return false }
    while let next = rest.first, " \t\r\n".unicodeScalars.contains(next) { rest.removeFirst() }
    return true
  }

  private mutating func value() -> Bool {
    if take("[") { return list("]") { $0.spaced { $0.value() } } }
    if take("{") {
      return list("}") { pair in
        pair.spaced { $0.text() } && pair.take(":") && pair.spaced { $0.value() }
      }
    }
    if rest.first == "\"" { return text() }
    for word in ["true", "false", "null"] where rest.starts(with: word.unicodeScalars) {
      rest.removeFirst(word.count)
      return true
    }
    _ = take("-")
    if !take("0") { guard digits() else { return false } }
    if take("."), !digits() { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return digits()
    }
    return true
  }

  private mutating func list(_ end: Unicode.Scalar, _ part: (inout Recogniser) -> Bool) -> Bool {
    var empty = self
    if empty.spaced({ $0.take(end) }) {
      self = empty
      return true
    }
    repeat {
      guard part(&self) else { return false }
    } while take(",")
    return take(end)
  }

  private mutating func digits() -> Bool {
    let count = rest.prefix { "0123456789".unicodeScalars.contains($0) }.count
    rest.removeFirst(count)
    return count > 0
  }

  private mutating func text() -> Bool {
    guard take("\"") else { return false }
    while let next = rest.popFirst() {
      if next == "\"" { return true }
      if next.value < 0x20 { return false }
      guard next == "\\" else { continue }
      guard let letter = rest.popFirst() else { return false }
      if letter != "u" {
        guard "\"\\/bfnrt".unicodeScalars.contains(letter) else { return false }
        continue
      }
      guard let unit = unit() else { return false }
      if (0xDC00...0xDFFF).contains(unit) { return false }
      if (0xD800...0xDBFF).contains(unit) {
        guard take("\\"), take("u"), let low = self.unit(), (0xDC00...0xDFFF).contains(low) else {
          return false
        }
      }
    }
    return false
  }

  private mutating func unit() -> Int? {
    let digits = String(rest.prefix(4))
    guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    rest.removeFirst(4)
    return Int(digits, radix: 16)
  }
}

/// Values, and many ways to write each; the same ones on every run.
private struct Random {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }

  mutating func value(depth: Int) -> JSONValue {
    switch number(below: depth > 4 ? 7 : 10) {
    case 0: return .null
    case 1: return .bool(number(below: 2) == 1)
    case 2: return .number(Double(number(below: 100_000)))
    case 3: return .number(Double(number(below: 100_000) - 50_000) / 100)
    case 4:
      let number = Double(bitPattern: state)
      return .number(number.isFinite ? number : 0)
    case 5, 6: return .text(text())
    case 7: return .array((0..<number(below: 6)).map { _ in value(depth: depth + 1) })
    default:
      let members = (0..<number(below: 20)).map { _ in
        JSONMember(key: text(), value: value(depth: depth + 1))
      }
      return .object(JSONObject(members))
    }
  }

  mutating func text() -> String {
    let letters: [Unicode.Scalar] = [
      "a", "b", " ", "\"", "\\", "/", "\n", "\0", "\u{1F}", "\u{7F}", "é", "\u{301}", "日",
      "\u{FFFF}",
      "😀", "\u{10FFFF}", "x", "y", "z", "0",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<number(below: 24) { text.append(letters[number(below: letters.count)]) }
    return String(text)
  }

  mutating func space() -> String { ["", "", "", " ", "\n", "\t \r\n"][number(below: 6)] }

  mutating func write(_ value: JSONValue, into text: inout String) {
    text += space()
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let number): text += number.description
    case .text(let string): write(string, into: &text)
    case .array(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { text += "," }
        write(element, into: &text)
      }
      text += space() + "]"
    case .object(let object):
      text += "{"
      for (place, member) in object.members.enumerated() {
        text += (place > 0 ? "," : "") + space()
        write(member.key, into: &text)
        text += space() + ":"
        write(member.value, into: &text)
      }
      text += space() + "}"
    }
    text += space()
  }

  mutating func write(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || number(below: 8) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: number(below: 2) == 0)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
