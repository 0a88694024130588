/// How the clocks of a zone stand for a while: `CEST`, two hours ahead of UTC.
struct ZoneClock: Hashable, Sendable {
  /// The seconds that the clocks are ahead of UTC.
  var offset: Int
  var abbreviation: String

  /// The offsets that a zone may have: no clock is further from UTC.
  static let offsets = -93_600...93_600
}
