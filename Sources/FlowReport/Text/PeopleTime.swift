import FlowValues

/// Lengths of time as people say them, counted from the instant of a report: `47h`, `12d 3h`.
enum PeopleTime {
  private static let minute = 60, hour = 3_600, day = 86_400

  /// Two units at most: seconds below a minute, hours below two days, days alone from two weeks.
  static func length(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e12 else { return DurationFormat.printShort(seconds) }
    let whole = Int(max(0, seconds))
    switch whole {
    case ..<minute: return "\(whole)s"
    case ..<hour: return "\(whole / minute)m"
    case ..<(2 * day): return two(whole / hour, "h", whole % hour / minute, "m")
    case ..<(14 * day): return two(whole / day, "d", whole % day / hour, "h")
    default: return "\(whole / day)d"
    }
  }

  private static func two(_ first: Int, _ unit: String, _ second: Int, _ smaller: String) -> String
  {
    "\(first)\(unit)" + (second == 0 ? "" : " \(second)\(smaller)")
  }

  /// `2d ago`
  static func ago(_ instant: Double, _ now: Double) -> String {
    instant >= now ? "now" : "\(length(now - instant)) ago"
  }

  /// `12d left`, or `late by 3h`
  static func remaining(until due: Double, _ now: Double) -> String {
    now >= due ? "late by \(length(now - due))" : "\(length(due - now)) left"
  }

  /// A limit as a script would say it: `2w`, `72h`.
  static func limit(_ seconds: Double) -> String { DurationFormat.print(seconds) }
}
