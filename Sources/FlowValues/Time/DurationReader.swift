/// Reads one duration, part by part.
struct DurationReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Double, DurationError> {
    var reader = Self(bytes)
    do { return .success(try reader.seconds()) } catch { return .failure(error) }
  }

  private mutating func seconds() throws(DurationError) -> Double {
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { at = 1 }
    var total = 0
    var units: [DurationUnit] = []
    repeat {
      let count = try number()
      let unit = try self.unit()
      if units.contains(unit) { throw .repeated(unit) }
      if let last = units.last, last.seconds < unit.seconds { throw .order(unit, after: last) }
      units.append(unit)
      let (part, overflow) = count.multipliedReportingOverflow(by: unit.seconds)
      // Both are below 2^53 after this, so that the sum cannot overflow.
      guard !overflow, part <= Self.most, total + part <= Self.most else { throw .tooLong }
      total += part
    } while at < bytes.count
    return isNegative && total != 0 ? -Double(total) : Double(total)
  }

  private static let most = Int(DurationFormat.longest)

  private mutating func number() throws(DurationError) -> Int {
    guard at < bytes.count, isDigit(bytes[at]) else { throw .notADuration(whole) }
    var value = 0
    while at < bytes.count {
      let byte = bytes[at]
      if isDigit(byte) {
        guard value <= Self.most else { throw .tooLong }
        value = value * 10 + Int(byte & 0x0F)
      } else if byte == UInt8(ascii: "_") {
        guard at + 1 < bytes.count, isDigit(bytes[at + 1]) else { throw .underscore }
      } else {
        break
      }
      at += 1
    }
    if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), isDigit(bytes[at + 1]) {
      throw .decimals
    }
    return value
  }

  private mutating func unit() throws(DurationError) -> DurationUnit {
    let start = at
    while at < bytes.count, !isDigit(bytes[at]) { at += 1 }
    guard at > start else { throw .unitMissing }
    if at == start + 1, let unit = DurationUnit(rawValue: bytes[start]) { return unit }
    let word = bytes[start..<at]
    let isWord = word.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
    throw isWord ? .unit(String(decoding: word.prefix(200), as: UTF8.self)) : .notADuration(whole)
  }

  private var whole: String { String(decoding: bytes.prefix(200), as: UTF8.self) }
}
