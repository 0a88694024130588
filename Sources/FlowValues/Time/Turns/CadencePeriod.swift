/// One period of a cadence: a sprint, from its start up to its end, which is not in it.
public struct CadencePeriod: Hashable, Sendable {
  private let cadence: Cadence
  /// Its place in the cadence, from 1.
  public let number: Int
  public let start: Double
  public let end: Double

  init(cadence: Cadence, number: Int, start: Double, end: Double) {
    self.cadence = cadence
    self.number = number
    self.start = start
    self.end = end
  }

  /// How long it is, in seconds.
  public var length: Double { end - start }

  /// The period before it; the first has none.
  public var previous: CadencePeriod? { cadence.period(number - 1) }
}
