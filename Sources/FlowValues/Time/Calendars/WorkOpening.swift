/// A stretch of open time as instants, in seconds since 1970, and the local day whose hours it is.
struct WorkOpening: Hashable, Sendable {
  var day: Int
  var start: Int
  /// The first second that is closed again.
  var end: Int

  /// How many of its seconds lie between two others.
  func seconds(from first: Int, to last: Int) -> Int {
    Swift.max(0, Swift.min(end, last) - Swift.max(start, first))
  }
}
