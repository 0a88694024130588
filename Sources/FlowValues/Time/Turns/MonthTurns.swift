/// Turns of whole months of the calendar, in UTC, one after another.
///
/// Each begins on the same day of its month at the same time; where a month has no such day, on its
/// last one.
public struct MonthTurns: Hashable, Sendable {
  private let from: Double
  private let months: Int
  private let first: CivilDate
  /// Seconds since the day began.
  private let time: Double

  /// - Parameter months: how many months a turn takes, from 1 to 1,200.
  public init?(from: Double, months: Int) {
    guard from.magnitude < Self.limit, (1...1_200).contains(months) else { return nil }
    self.from = from
    self.months = months
    let day = (from / 86_400).rounded(.down)
    first = CivilDate(daysSince1970: Int(day))
    time = from - day * 86_400
  }

  /// The instants that have turns: what lies beyond no calendar reaches.
  private static let limit = 3.15e13

  /// When the turn begins before which so many are over.
  public func start(of index: Int) -> Double {
    let month = first.year * 12 + first.month - 1 + index * months
    let year = month >= 0 ? month / 12 : (month - 11) / 12
    let last = CivilDate.days(inMonth: month - year * 12 + 1, year: year)
    guard
      let date = CivilDate(year: year, month: month - year * 12 + 1, day: min(first.day, last))
    else { return .infinity }
    return Double(date.daysSince1970) * 86_400 + time
  }

  /// How many turns are over at an instant; nothing before the first.
  public func index(at instant: Double) -> Int? {
    guard instant >= from, instant < Self.limit else { return nil }
    let date = CivilDate(daysSince1970: Int((instant / 86_400).rounded(.down)))
    let passed = (date.year - first.year) * 12 + date.month - first.month
    var index = max(0, passed / months)
    while index > 0, start(of: index) > instant { index -= 1 }
    while start(of: index + 1) <= instant { index += 1 }
    return index
  }
}
