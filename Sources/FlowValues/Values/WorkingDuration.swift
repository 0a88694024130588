/// A stretch of working time, which only a calendar can turn into elapsed time.
public struct WorkingDuration: Hashable, Sendable {
  public var days: Double
  public var hours: Double

  public init(days: Double = 0, hours: Double = 0) {
    self.days = days
    self.hours = hours
  }
}
