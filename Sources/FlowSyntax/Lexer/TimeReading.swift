/// An instant, read from `2026-11-20` or `2026-11-20T10:00:30+01:00`.
struct TimeReading {
  /// Seconds since 1970 began in UTC.
  let seconds: Int

  /// - Requires: at least one byte that is no digit stands behind the text.
  init?(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    guard end - start >= 10 else { return nil }
    func number(_ offset: Int, _ length: Int) -> Int {
      (offset..<offset + length).reduce(0) { $0 * 10 + Int(text[start + $1] &- 0x30) }
    }
    let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    var seconds = Self.daysSince1970(year, month, day) * 86_400
    if end - start >= 16 {
      let (hour, minute) = (number(11, 2), number(14, 2))
      var place = 16
      var second = 0
      if start + place < end, text[start + place] == 0x3A {
        guard end - start >= place + 3 else { return nil }
        second = number(place + 1, 2)
        place += 3
      }
      guard hour <= 23, minute <= 59, second <= 59 else { return nil }
      seconds += hour * 3600 + minute * 60 + second
      if end - start >= place + 6, text[start + place] != 0x5A {
        let (hours, minutes) = (number(place + 1, 2), number(place + 4, 2))
        guard hours <= 14, minutes <= 59 else { return nil }
        let offset = hours * 3600 + minutes * 60
        seconds -= text[start + place] == 0x2D ? -offset : offset
      }
    }
    self.seconds = seconds
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts days in years that begin in March, so that the leap day is the last of its year.
  static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
