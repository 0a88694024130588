/// The days of a calendar, counted from 1970 on the clocks of its zone.
extension WorkCalendar {
  /// The stretches of open time of a day, in order; those that the clocks skipped have no length.
  func openings(of day: Int) -> [WorkOpening] {
    guard isNominallyOpen(day) else { return [] }
    return hours.week[WorkHours.daysSinceMonday(day)].map { span in
      WorkOpening(
        day: day, start: zone.second(ofLocal: day * 86_400 + span.start),
        end: zone.second(ofLocal: day * 86_400 + span.end))
    }
  }

  /// The first stretch that ends after a second: the one that holds it, or the next.
  func opening(endingAfter second: Int) -> WorkOpening? {
    var day: Int? = max(localDay(of: second), Self.days.lowerBound)
    // The openings of earlier days are over at an instant that shows this day.
    while let here = day {
      if let found = openings(of: here).first(where: { $0.end > second && $0.start < $0.end }) {
        return found
      }
      day = openDay(1, after: here)
    }
    return nil
  }

  /// The last stretch that starts before a second.
  func opening(startingBefore second: Int) -> WorkOpening? {
    // Where clocks are put back over midnight, an instant that shows a day can lie after the
    // beginning of the next.
    var day: Int? = min(localDay(of: second) + 1, Self.days.upperBound)
    while let here = day {
      if let found = openings(of: here).last(where: { $0.start < second && $0.start < $0.end }) {
        return found
      }
      day = openDay(1, before: here)
    }
    return nil
  }

  /// Where the open time ends that a stretch belongs to; nothing where it never does.
  func closing(of opening: WorkOpening) -> Int? {
    var end = opening.end
    var day = opening.day
    while day <= Self.days.upperBound {
      for next in openings(of: day) where next.end > end {
        guard next.start <= end else { return end }
        end = next.end
      }
      // Only a day that goes on to its very end can be continued by the next.
      guard zone.second(ofLocal: (day + 1) * 86_400) == end else { return end }
      day += 1
      if isNominallyOpen(day) {
        if hours.isAlwaysOpen {
          guard let closed = closed.first(from: day), closed <= Self.days.upperBound else {
            return nil
          }
          day = closed - 1
          end = zone.second(ofLocal: closed * 86_400)
        }
      } else if zone.second(ofLocal: (day + 1) * 86_400) != end {
        return end
      }
    }
    return end
  }

  /// The open days among some, and their open seconds.
  ///
  /// Weeks are counted as if every day had 24 hours; only the days on which the clocks were set are
  /// then looked at. A day of which nothing is left does not count as open.
  func tally(_ days: Range<Int>) -> WorkTally {
    let all = hours.tally(before: days.upperBound) - hours.tally(before: days.lowerBound)
    let without = closed.tally(before: days.upperBound) - closed.tally(before: days.lowerBound)
    var tally = all - without
    var next = days.lowerBound
    var second = (days.lowerBound - 2) * 86_400
    while next < days.upperBound, let change = zone.change(after: second),
      change.at < (days.upperBound + 2) * 86_400
    {
      second = change.at
      guard change.before != change.after else { continue }
      let shown = [change.shown.last, change.shown.first].map { $0.floored(by: 86_400) }
      let last = min(max(shown[0], shown[1]), days.upperBound - 1)
      let first = max(min(shown[0], shown[1]), next)
      guard first <= last else { continue }
      for day in first...last where isNominallyOpen(day) {
        let seconds = openings(of: day).reduce(0) { $0 + $1.end - $1.start }
        tally.seconds += seconds - hours.seconds[WorkHours.daysSinceMonday(day)]
        if seconds == 0 { tally.days -= 1 }
      }
      next = last + 1
    }
    return tally
  }

  /// The first day, after one, up to which there are so many open days, that one not counted.
  func openDay(_ count: Int, after day: Int) -> Int? {
    firstDay(after: day, step: count) { tally(day + 1..<$0 + 1).days >= count }
  }

  /// The last day, before one, from which there are so many open days, that one not counted.
  func openDay(_ count: Int, before day: Int) -> Int? {
    lastDay(before: day, step: count) { tally($0..<day).days >= count }
  }

  /// The first day after one of which something is true, which stays true from then on.
  ///
  /// Strides that double find a day on which it is true, and halving finds the first.
  func firstDay(after day: Int, step: Int, where holds: (Int) -> Bool) -> Int? {
    search(Self.days.upperBound - day, step: step) { holds(day + $0) }.map { day + $0 }
  }

  /// The last day before one of which something is true, which is true of all earlier days.
  func lastDay(before day: Int, step: Int, where holds: (Int) -> Bool) -> Int? {
    search(day - Self.days.lowerBound, step: step) { holds(day - $0) }.map { day - $0 }
  }

  /// The least number from 1 to a limit of which something is true.
  private func search(_ limit: Int, step: Int, where holds: (Int) -> Bool) -> Int? {
    guard limit >= 1 else { return nil }
    var low = 0
    var high = min(max(step, 1), limit)
    while !holds(high) {
      guard high < limit else { return nil }
      low = high
      high = min(high * 2, limit)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func isNominallyOpen(_ day: Int) -> Bool {
    Self.days.contains(day) && hours.seconds[WorkHours.daysSinceMonday(day)] > 0
      && !closed.contains(day)
  }

  private func localDay(of second: Int) -> Int {
    (second + zone.clock(at: second).offset).floored(by: 86_400)
  }
}
