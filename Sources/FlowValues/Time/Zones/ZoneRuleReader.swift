/// Reads the rule in the footer of a zone's file: a POSIX `TZ` text, with hours as far as a week.
struct ZoneRuleReader {
  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A rule, or nothing where the text is none.
  static func read(_ bytes: [UInt8]) -> ZoneRule? {
    var reader = Self(bytes)
    guard let rule = reader.rule(), reader.at == bytes.count else { return nil }
    return rule
  }

  /// The name of a clock's time, or nothing where these bytes are none.
  static func abbreviation(_ bytes: ArraySlice<UInt8>) -> String? {
    let isProper =
      bytes.count <= 30
      && bytes.allSatisfy { byte in
        ZoneFile.isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "-")
      }
    return isProper && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private mutating func rule() -> ZoneRule? {
    guard let name = name(), let behind = time(hours: 0...24) else { return nil }
    // West is positive in this notation.
    let standard = ZoneClock(offset: -behind, abbreviation: name)
    if at == bytes.count { return ZoneRule(standard: standard) }
    guard let other = self.name() else { return nil }
    var offset = standard.offset + 3_600
    if at < bytes.count, bytes[at] != UInt8(ascii: ",") {
      guard let behind = time(hours: 0...24) else { return nil }
      offset = -behind
    }
    guard ZoneClock.offsets.contains(offset), let begins = day(), let ends = day() else {
      return nil
    }
    let clock = ZoneClock(offset: offset, abbreviation: other)
    return ZoneRule(
      standard: standard, daylight: ZoneRule.Daylight(clock: clock, begins: begins, ends: ends))
  }

  /// `CEST`, or `<+0545>` where it is more than letters.
  private mutating func name() -> String? {
    let isQuoted = take("<")
    let start = at
    while at < bytes.count,
      isQuoted ? bytes[at] != UInt8(ascii: ">") : ZoneFile.isLetter(bytes[at])
    { at += 1 }
    let name = bytes[start..<at]
    guard name.count >= 3, !isQuoted || take(">") else { return nil }
    return Self.abbreviation(name)
  }

  /// `,M3.5.0/3`
  private mutating func day() -> ZoneRuleDay? {
    guard take(","), let day = bareDay() else { return nil }
    guard take("/") else { return ZoneRuleDay(day: day, time: 7_200) }
    guard let time = time(hours: 0...167) else { return nil }
    return ZoneRuleDay(day: day, time: time)
  }

  private mutating func bareDay() -> ZoneRuleDay.Day? {
    if take("J") { return number(in: 1...365).map(ZoneRuleDay.Day.julian) }
    guard take("M") else { return number(in: 0...365).map(ZoneRuleDay.Day.ordinal) }
    guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
      let day = number(in: 0...6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }

  /// `-1`, `5:30` or `+3:45:10`, in seconds.
  private mutating func time(hours: ClosedRange<Int>) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hour = number(in: hours) else { return nil }
    var seconds = hour * 3_600
    if take(":") {
      guard let minute = number(in: 0...59) else { return nil }
      seconds += minute * 60
      if take(":") {
        guard let second = number(in: 0...59) else { return nil }
        seconds += second
      }
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    let start = at
    while at < bytes.count, at - start < 4, isDigit(bytes[at]) { at += 1 }
    guard at > start else { return nil }
    let number = bytes[start..<at].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return range.contains(number) ? number : nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }
}
