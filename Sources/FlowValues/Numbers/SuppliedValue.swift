/// A value that came as text from the command line and was declared nowhere.
///
/// What reads as a number, a bool, a duration or a time is one; anything else is text.
public enum SuppliedValue: Hashable, Sendable {
  /// `90`, `-1.5` or `90%`
  case number(Double)
  /// `true` or `false`
  case bool(Bool)
  /// `1h30m`, in seconds
  case duration(Double)
  /// `2026-11-20T10:00Z`, in seconds since 1970
  case time(Double)
  case text(String)

  /// Reads a text for what it looks like.
  public init(reading text: String) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if text == "true" || text == "false" {
      self = .bool(text == "true")
    } else if let number = NumberFormat.parse(unsigned) {
      self = .number(text.hasPrefix("-") ? 0 - number : number)
    } else if case .success(let seconds) = DurationFormat.parse(text) {
      self = .duration(seconds)
    } else if case .success(let instant) = InstantFormat.parse(text) {
      self = .time(instant)
    } else {
      self = .text(text)
    }
  }
}
