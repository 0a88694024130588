/// A day and a time of day to the second, as a clock on a wall shows them.
public struct CivilMoment: Hashable, Comparable, Sendable {
  public let date: CivilDate
  /// The hour, from 0 to 23.
  public let hour: Int
  public let minute: Int
  public let second: Int

  /// A moment by its parts, or nothing when no clock shows it.
  public init?(date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// What a clock in UTC shows at an instant, or nothing for one that no calendar reaches.
  ///
  /// The clock's grain is a second: a part of a second is cut off.
  public init?(instant: Double) {
    guard instant.isFinite, instant.magnitude < 3.15e13 else { return nil }
    let seconds = Int(instant.rounded(.down))
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    self.date = CivilDate(daysSince1970: days)
    self.hour = rest / 3_600
    self.minute = rest / 60 % 60
    self.second = rest % 60
  }

  /// The seconds from 1970 to the instant at which a clock in UTC shows this.
  public var instant: Double {
    Double(date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  public static func < (a: CivilMoment, b: CivilMoment) -> Bool {
    (a.date, a.hour, a.minute, a.second) < (b.date, b.hour, b.minute, b.second)
  }
}
