import Testing

@testable import FlowValues

/// Random calendars compared with one that looks at every minute.
struct TimeCalendarModelTests {
  @Test(
    arguments: [
      ("Europe/Berlin", "2026-03-01", 1), ("Europe/Berlin", "2026-10-01", 2),
      ("America/New_York", "2026-02-10", 3), ("America/New_York", "2026-10-10", 4),
      // By half an hour, over midnight, from midnight on, and a day that never was.
      ("Australia/Lord_Howe", "2026-03-15", 5), ("America/St_Johns", "2006-10-10", 6),
      ("America/St_Johns", "2006-03-15", 7), ("America/Havana", "2026-10-15", 8),
      ("Asia/Beirut", "2026-03-10", 9), ("Pacific/Apia", "2011-12-10", 10),
      ("Africa/Casablanca", "2026-02-01", 11), ("UTC", "2026-02-01", 12),
    ] as [(String, String, Int)])
  func `a calendar agrees with one that looks at every minute`(
    name: String, start: String, seed: Int
  ) throws {
    let zone = try Zone.load(name)
    let first = try Int(at(start))
    let minutes = TimeCalendarModel.Minutes(zone: zone, from: first, days: 32)
    var random = PatternsRandom(state: UInt64(seed))
    var failures: [String] = []
    for _ in 0..<4 {
      let text = Self.hours(&random)
      let hours = try WorkHours(text)
      let closed = Set((0..<random.below(8)).map { _ in first / 86_400 + random.below(34) })
      let model = TimeCalendarModel(minutes: minutes, hours: hours, closed: closed)
      let calendar = WorkCalendar(
        zone: zone, hours: hours, closed: closed.map { CivilDate(daysSince1970: $0) })
      func compare(_ what: String, _ minute: Int, _ mine: Double?, _ models: Int?) {
        // What lies beyond the minutes only the calendar knows.
        guard let models else { return }
        if mine != Double(first + models * 60) {
          let answer = mine.map(InstantFormat.print) ?? "nothing"
          let expected = InstantFormat.print(Double(first + models * 60))
          failures.append(
            "\(text) \(closed.sorted()): \(what) \(minute): \(answer), not \(expected)")
        }
      }
      for minute in 3_000..<model.count - 3_000
      where model.isOpen(minute) != model.isOpen(minute - 1) || minute % 97 == 0 {
        for place in [minute - 1, minute]
        where calendar.isOpen(at: Double(first + place * 60)) != model.isOpen(place) {
          failures.append("\(text): isOpen \(place)")
        }
      }
      for _ in 0..<20 {
        // The middle, so that a few days fit on both sides.
        let minute = 12_000 + random.below(22_000)
        let now = Double(first + minute * 60)
        compare(
          "opening", minute, calendar.nextOpening(after: now),
          model.turn(after: minute, toOpen: true))
        compare(
          "closing", minute, calendar.nextClosing(after: now),
          model.turn(after: minute, toOpen: false))
        let number = random.below(5_000) - 2_500
        if number != 0 {
          compare(
            "\(number) minutes", minute,
            calendar.add(WorkingDuration(hours: Double(number) / 60), to: now),
            model.add(minutes: number, to: minute))
        }
        let days = random.below(13) - 6
        compare(
          "\(days) days", minute, calendar.add(WorkingDuration(days: Double(days)), to: now),
          model.add(days: days, to: minute))
        let other = minute + random.below(20_000) - 10_000
        let open =
          other < minute
          ? -model.open(from: other, to: minute) : model.open(from: minute, to: other)
        if calendar.workingTime(from: now, to: Double(first + other * 60)) != Double(open * 60) {
          failures.append("\(text): workingTime \(minute) \(other)")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count), such as \(failures.prefix(4))")
  }

  @Test func `working time that was added is what has passed`() throws {
    var random = PatternsRandom(state: 21)
    for name in ["Europe/Berlin", "America/New_York", "Pacific/Apia", "America/St_Johns"] {
      let zone = try Zone.load(name)
      for _ in 0..<60 {
        let calendar = try WorkCalendar(zone: zone, hours: Self.hours(&random))
        let start = Double(1_000_000_000 + random.below(2_000_000_000))
        let seconds = Double(1 + random.below(30_000_000))
        let duration = WorkingDuration(hours: seconds / 3_600)
        let end = try #require(calendar.add(duration, to: start))
        #expect(calendar.workingTime(from: start, to: end) == seconds)
        #expect(calendar.workingTime(from: start, to: end - 1) == seconds - 1)
        let back = try #require(calendar.add(-duration, to: end))
        #expect(calendar.workingTime(from: back, to: end) == seconds)
        #expect(calendar.isOpen(at: back) && back >= start)
      }
    }
  }

  /// Hours of a week, to the minute or the quarter of an hour, often up to midnight.
  private static func hours(_ random: inout PatternsRandom) -> String {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    var parts: [String] = []
    for day in days where random.below(4) > 0 || parts.isEmpty {
      var bounds = Set<Int>()
      for _ in 0..<random.pick([2, 2, 4, 6]) {
        bounds.insert(random.pick([0, 1_440, random.below(1_441), random.below(96) * 15, 60, 120]))
      }
      if random.below(6) == 0 { bounds = [0, 1_440] }
      let sorted = bounds.sorted()
      for index in stride(from: 0, to: sorted.count - 1, by: 2) {
        parts.append("\(day) \(time(sorted[index]))-\(time(sorted[index + 1]))")
      }
    }
    return parts.isEmpty
      ? "mon-sun 00:00-24:00" : parts.joined(separator: random.pick(["; ", ","]))
  }

  private static func time(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
