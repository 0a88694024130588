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

  private static func digit(_ byte: CChar) -> Int? {
    let value = UInt8(bitPattern: byte) &- 0x30
    return value < 10 ? Int(value) : nil
  }
}

/// The attributes of an element: names and values in turn.
struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  subscript(name: StaticString) -> XMLWord? {
    var place = pairs
    while let key = place.pointee, let value = place[1] {
      if XMLWord(bytes: key).equals(name) { return XMLWord(bytes: value) }
      place += 2
    }
    return nil
  }
}
