/// Why a text is not a duration.
public enum DurationError: Error, Hashable, Sendable {
  case notADuration(String)
  case unitMissing
  case unit(String)
  case repeated(DurationUnit)
  case order(DurationUnit, after: DurationUnit)
  case decimals
  case underscore
  case tooLong

  /// What is wrong and how it is written, without an ending.
  public var message: String {
    switch self {
    case .notADuration(let text):
      "a duration is written like 30s, 15m, 24h, 2d, 1w or 1h30m, not like \(excerpt(text))"
    case .unitMissing: "a duration needs its unit: s, m, h, d or w"
    case .unit(let word): unknownUnit(word)
    case .repeated(let unit): "\(unit.letter) stands twice in this duration"
    case .order(let unit, let smaller):
      "the larger unit comes first: \(unit.letter) before \(smaller.letter), as in 1h30m"
    case .decimals: "a duration has whole numbers: 1h30m, not 1.5h"
    case .underscore: "an underscore stands between two digits"
    case .tooLong: "this duration is too long to count in seconds"
    }
  }

  private func unknownUnit(_ word: String) -> String {
    let shorter: DurationUnit? =
      switch word.lowercased() {
      case "s", "sec", "secs", "second", "seconds": .second
      case "m", "min", "mins", "minute", "minutes": .minute
      case "h", "hr", "hrs", "hour", "hours": .hour
      case "d", "day", "days": .day
      case "w", "week", "weeks": .week
      default: nil
      }
    if let shorter { return "write \(shorter.letter) for \(excerpt(word))" }
    return "there is no unit \(excerpt(word)); the units are s, m, h, d and w"
  }
}
