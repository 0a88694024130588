/// When people work: the hours of a week, on the clocks of a zone, but not on closed days.
///
/// Hours open at the first instant at which the clocks show their beginning, or a time past it, and
/// close likewise at their end. So hours whose beginning is skipped when the clocks go forward open
/// right after the gap, hours that lie in the gap altogether do not open on that day, and what is
/// shown twice when the clocks go back neither opens nor closes anything twice.
///
/// The calendar knows the years 0 to 9999. What lies beyond is closed, and an answer that would lie
/// there is none: every question ends, also where everything is closed for ever. Questions about
/// long stretches count weeks and look only at those days on which the clocks were set.
public struct WorkCalendar: Hashable, Sendable {
  public let zone: Zone
  public let hours: WorkHours
  let closed: ClosedDays

  /// The local days of the years 0 to 9999.
  static let days = -719_528...2_932_896

  public init(zone: Zone, hours: WorkHours, closed: [CivilDate] = []) {
    self.zone = zone
    self.hours = hours
    self.closed = ClosedDays(closed, hours: hours)
  }

  public init(
    zone: Zone, hours: String, closed: [CivilDate] = []
  ) throws(WorkHoursError) {
    self.init(zone: zone, hours: try WorkHours(hours), closed: closed)
  }

  /// Whether people work at an instant; the closing instant itself is closed.
  public func isOpen(at instant: Double) -> Bool {
    let second = Zone.second(instant)
    guard !instant.isNaN, let opening = opening(endingAfter: second) else { return false }
    return opening.start <= second
  }

  /// The first instant after this one at which the calendar turns from closed to open.
  public func nextOpening(after instant: Double) -> Double? {
    guard !instant.isNaN else { return nil }
    let second = Zone.second(instant)
    guard let opening = opening(endingAfter: second) else { return nil }
    if opening.start > second { return Double(opening.start) }
    return closing(of: opening).flatMap { self.opening(endingAfter: $0) }.map { Double($0.start) }
  }

  /// The first instant after this one at which the calendar turns from open to closed.
  public func nextClosing(after instant: Double) -> Double? {
    guard !instant.isNaN else { return nil }
    return opening(endingAfter: Zone.second(instant)).flatMap(closing).map(Double.init)
  }

  /// The first instant after this one at which `isOpen` has another answer.
  public func nextTurn(after instant: Double) -> Double? {
    isOpen(at: instant) ? nextClosing(after: instant) : nextOpening(after: instant)
  }

  /// The open time between two instants, in seconds; below zero where the second comes first.
  ///
  /// Working days are not counted here, as days differ in length. To see whether more than two
  /// working days have passed since an instant, add them to it and compare the result with now.
  public func workingTime(from start: Double, to end: Double) -> Double {
    if start.isNaN || end.isNaN { return .nan }
    if end < start { return 0 - workingTime(from: end, to: start) }
    let (from, to) = (Zone.second(start), Zone.second(end))
    guard let first = opening(endingAfter: from), let last = opening(startingBefore: to),
      first.day <= last.day
    else { return 0 }
    if first.day == last.day { return Double(seconds(of: first.day, from: from, to: to)) }
    return Double(
      seconds(of: first.day, from: from, to: .max)
        + tally(first.day + 1..<last.day).seconds
        + seconds(of: last.day, from: .min, to: to))
  }

  private func seconds(of day: Int, from: Int, to: Int) -> Int {
    openings(of: day).reduce(0) { $0 + $1.seconds(from: from, to: to) }
  }
}
