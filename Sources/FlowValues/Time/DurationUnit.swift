/// A unit of elapsed time, by the letter it is written with.
public enum DurationUnit: UInt8, CaseIterable, Sendable {
  case week = 0x77
  case day = 0x64
  case hour = 0x68
  case minute = 0x6D
  case second = 0x73

  /// The length in seconds.
  public var seconds: Int {
    switch self {
    case .week: 604_800
    case .day: 86_400
    case .hour: 3_600
    case .minute: 60
    case .second: 1
    }
  }

  /// The letter: `w`, `d`, `h`, `m` or `s`.
  public var letter: String { String(Unicode.Scalar(rawValue)) }
}
