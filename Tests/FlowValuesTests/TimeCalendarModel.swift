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

  init(minutes: Minutes, hours: WorkHours, closed: Set<Int>) {
    self.minutes = minutes
    days = minutes.furthest.map { moment in
      let day = moment / 1_440
      let second = moment % 1_440 * 60
      let spans = hours.spans(on: CivilDate(daysSince1970: day).weekday)
      let isOpen = !closed.contains(day) && spans.contains { $0.start <= second && second < $0.end }
      return isOpen ? day : nil
    }
  }

  var count: Int { days.count }

  func isOpen(_ minute: Int) -> Bool { days[minute] != nil }

  func turn(after minute: Int, toOpen: Bool) -> Int? {
    (minute + 1..<count).first { isOpen($0) == toOpen && isOpen($0 - 1) != toOpen }
  }

  func open(from start: Int, to end: Int) -> Int {
    (start..<end).reduce(0) { $0 + (isOpen($1) ? 1 : 0) }
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
    let all = Set(days.compactMap { $0 }).sorted()
    guard number != 0, let place = all.firstIndex(of: day) else { return minute }
    guard all.indices.contains(place + number) else { return nil }
    let target = all[place + number]
    let goal = minutes.shown[minute] + (target - day) * 1_440
    let open = (0..<count).filter { days[$0] == target }
    guard let first = open.first, let reached = minutes.furthest.firstIndex(where: { $0 >= goal })
    else { return nil }
    if isOpen(reached), days[reached] == target { return reached }
    return open.last { $0 < reached }.map { $0 + 1 } ?? first
  }
}
