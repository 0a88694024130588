/// A unit of elapsed time, as it is written after its number.
enum DurationUnit: String {
  case second = "s"
  case minute = "m"
  case hour = "h"
  case day = "d"
  case week = "w"

  init?(byte: UInt8) {
    switch byte {
    case 0x73: self = .second
    case 0x6D: self = .minute
    case 0x68: self = .hour
    case 0x64: self = .day
    case 0x77: self = .week
    default: return nil
    }
  }

  /// The unit that a longer word was meant to name.
  init?(word: String) {
    switch word.lowercased() {
    case "s", "sec", "secs", "second", "seconds": self = .second
    case "m", "min", "mins", "minute", "minutes": self = .minute
    case "h", "hr", "hrs", "hour", "hours": self = .hour
    case "d", "day", "days": self = .day
    case "w", "wk", "wks", "week", "weeks": self = .week
    default: return nil
    }
  }

  var seconds: Double {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .day: 86_400
    case .week: 604_800
    }
  }
}
