/// Why a text is not a date or a time.
public enum TimeError: Error, Hashable, Sendable {
  case notATime(String)
  case year
  case twoDigits(part: String)
  case month(Int)
  case day(Int, month: Int, year: Int)
  case separator
  case minutesMissing
  case hour(Int)
  case minute(Int)
  case second(Int)
  case fraction
  case zoneMissing
  case offset
  case outOfRange
  case leftOver(String)

  /// What is wrong and how it is written, without an ending.
  public var message: String {
    switch self {
    case .notATime(let text):
      "a time is written like 2026-11-20 or 2026-11-20T10:00Z, not like \(excerpt(text))"
    case .year: "a year has four digits, from 0000 to 9999"
    case .twoDigits(let part): "the \(part) has two digits, as in 2026-01-05T09:00Z"
    case .month(let month): "there is no month \(month); months run from 01 to 12"
    case .day(let day, let month, let year): missingDay(day, month: month, year: year)
    case .separator: "a T stands between the date and the time of day: 2026-11-20T10:00Z"
    case .minutesMissing: "a time of day has hours and minutes: 10:00"
    case .hour(let hour): "there is no hour \(hour); hours run from 00 to 23"
    case .minute(let minute): "there is no minute \(minute); minutes run from 00 to 59"
    case .second(let second): "there is no second \(second); seconds run from 00 to 59"
    case .fraction: "a part of a second needs digits after the point"
    case .zoneMissing:
      "a time of day needs its zone: Z for UTC, or an offset such as +01:00"
    case .offset: "an offset has hours and minutes, at most 23:59, such as +01:00"
    case .outOfRange: "with its offset this time lies outside the years 0000 to 9999"
    case .leftOver(let text): "\(excerpt(text)) is left over after the time"
    }
  }

  private func missingDay(_ day: Int, month: Int, year: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard day > 0, names.indices.contains(month - 1) else {
      return "there is no day \(day); days count from 01"
    }
    let length = CivilDate.days(inMonth: month, year: year)
    return "\(names[month - 1]) \(year) has \(length) days, so there is no day \(day)"
  }
}

/// A text in quotes for a message: short, on one line, without control characters.
func excerpt(_ text: String) -> String {
  let start = text.unicodeScalars.prefix(40)
  let isWhole = start.endIndex == text.unicodeScalars.endIndex
  return (String(start) + (isWhole ? "" : "…")).debugDescription
}
