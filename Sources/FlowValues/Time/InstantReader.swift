/// Reads one instant from left to right, and says at the first surprise what was expected there.
struct InstantReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Double, TimeError> {
    var reader = Self(bytes)
    do { return .success(try reader.instant()) } catch { return .failure(error) }
  }

  private mutating func instant() throws(TimeError) -> Double {
    let date = try self.date()
    if at == bytes.count { return Double(date.daysSince1970) * 86_400 }
    guard take("T") else {
      let between = bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "t")
      let isTime = between && at + 1 < bytes.count && isDigit(bytes[at + 1])
      throw isTime ? .separator : .leftOver(rest)
    }
    let hour = try twoDigits("hour")
    guard take(":") else { throw .minutesMissing }
    let minute = try twoDigits("minute")
    var second = 0
    if take(":") {
      second = try twoDigits("second")
      if take(".") {
        guard digits() > 0 else { throw .fraction }
      }
    }
    guard hour < 24 else { throw .hour(hour) }
    guard minute < 60 else { throw .minute(minute) }
    guard second < 60 else { throw .second(second) }
    let offset = try self.offset()
    guard at == bytes.count else { throw .leftOver(rest) }
    let seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offset
    guard (-62_167_219_200...253_402_300_799).contains(seconds) else { throw .outOfRange }
    return Double(seconds)
  }

  private mutating func date() throws(TimeError) -> CivilDate {
    let isSigned = take("-") || take("+")
    let start = at
    let length = digits()
    guard length > 0, take("-"), at < bytes.count, isDigit(bytes[at]) else {
      throw .notATime(whole)
    }
    guard length == 4, !isSigned else { throw .year }
    let year = number(from: start, count: 4)
    let month = try twoDigits("month")
    guard take("-") else { throw .notATime(whole) }
    let day = try twoDigits("day")
    guard (1...12).contains(month) else { throw .month(month) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .day(day, month: month, year: year)
    }
    return date
  }

  /// The seconds that the zone is ahead of UTC.
  private mutating func offset() throws(TimeError) -> Int {
    if take("Z") { return 0 }
    let isBehind = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    guard take("+") || take("-") else { throw .zoneMissing }
    let start = at
    guard digits() == 2, take(":"), digits() == 2 else { throw .offset }
    let hours = number(from: start, count: 2)
    let minutes = number(from: start + 3, count: 2)
    guard hours < 24, minutes < 60 else { throw .offset }
    return (hours * 3_600 + minutes * 60) * (isBehind ? -1 : 1)
  }

  private mutating func twoDigits(_ part: String) throws(TimeError) -> Int {
    let start = at
    guard digits() == 2 else { throw .twoDigits(part: part) }
    return number(from: start, count: 2)
  }

  /// Passes over a run of digits and returns its length.
  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, isDigit(bytes[at]) { at += 1 }
    return at - start
  }

  private func number(from start: Int, count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  private var rest: String { String(decoding: bytes[at...].prefix(200), as: UTF8.self) }
  private var whole: String { String(decoding: bytes.prefix(200), as: UTF8.self) }
}

/// Whether a byte is one of the ten digits.
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
