/// How working time is added to an instant.
///
/// Hours count open time alone: the sum is the first instant by which so much of it has passed, so
/// that eight hours from opening end at the closing, not at the next opening.
///
/// A working day is one open day, however long: Friday 16:00 and one working day is Monday 16:00.
/// If the day that is reached has no such hour, the result lies in it all the same: at its opening
/// where it opens later, else at the closing before. A part of a working day is that part of the
/// open time of the day that the whole ones reach. Where days and hours are added together, days
/// come first.
///
/// What begins while closed begins at the next opening, and what goes back begins at the closing
/// before; there, hours taken away go back to the last instant from which so much open time passes.
extension WorkCalendar {
  /// The instant that lies so much working time after another, or before it where the time is
  /// negative; nothing where the calendar does not have so much.
  public func add(_ duration: WorkingDuration, to instant: Double) -> Double? {
    guard instant.isFinite, let days = Self.whole(duration.days),
      let seconds = Self.whole((duration.hours * 3_600).rounded())
    else { return nil }
    var second = Zone.second(instant)
    var rest = seconds
    if duration.days != 0 || seconds == 0 {
      guard let opening = beginning(at: second, isForward: duration.days >= 0) else { return nil }
      second = min(max(second, opening.start), opening.end)
      var day = opening.day
      if days != 0 {
        guard let target = days > 0 ? openDay(days, after: day) : openDay(-days, before: day),
          let moved = move(second, from: day, to: target)
        else { return nil }
        (day, second) = (target, moved)
      }
      let part = duration.days - Double(days)
      if part != 0 {
        rest += Int((part * Double(tally(day..<day + 1).seconds)).rounded())
      }
    }
    if rest == 0 { return Double(second) }
    return (rest > 0 ? forward(rest, from: second) : back(0 - rest, from: second)).map(Double.init)
  }

  /// The open time that an instant belongs to, or where it is closed the next or the one before.
  private func beginning(at second: Int, isForward: Bool) -> WorkOpening? {
    let next = opening(endingAfter: second)
    if isForward { return next }
    if let next, next.start <= second { return next }
    return opening(startingBefore: second)
  }

  /// The same time by the clock on another open day, kept within its hours.
  private func move(_ second: Int, from day: Int, to target: Int) -> Int? {
    let local = second + zone.clock(at: second).offset
    let moved = zone.second(ofLocal: local + (target - day) * 86_400)
    let openings = openings(of: target).filter { $0.start < $0.end }
    guard let before = openings.last(where: { $0.start <= moved }) else {
      return openings.first?.start
    }
    return min(moved, before.end)
  }

  /// - Requires: `seconds` is above zero.
  private func forward(_ seconds: Int, from second: Int) -> Int? {
    guard let day = opening(endingAfter: second)?.day else { return nil }
    var rest = seconds
    if let end = reach(&rest, on: day, from: second) { return end }
    guard let last = firstDay(after: day, with: rest, of: \.seconds) else { return nil }
    rest -= tally(day + 1..<last).seconds
    return reach(&rest, on: last, from: .min)
  }

  /// Where on a day so much open time has passed; what it has not is left.
  private func reach(_ rest: inout Int, on day: Int, from second: Int) -> Int? {
    for opening in openings(of: day) {
      let seconds = opening.seconds(from: second, to: .max)
      if seconds > 0, rest <= seconds { return max(opening.start, second) + rest }
      rest -= seconds
    }
    return nil
  }

  /// - Requires: `seconds` is above zero.
  private func back(_ seconds: Int, from second: Int) -> Int? {
    guard let day = opening(startingBefore: second)?.day else { return nil }
    var rest = seconds
    if let start = reachBack(&rest, on: day, from: second) { return start }
    guard let first = lastDay(before: day, with: rest, of: \.seconds) else { return nil }
    rest -= tally(first + 1..<day).seconds
    return reachBack(&rest, on: first, from: .max)
  }

  /// Where on a day there is so much open time left until a second; what it has not is left.
  private func reachBack(_ rest: inout Int, on day: Int, from second: Int) -> Int? {
    for opening in openings(of: day).reversed() {
      let seconds = opening.seconds(from: .min, to: second)
      if seconds > 0, rest <= seconds { return min(opening.end, second) - rest }
      rest -= seconds
    }
    return nil
  }

  /// A number without its part below one; nothing where it counts more than the calendar has.
  private static func whole(_ number: Double) -> Int? {
    number.magnitude < 1e12 ? Int(number) : nil
  }
}
