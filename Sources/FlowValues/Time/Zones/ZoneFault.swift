/// What is wrong with a file that should describe a zone.
public enum ZoneFault: Hashable, Sendable {
  case notAFile
  case tooLarge
  case notTZif
  case cutShort
  case leapSeconds
  case noClock
  case clockIndex(Int)
  case order
  case instant
  case offset(Int)
  case abbreviation
  case rule(String)

  /// What was found, without an ending.
  public var message: String {
    switch self {
    case .notAFile: "it is not an ordinary file"
    case .tooLarge: "it is larger than any zone"
    case .notTZif: "it does not begin as a TZif file does"
    case .cutShort: "it ends too early"
    case .leapSeconds: "it counts leap seconds, which instants here do not have"
    case .noClock: "it has no type of local time"
    case .clockIndex(let index): "it has no type of local time number \(index)"
    case .order: "its changes are not in the order of time"
    case .instant: "one of its changes lies before or after all time"
    case .offset(let seconds): "no clock is \(seconds) seconds ahead of UTC"
    case .abbreviation: "a type of local time has no proper abbreviation"
    case .rule(let text): "\(excerpt(text)) is not a rule for the time after its last change"
    }
  }
}
