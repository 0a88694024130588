/// Periods of one length that are numbered from 1: sprints.
///
/// Lengths are elapsed time. Before the first period there is none.
public struct Cadence: Hashable, Sendable {
  private let turns: Recurrence

  /// Periods from an instant on, or nothing where they are shorter than a second.
  public init?(from: Double, every: Double) {
    guard let turns = Recurrence(from: from, every: every) else { return nil }
    self.turns = turns
  }

  /// How long every period is, in seconds.
  public var length: Double { turns.every }

  /// The number of the period at an instant: 1 for the first, nothing before it.
  public func number(at instant: Double) -> Int? {
    turns.index(at: instant).map { $0 + 1 }
  }

  /// When a period begins; nothing where there is no such number.
  public func start(of number: Int) -> Double? {
    number >= 1 ? turns.start(of: number - 1) : nil
  }

  /// When a period ends, which is when the next begins.
  public func end(of number: Int) -> Double? {
    number >= 1 ? turns.start(of: number) : nil
  }

  /// The period at an instant; nothing before the first.
  public func period(at instant: Double) -> CadencePeriod? {
    number(at: instant).flatMap(period)
  }

  /// The period of a number.
  public func period(_ number: Int) -> CadencePeriod? {
    guard let start = start(of: number), let end = end(of: number) else { return nil }
    return CadencePeriod(cadence: self, number: number, start: start, end: end)
  }
}
