/// A day of every year and a time on it: the last Sunday of March at two.
struct ZoneRuleDay: Hashable, Sendable {
  enum Day: Hashable, Sendable {
    /// `J60`: a day from 1 to 365, with 29 February left out of the count.
    case julian(Int)
    /// `59`: a day from 0 to 365, with 29 February counted.
    case ordinal(Int)
    /// `M3.5.0`: a day of the week, 0 for Sunday, in a week of the month; the fifth is the last.
    case weekday(month: Int, week: Int, day: Int)
  }

  var day: Day
  /// The seconds after midnight, which may lie on another day.
  var time: Int

  /// The seconds since 1970 that the clock shows then.
  func local(in year: Int) -> Int {
    days(in: year) * 86_400 + time
  }

  private func days(in year: Int) -> Int {
    switch day {
    case .julian(let day):
      let isAfterLeapDay = day >= 60 && CivilDate.isLeap(year: year)
      return Self.first(of: 1, year) + day - 1 + (isAfterLeapDay ? 1 : 0)
    case .ordinal(let day): return Self.first(of: 1, year) + day
    case .weekday(let month, let week, let day):
      let first = Self.first(of: month, year)
      // 1970-01-01 was a Thursday, which is 4 here.
      let weekday = first + 4 - (first + 4).floored(by: 7) * 7
      let inMonth = (day - weekday + 7) % 7 + (week - 1) * 7
      let length = CivilDate.days(inMonth: month, year: year)
      return first + (inMonth < length ? inMonth : inMonth - 7)
    }
  }

  private static func first(of month: Int, _ year: Int) -> Int {
    CivilDate(year: year, month: month, day: 1)?.daysSince1970 ?? 0
  }
}
