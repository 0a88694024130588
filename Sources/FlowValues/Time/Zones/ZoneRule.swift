/// How clocks are set year after year: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Hashable, Sendable {
  /// When daylight saving time is kept, and what the clocks show then.
  struct Daylight: Hashable, Sendable {
    var clock: ZoneClock
    /// When it begins, by the standard clock.
    var begins: ZoneRuleDay
    /// When it ends, by its own clock.
    var ends: ZoneRuleDay
  }

  var standard: ZoneClock
  var daylight: Daylight?

  /// The clock in force at a second.
  func clock(at second: Int) -> ZoneClock {
    guard let daylight else { return standard }
    var clock = standard
    var latest = Int.min
    let year = Self.year(of: second)
    // The turns of a year can lie some days outside it. Where one year's end of daylight saving
    // time is the next year's beginning, it goes on.
    for year in year - 1...year + 1 {
      let end = self.end(of: daylight, year: year)
      if end <= second, end >= latest { (latest, clock) = (end, standard) }
      let begin = self.begin(of: daylight, year: year)
      if begin <= second, begin >= latest { (latest, clock) = (begin, daylight.clock) }
    }
    return clock
  }

  /// The next second after one at which the clocks are set.
  func change(after second: Int) -> Int? {
    guard let daylight else { return nil }
    var next: Int?
    let year = Self.year(of: second)
    for year in year - 1...year + 2 {
      for at in [begin(of: daylight, year: year), end(of: daylight, year: year)]
      where at > second && at < next ?? .max {
        next = at
      }
    }
    return next
  }

  private func begin(of daylight: Daylight, year: Int) -> Int {
    daylight.begins.local(in: year) - standard.offset
  }

  private func end(of daylight: Daylight, year: Int) -> Int {
    daylight.ends.local(in: year) - daylight.clock.offset
  }

  private static func year(of second: Int) -> Int {
    CivilDate(daysSince1970: second.floored(by: 86_400)).year
  }
}

extension Int {
  /// How many times a number goes into this one, also below zero.
  ///
  /// - Requires: `divisor` is above zero.
  func floored(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }
}
