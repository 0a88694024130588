/// `09:00-17:00`: a part of a day, in seconds of its clock; the end is not in it.
public struct WorkSpan: Hashable, Sendable {
  public let start: Int
  /// At most 24 hours.
  public let end: Int

  /// The seconds that it lasts on a day whose clocks are not set.
  var length: Int { end - start }
}
