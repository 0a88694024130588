import FlowValues

/// A calendar that looks at every minute, one by one.
///
/// It keeps the furthest moment that the clocks have shown so far. Whoever waits for a time of day
/// has seen it come exactly when the furthest moment is there or past it, whatever the clocks do.
struct TimeCalendarModel {
  /// The minutes of a stretch of time in a zone.
  struct Minutes {
    let first: Int
    /// What the clocks show in each minute, and the furthest that they have shown until then, in
    /// minutes since 1970.
    let shown: [Int]
    let furthest: [Int]

    init(zone: Zone, from first: Int, days: Int) {
      self.first = first
      shown = (0..<days * 1_440).map { minute in
        let instant = first + minute * 60
        return (instant + zone.offset(at: Double(instant))) / 60
      }
      var latest = Int.min
      furthest = shown.map { moment in
        latest = max(latest, moment)
        return latest
      }
    }
  }

  let minutes: Minutes
  /// The local day that each minute belongs to, when it is open.
  let days: [Int?]
  /// The days that are open at all, with their first and last open minute.
  let open: [(day: Int, first: Int, last: Int)]

  init(minutes: Minutes, hours: WorkHours, closed: Set<Int>) {
    self.minutes = minutes
    var days: [Int?] = []
    var open: [(day: Int, first: Int, last: Int)] = []
    var today = Int.min
    var spans: [WorkSpan] = []
    for (minute, moment) in minutes.furthest.enumerated() {
      let day = moment / 1_440
      let second = moment % 1_440 * 60
      if day != today {
        today = day
        let weekday = CivilDate(daysSince1970: day).weekday
        spans = closed.contains(day) ? [] : hours.spans(on: weekday)
      }
      var isOpen = false
      for span in spans where span.start <= second && second < span.end { isOpen = true }
      days.append(isOpen ? day : nil)
      guard isOpen else { continue }
      let first = open.last?.day == day ? open.removeLast().first : minute
      open.append((day, first, minute))
    }
    self.days = days
    self.open = open
  }

  var count: Int { days.count }

  func isOpen(_ minute: Int) -> Bool { days[minute] != nil }

  func turn(after minute: Int, toOpen: Bool) -> Int? {
    (minute + 1..<count).first { isOpen($0) == toOpen && isOpen($0 - 1) != toOpen }
  }

  func open(from start: Int, to end: Int) -> Int {
    var count = 0
    for minute in start..<end where isOpen(minute) { count += 1 }
    return count
  }

  /// Where so many open minutes have passed; back for a negative number.
  func add(minutes number: Int, to start: Int) -> Int? {
    var left = abs(number)
    var minute = start
    while left > 0 {
      guard number > 0 ? minute < count : minute > 0 else { return nil }
      if number < 0 { minute -= 1 }
      if isOpen(minute) { left -= 1 }
      if number > 0 { minute += 1 }
    }
    return minute
  }

  /// The same time by the clock so many open days on.
  func add(days number: Int, to start: Int) -> Int? {
    let isForward = number >= 0
    var minute = start
    if !isOpen(minute) {
      let open =
        isForward
        ? (minute..<count).first(where: isOpen) : (0..<minute).last(where: isOpen).map { $0 + 1 }
      guard let open else { return nil }
      minute = open
    }
    guard let day = days[isOpen(minute) ? minute : minute - 1] else { return nil }
    guard number != 0, let place = open.firstIndex(where: { $0.day == day }) else { return minute }
    // The days at both ends are seen in part only.
    guard open.indices.dropFirst().dropLast().contains(place + number) else { return nil }
    let target = open[place + number]
    let goal = minutes.shown[minute] + (target.day - day) * 1_440
    var end = target.first
    while end <= target.last, minutes.furthest[end] < goal { end += 1 }
    // In a break, back to where it begins.
    while end <= target.last, !isOpen(end), !isOpen(end - 1) { end -= 1 }
    return end
  }
}
