/// Takes a line apart from left to right.
struct LineCursor {
  private let line: UnsafeRawBufferPointer
  private(set) var at: Int

  init(_ line: UnsafeRawBufferPointer, from start: Int = 0) {
    self.line = line
    at = start
  }

  var isAtEnd: Bool { at >= line.count }

  /// Takes a byte if it is the next one.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard at < line.count, line[at] == byte else { return false }
    at += 1
    return true
  }

  /// `120`
  ///
  /// - Returns: nothing where there is no number, or one beyond any sense.
  @inline(__always)
  mutating func number() -> Int? {
    let start = at
    var value = 0
    while at < line.count {
      let digit = line[at] &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      at += 1
    }
    return at == start || at - start > 15 ? nil : value
  }

  /// Digits, however many: whether they are more than nothing.
  @inline(__always)
  mutating func hits() -> Bool? {
    let start = at
    var isHit = false
    while at < line.count {
      let digit = line[at] &- 0x30
      guard digit < 10 else { break }
      if digit > 0 { isHit = true }
      at += 1
    }
    return at == start ? nil : isHit
  }

  mutating func skipBlanks() {
    while at < line.count, line[at] == 0x20 || line[at] == 0x09 { at += 1 }
  }

  /// What is left, without white space at its end.
  var rest: UnsafeRawBufferPointer {
    var end = line.count
    while end > at, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: line[min(at, end)..<end])
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The text as a message may show it.
  var excerpt: String {
    let text = String(decoding: prefix(60), as: UTF8.self)
    return count > 60 ? text + "…" : text
  }

  /// A hash that differs from run to run, so that no file can be made to collide.
  var identity: Int {
    var hasher = Hasher()
    hasher.combine(bytes: self)
    return hasher.finalize()
  }
}
