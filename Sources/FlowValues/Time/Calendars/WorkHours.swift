/// When people work in every week: `mon-thu 09:00-12:00, 13:00-17:00; fri 09:00-15:00`.
///
/// Parts are separated by `;` or `,`. A part names days and then hours; hours alone are for the
/// days named before them, and days alone share the hours that follow. Days are written as `mon` or
/// `monday`, in any case; `fri-mon` goes over the weekend. A day may end at `24:00`.
///
/// INVARIANT: there is at least one span, and the spans of a day are in order and do not touch.
public struct WorkHours: Hashable, Sendable {
  /// The spans of Monday to Sunday.
  let week: [[WorkSpan]]
  /// The seconds of each day, Monday first.
  let seconds: [Int]

  public init(_ text: String) throws(WorkHoursError) {
    var reader = WorkHoursReader(text)
    self.init(week: try reader.week())
  }

  private init(week: [[WorkSpan]]) {
    self.week = week
    seconds = week.map { $0.reduce(0) { $0 + $1.length } }
  }

  /// The hours of a day of the week.
  public func spans(on day: Weekday) -> [WorkSpan] { week[day.rawValue - 1] }

  /// Whether every day is open from midnight to midnight.
  var isAlwaysOpen: Bool { seconds.allSatisfy { $0 == 86_400 } }

  /// The days with hours and their seconds among the days before one, counted from some Monday.
  ///
  /// Only the difference of two such counts has a meaning.
  func tally(before day: Int) -> WorkTally {
    let monday = Self.daysSinceMonday(day)
    let weeks = (day + 3 - monday) / 7
    let rest = seconds[..<monday]
    return WorkTally(
      days: weeks * count(seconds[...]) + count(rest),
      seconds: weeks * seconds.reduce(0, +) + rest.reduce(0, +))
  }

  private func count(_ seconds: ArraySlice<Int>) -> Int {
    seconds.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
  }

  /// How many days lie between a day, counted from 1970, and the Monday of its week.
  static func daysSinceMonday(_ day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    day + 3 - (day + 3).floored(by: 7) * 7
  }
}
