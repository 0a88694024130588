import FlowSource
import FlowValues

/// `cadence sprint { from: 2026-11-02, every: 2w }`, or with `months: 1` in place of `every`.
public struct CheckedCadence: Sendable {
  public let name: String
  public let title: String?
  public let from: Double
  public let length: Length
  public let span: Span

  /// How long a period is.
  public enum Length: Sendable {
    /// Seconds.
    case elapsed(Double)
    /// Months of the calendar.
    case months(Int, MonthTurns)
  }

  /// The number of the period at an instant, from 1; nothing before the first.
  public func number(at instant: Double) -> Double? {
    switch length {
    case .elapsed(let every):
      let number = ((instant - from) / every).rounded(.down) + 1
      return number >= 1 && number.isFinite ? number : nil
    case .months(_, let turns): return turns.index(at: instant).map { Double($0 + 1) }
    }
  }

  /// When a period begins.
  public func start(of number: Double) -> Double {
    switch length {
    case .elapsed(let every): from + (number - 1) * every
    case .months(_, let turns): turns.start(of: Int(number) - 1)
    }
  }

  public init(name: String, title: String?, from: Double, length: Length, span: Span) {
    self.name = name
    self.title = title
    self.from = from
    self.length = length
    self.span = span
  }
}
