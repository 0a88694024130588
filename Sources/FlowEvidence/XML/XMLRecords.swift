import CScan
import Glibc

/// Takes apart those elements that reports consist of, such as `<line number="1" hits="0"/>`.
///
/// Expat alone reads about 100 MB of them in a second. A large report is millions of one element,
/// empty and plain, so those are read here; everything else, and every one of them that is in the
/// least out of the ordinary, is left to Expat. What is read here is well-formed by what was looked
/// at: a name, blanks, different attributes in quotes, of ASCII without `&`, `<` and control
/// characters, and `/>`.
struct XMLRecords {
  /// The name of the element.
  let name: StaticString
  private static let mostAttributes = 16
  /// Names and values in turn, each ended by a NUL in the buffer itself.
  private let pairs = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(
    capacity: 2 * mostAttributes + 1)
  /// Where the NULs go once the element is known to be plain.
  private let ends = UnsafeMutablePointer<Int>.allocate(capacity: 2 * mostAttributes)

  /// The ends of lines inside the element that was taken last.
  let lines = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  init(_ name: StaticString) {
    self.name = name
    lines.initialize(to: 0)
  }

  func deallocate() {
    lines.deallocate()
    pairs.deallocate()
    ends.deallocate()
  }

  var word: XMLWord {
    XMLWord(bytes: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
  }

  /// The attributes of the element that was taken last.
  var attributes: XMLAttributes { XMLAttributes(pairs: pairs) }

  /// Whether the element may begin at a `<`.
  @inline(__always)
  func begins(_ bytes: UnsafeMutablePointer<UInt8>, at open: Int, end: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    return open + length + 1 < end && memcmp(bytes + open + 1, name.utf8Start, length) == 0
      && Self.isBlank(bytes[open + length + 1])
  }

  /// Takes the element at a `<`, and writes NULs behind its words.
  ///
  /// - Returns: where it ends; nothing where it is not plain, or not all there.
  func take(_ bytes: UnsafeMutablePointer<UInt8>, at open: Int, end: Int) -> Int? {
    var at = open + 1 + name.utf8CodeUnitCount
    var count = 0
    lines.pointee = 0
    while true {
      let blanks = at
      while at < end, Self.isBlank(bytes[at]) {
        if Self.endsLine(bytes, at: at, end: end) { lines.pointee += 1 }
        at += 1
      }
      guard at + 1 < end else { return nil }
      if bytes[at] == UInt8(ascii: "/") {
        guard bytes[at + 1] == UInt8(ascii: ">"), areDifferent(count) else { return nil }
        for place in 0..<count * 2 { bytes[ends[place]] = 0 }
        pairs[count * 2] = nil
        return at + 2
      }
      guard at > blanks, count < Self.mostAttributes, Self.isLetter(bytes[at]) else { return nil }
      pairs[count * 2] = Self.pointer(bytes + at)
      while at < end, Self.isInName(bytes[at]) { at += 1 }
      guard at + 1 < end, bytes[at] == UInt8(ascii: "=") else { return nil }
      ends[count * 2] = at
      let quote = bytes[at + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      at += 2
      pairs[count * 2 + 1] = Self.pointer(bytes + at)
      at += flow_plain_length(bytes + at, end - at, quote)
      guard at < end, bytes[at] == quote else { return nil }
      ends[count * 2 + 1] = at
      at += 1
      count += 1
    }
  }

  /// Whether no attribute stands twice; the names still end with `=`.
  private func areDifferent(_ count: Int) -> Bool {
    for place in 0..<count {
      guard let name = pairs[place * 2] else { return false }
      for other in 0..<place {
        guard let earlier = pairs[other * 2] else { return false }
        var at = 0
        while name[at] == earlier[at], name[at] != CChar(UInt8(ascii: "=")) { at += 1 }
        if name[at] == earlier[at] { return false }
      }
    }
    return true
  }

  private static func pointer(_ bytes: UnsafeMutablePointer<UInt8>) -> UnsafePointer<CChar> {
    UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether a blank ends a line: LF, or CR without one behind it.
  @inline(__always)
  static func endsLine(_ bytes: UnsafeMutablePointer<UInt8>, at place: Int, end: Int) -> Bool {
    bytes[place] == 0x0A
      || (bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] != 0x0A)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func isInName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }
}
