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
    firstDay(after: day, with: count, of: \.days)
  }

  /// The last day, before one, from which there are so many open days, that one not counted.
  func openDay(_ count: Int, before day: Int) -> Int? {
    lastDay(before: day, with: count, of: \.days)
  }

  /// The first day, after one, up to which there is so much open, that one not counted.
  func firstDay(after day: Int, with goal: Int, of part: KeyPath<WorkTally, Int>) -> Int? {
    let far = search(for: goal, limit: Self.days.upperBound - day) { low, high in
      tally(day + low + 1..<day + high + 1)[keyPath: part]
    }
    return far.map { day + $0 }
  }

  /// The last day, before one, from which there is so much open, that one not counted.
  func lastDay(before day: Int, with goal: Int, of part: KeyPath<WorkTally, Int>) -> Int? {
    let far = search(for: goal, limit: day - Self.days.lowerBound) { low, high in
      tally(day - high..<day - low)[keyPath: part]
    }
    return far.map { day - $0 }
  }

  /// The least number of days, from 1 to a limit, that have so much open together.
  ///
  /// Strides that double find a number that is enough, and halving finds the least. What has been
  /// counted is not counted again, so that all of it costs little more than counting once.
  private func search(
    for goal: Int, limit: Int, counting count: (_ low: Int, _ high: Int) -> Int
  ) -> Int? {
    guard limit >= 1 else { return nil }
    var rest = goal
    var low = 0
    var high = 1
    while true {
      let found = count(low, high)
      if found >= rest { break }
      guard high < limit else { return nil }
      rest -= found
      low = high
      high = min(high * 2, limit)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      let found = count(low, middle)
      if found >= rest {
        high = middle
      } else {
        rest -= found
        low = middle
      }
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
