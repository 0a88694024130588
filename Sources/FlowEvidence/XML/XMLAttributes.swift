import FlowValues
import Glibc

/// A word as Expat hands it out: bytes with a NUL behind them, alive as long as the event.
struct XMLWord {
  let bytes: UnsafePointer<CChar>

  func equals(_ word: StaticString) -> Bool {
    strcmp(bytes, UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  var text: String { String(cString: bytes) }

  /// A whole number without a sign; a `.0` behind it changes nothing. Nothing for anything else.
  var count: Int? {
    var value = 0
    var place = bytes
    guard place.pointee != 0 else { return nil }
    while let digit = Self.digit(place.pointee) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(digit)
      if overflow || more { return nil }
      value = sum
      place += 1
    }
    if place == bytes { return nil }
    if place.pointee == CChar(UInt8(ascii: ".")) {
      place += 1
      while place.pointee == CChar(UInt8(ascii: "0")) { place += 1 }
    }
    return place.pointee == 0 ? value : nil
  }

  /// Whether a number of hits, however large, is more than none; nothing where it is no number.
  var isHit: Bool? {
    var place = bytes
    var isHit = false
    while let digit = Self.digit(place.pointee) {
      if digit > 0 { isHit = true }
      place += 1
    }
    return place == bytes || place.pointee != 0 ? nil : isHit
  }

  /// A number such as `0.61` or `1e-05`.
  var number: Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// A number of seconds such as `0.061`, with commas between thousands where a tool puts them.
  var seconds: Double? {
    var digits: UInt64 = 0
    var count = 0
    var decimals: Int?
    var place = bytes
    while place.pointee != 0 {
      if let digit = Self.digit(place.pointee) {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
        decimals = decimals.map { $0 + 1 }
      } else if place.pointee == CChar(UInt8(ascii: ".")), decimals == nil {
        decimals = 0
      } else {
        count = 0
        break
      }
      place += 1
    }
    if count > 0, count <= 18, place.pointee == 0,
      let number = NumberFormat.exact(digits: digits, exponent: -(decimals ?? 0))
    {
      return number
    }
    guard let number = Double(text.filter { $0 != "," }), number.isFinite, number >= 0 else {
      return nil
    }
    return number
  }

  /// Whether the bytes are those of a text.
  func equals(_ text: String) -> Bool {
    let count = text.utf8.count
    guard strlen(bytes) == count else { return false }
    let answer = text.utf8.withContiguousStorageIfAvailable { other in
      other.baseAddress.map { memcmp($0, bytes, count) == 0 } ?? true
    }
    return answer ?? (self.text == text)
  }

  private static func digit(_ byte: CChar) -> Int? {
    let value = UInt8(bitPattern: byte) &- 0x30
    return value < 10 ? Int(value) : nil
  }
}

/// The attributes of an element: names and values in turn.
struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  @inline(__always)
  func forEach(_ body: (XMLWord, XMLWord) -> Void) {
    var place = pairs
    while let key = place.pointee, let value = place[1] {
      body(XMLWord(bytes: key), XMLWord(bytes: value))
      place += 2
    }
  }

  subscript(name: StaticString) -> XMLWord? {
    var place = pairs
    while let key = place.pointee, let value = place[1] {
      if XMLWord(bytes: key).equals(name) { return XMLWord(bytes: value) }
      place += 2
    }
    return nil
  }
}
