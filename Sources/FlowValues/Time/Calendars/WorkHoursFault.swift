/// What is wrong with a text that should say when people work.
public enum WorkHoursFault: Hashable, Sendable {
  case empty
  case day(String)
  case dayMissing
  case hoursMissing
  case time
  case hour(Int)
  case minute(Int)
  case endMissing
  case pastMidnight
  case noLength
  case overlap(Weekday)
  case leftOver(String)

  /// What is wrong and how it is written, without an ending.
  public var message: String {
    switch self {
    case .empty: "hours are missing; they are written like mon-fri 09:00-17:00"
    case .day(let word):
      "there is no day \(excerpt(word)); the days are mon, tue, wed, thu, fri, sat and sun"
    case .dayMissing: "a day is missing here, as in mon-fri 09:00-17:00"
    case .hoursMissing: "these days have no hours; they are written like mon-fri 09:00-17:00"
    case .time: "a time of day is written with hours and minutes: 09:00"
    case .hour(let hour): "there is no hour \(hour); a day runs from 00:00 to 24:00"
    case .minute(let minute): "there is no minute \(minute); minutes run from 00 to 59"
    case .endMissing: "hours have a beginning and an end: 09:00-17:00"
    case .pastMidnight:
      "these hours end before they begin; hours that run past midnight are two parts, such as "
        + "fri 22:00-24:00; sat 00:00-06:00"
    case .noLength: "these hours end when they begin"
    case .overlap(let day): "some hours of \(day) are named twice"
    case .leftOver(let text):
      "a ';' or ',' stands between two parts, and \(excerpt(text)) is neither"
    }
  }
}
