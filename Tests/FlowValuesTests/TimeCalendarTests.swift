import Testing

@testable import FlowValues

struct TimeCalendarTests {
  private static func office() throws -> WorkCalendar {
    let christmas = try #require(CivilDate(year: 2026, month: 12, day: 25))
    return try WorkCalendar(
      zone: .load("Europe/Berlin"), hours: "mon-fri 09:00-17:00", closed: [christmas])
  }

  private static func calendar(_ hours: String, in zone: String) throws -> WorkCalendar {
    try WorkCalendar(zone: .load(zone), hours: hours)
  }

  // 2026-11-20 is a Friday.
  @Test(
    arguments: [
      ("2026-11-20T08:59:59+01:00", false, "2026-11-20T09:00+01:00", "2026-11-20T17:00+01:00"),
      ("2026-11-20T09:00:00+01:00", true, "2026-11-23T09:00+01:00", "2026-11-20T17:00+01:00"),
      ("2026-11-20T09:00:01+01:00", true, "2026-11-23T09:00+01:00", "2026-11-20T17:00+01:00"),
      ("2026-11-20T16:59:59+01:00", true, "2026-11-23T09:00+01:00", "2026-11-20T17:00+01:00"),
      ("2026-11-20T17:00:00+01:00", false, "2026-11-23T09:00+01:00", "2026-11-23T17:00+01:00"),
      ("2026-11-21T12:00:00+01:00", false, "2026-11-23T09:00+01:00", "2026-11-23T17:00+01:00"),
      // A day that is closed, and the year's end after it.
      ("2026-12-24T16:59:59+01:00", true, "2026-12-28T09:00+01:00", "2026-12-24T17:00+01:00"),
      ("2026-12-25T12:00:00+01:00", false, "2026-12-28T09:00+01:00", "2026-12-28T17:00+01:00"),
      // Summer time began on the 29th of March and ended on the 25th of October.
      ("2026-03-27T17:00:00+01:00", false, "2026-03-30T09:00+02:00", "2026-03-30T17:00+02:00"),
      ("2026-10-24T12:00:00+02:00", false, "2026-10-26T09:00+01:00", "2026-10-26T17:00+01:00"),
    ])
  func `an office opens and closes by the clocks of its zone`(
    instant: String, isOpen: Bool, opening: String, closing: String
  ) throws {
    let office = try Self.office()
    #expect(try office.isOpen(at: at(instant)) == isOpen)
    #expect(try office.nextOpening(after: at(instant)) == at(opening))
    #expect(try office.nextClosing(after: at(instant)) == at(closing))
    #expect(try office.nextTurn(after: at(instant)) == at(isOpen ? closing : opening))
  }

  @Test(
    arguments: [
      // Working days keep the time of day.
      (1, 0, "2026-11-20T16:00+01:00", "2026-11-23T16:00+01:00"),
      (1, 0, "2026-11-20T09:00+01:00", "2026-11-23T09:00+01:00"),
      (1, 0, "2026-11-20T16:59:59+01:00", "2026-11-23T16:59:59+01:00"),
      (5, 0, "2026-11-20T16:00+01:00", "2026-11-27T16:00+01:00"),
      (2, 0, "2026-12-24T10:00+01:00", "2026-12-29T10:00+01:00"),
      (1, 0, "2026-03-27T16:00+01:00", "2026-03-30T16:00+02:00"),
      (1, 0, "2026-10-23T16:00+02:00", "2026-10-26T16:00+01:00"),
      // What begins while closed begins at the next opening.
      (1, 0, "2026-11-20T08:59:59+01:00", "2026-11-23T09:00+01:00"),
      (1, 0, "2026-11-20T17:00+01:00", "2026-11-24T09:00+01:00"),
      (1, 0, "2026-11-21T12:00+01:00", "2026-11-24T09:00+01:00"),
      (0, 0, "2026-11-21T12:00+01:00", "2026-11-23T09:00+01:00"),
      (0, 0, "2026-11-20T16:00+01:00", "2026-11-20T16:00+01:00"),
      // Working hours count open time alone, and end at a closing rather than an opening.
      (0, 8, "2026-11-20T09:00+01:00", "2026-11-20T17:00+01:00"),
      (0, 8, "2026-11-20T16:00+01:00", "2026-11-23T16:00+01:00"),
      (0, 9, "2026-11-20T09:00+01:00", "2026-11-23T10:00+01:00"),
      (0, 24, "2026-11-20T16:00+01:00", "2026-11-25T16:00+01:00"),
      (0, 0.5, "2026-11-20T16:45+01:00", "2026-11-23T09:15+01:00"),
      (0, 1, "2026-11-21T12:00+01:00", "2026-11-23T10:00+01:00"),
      (0, 8, "2026-12-24T12:00+01:00", "2026-12-28T12:00+01:00"),
      (0, 8, "2026-03-27T16:00+01:00", "2026-03-30T16:00+02:00"),
      // Parts of days, and both together: days first.
      (1.5, 0, "2026-11-20T16:00+01:00", "2026-11-24T12:00+01:00"),
      (0.5, 0, "2026-11-20T09:00+01:00", "2026-11-20T13:00+01:00"),
      (1, 2, "2026-11-20T16:00+01:00", "2026-11-24T10:00+01:00"),
      (1, -2, "2026-11-20T16:00+01:00", "2026-11-23T14:00+01:00"),
      // Back, from the closing before where it is closed.
      (-1, 0, "2026-11-23T16:00+01:00", "2026-11-20T16:00+01:00"),
      (-1, 0, "2026-11-23T09:00+01:00", "2026-11-20T09:00+01:00"),
      (-1, 0, "2026-11-21T12:00+01:00", "2026-11-19T17:00+01:00"),
      (-1, 0, "2026-12-28T10:00+01:00", "2026-12-24T10:00+01:00"),
      (-0.5, 0, "2026-11-20T11:00+01:00", "2026-11-19T15:00+01:00"),
      (0, -8, "2026-11-23T17:00+01:00", "2026-11-23T09:00+01:00"),
      (0, -8, "2026-11-23T16:00+01:00", "2026-11-20T16:00+01:00"),
      (0, -8, "2026-11-23T09:00+01:00", "2026-11-20T09:00+01:00"),
      (0, -1, "2026-11-21T12:00+01:00", "2026-11-20T16:00+01:00"),
    ] as [(Double, Double, String, String)])
  func `working time is added on the calendar`(
    days: Double, hours: Double, start: String, end: String
  ) throws {
    let duration = WorkingDuration(days: days, hours: hours)
    #expect(try Self.office().add(duration, to: at(start)) == at(end))
  }

  @Test(
    arguments: [
      ("America/New_York", "2026-03-06T16:00-05:00", "2026-03-09T16:00-04:00"),
      ("America/New_York", "2026-10-30T16:00-04:00", "2026-11-02T16:00-05:00"),
      ("Asia/Tokyo", "2026-11-20T16:00+09:00", "2026-11-23T16:00+09:00"),
      ("Pacific/Kiritimati", "2026-11-20T16:00+14:00", "2026-11-23T16:00+14:00"),
      ("Pacific/Pago_Pago", "2026-11-20T16:00-11:00", "2026-11-23T16:00-11:00"),
      ("UTC", "2026-11-20T16:00Z", "2026-11-23T16:00Z"),
      // There was no Friday the 30th of December 2011 in Samoa.
      ("Pacific/Apia", "2011-12-29T16:00-10:00", "2012-01-02T16:00+14:00"),
    ])
  func `Friday afternoon and one working day is Monday afternoon in every zone`(
    zone: String, start: String, end: String
  ) throws {
    let office = try Self.calendar("mon-fri 09:00-17:00", in: zone)
    let (start, end) = try (at(start), at(end))
    #expect(office.add(WorkingDuration(days: 1), to: start) == end)
    #expect(office.add(WorkingDuration(hours: 8), to: start) == end)
    #expect(office.add(WorkingDuration(days: -1), to: end) == start)
    #expect(office.add(WorkingDuration(hours: -8), to: end) == start)
    #expect(office.workingTime(from: start, to: end) == 28_800)
    #expect(office.workingTime(from: end, to: start) == -28_800)
    #expect(office.workingTime(from: start, to: end - 1) == 28_799)
  }

  @Test(
    arguments: [
      // Friday opens later, closes earlier and has no break.
      (1, "2026-11-19T16:30Z", "2026-11-20T15:00Z"),
      (1, "2026-11-19T15:00Z", "2026-11-20T15:00Z"),
      (1, "2026-11-19T09:30Z", "2026-11-20T10:00Z"),
      (1, "2026-11-20T12:30Z", "2026-11-23T12:00Z"),
      (1, "2026-11-19T12:30Z", "2026-11-20T13:00Z"),
      (-1, "2026-11-20T12:30Z", "2026-11-19T12:00Z"),
    ] as [(Double, String, String)])
  func `a working day ends within the hours of the day it reaches`(
    days: Double, start: String, end: String
  ) throws {
    let office = try Self.calendar(
      "mon-thu 09:00-12:00, 13:00-17:00; fri 10:00-15:00", in: "UTC")
    #expect(try office.add(WorkingDuration(days: days), to: at(start)) == at(end))
  }

  @Test func `hours cross breaks and short days`() throws {
    let office = try Self.calendar(
      "mon-thu 09:00-12:00, 13:00-17:00; fri 10:00-15:00", in: "UTC")
    let start = try at("2026-11-20T14:00Z")
    #expect(try office.add(WorkingDuration(hours: 5), to: start) == at("2026-11-23T14:00Z"))
    #expect(try office.workingTime(from: start, to: at("2026-11-27T10:30Z")) == 29.5 * 3_600)
    // Half of Friday's five hours.
    #expect(try office.add(WorkingDuration(days: 0.5), to: start) == at("2026-11-23T10:30Z"))
  }

  @Test(
    arguments: [
      // What the clocks skip opens right after.
      (
        "Europe/Berlin", "sun 02:30-05:00", "2026-03-29", "2026-03-29T03:00+02:00",
        "2026-03-29T05:00+02:00"
      ),
      (
        "Europe/Berlin", "sun 01:00-02:30", "2026-03-29", "2026-03-29T01:00+01:00",
        "2026-03-29T03:00+02:00"
      ),
      // Hours in the gap alone wait for the next week.
      (
        "Europe/Berlin", "sun 02:00-03:00", "2026-03-29", "2026-04-05T02:00+02:00",
        "2026-04-05T03:00+02:00"
      ),
      // What they show twice opens the first time, and closes the first time.
      (
        "Europe/Berlin", "sun 02:30-05:00", "2026-10-25", "2026-10-25T02:30+02:00",
        "2026-10-25T05:00+01:00"
      ),
      (
        "Europe/Berlin", "sun 01:00-02:30", "2026-10-25", "2026-10-25T01:00+02:00",
        "2026-10-25T02:30+02:00"
      ),
      (
        "America/New_York", "sun 02:30-04:00", "2026-03-08", "2026-03-08T03:00-04:00",
        "2026-03-08T04:00-04:00"
      ),
      (
        "America/New_York", "sun 01:30-04:00", "2026-11-01", "2026-11-01T01:30-04:00",
        "2026-11-01T04:00-05:00"
      ),
      // A break that the clocks skip is none.
      (
        "Europe/Berlin", "sun 01:00-02:00, 03:00-04:00", "2026-03-29", "2026-03-29T01:00+01:00",
        "2026-03-29T04:00+02:00"
      ),
      (
        "Europe/Berlin", "sat 22:00-24:00; sun 00:00-04:00", "2026-03-28",
        "2026-03-28T22:00+01:00", "2026-03-29T04:00+02:00"
      ),
    ])
  func `an opening on a day when the clocks are set has one beginning and one end`(
    zone: String, hours: String, day: String, opening: String, closing: String
  ) throws {
    let calendar = try Self.calendar(hours, in: zone)
    let (opening, closing) = try (at(opening), at(closing))
    let before = try at(day) - 43_200
    #expect(calendar.nextOpening(after: before) == opening)
    #expect(calendar.nextClosing(after: before) == closing)
    #expect(!calendar.isOpen(at: opening - 1) && calendar.isOpen(at: opening))
    #expect(calendar.isOpen(at: closing - 1) && !calendar.isOpen(at: closing))
    #expect(calendar.workingTime(from: before, to: closing + 3_600) == closing - opening)
    #expect(try #require(calendar.nextOpening(after: opening)) > closing + 86_400)
  }

  @Test func `a day in a calendar that is always open has the hours that it has`() throws {
    let calendar = try Self.calendar("mon-sun 00:00-24:00", in: "Europe/Berlin")
    for (day, hours) in [("2026-03-29T00:00+01:00", 23.0), ("2026-10-25T00:00+02:00", 25)] {
      let start = try at(day)
      #expect(calendar.add(WorkingDuration(days: 1), to: start) == start + hours * 3_600)
      #expect(calendar.add(WorkingDuration(hours: 24), to: start) == start + 86_400)
      #expect(
        calendar.add(WorkingDuration(days: 0.5), to: start) == start + hours * 1_800)
    }
    let now = try at("2026-11-20")
    #expect(calendar.nextOpening(after: now) == nil && calendar.nextClosing(after: now) == nil)
    #expect(calendar.nextTurn(after: now) == nil)
    let years = try at("9000-01-01") - now
    #expect(calendar.workingTime(from: now, to: now + years) == years)
  }

  @Test func `a calendar that is always open closes on the days that are closed`() throws {
    let date = try #require(CivilDate(year: 2999, month: 12, day: 25))
    let calendar = try WorkCalendar(
      zone: .load("Europe/Berlin"), hours: "mon-sun 00:00-24:00", closed: [date])
    let now = try at("2026-11-20")
    #expect(try calendar.nextClosing(after: now) == at("2999-12-25T00:00+01:00"))
    #expect(try calendar.nextOpening(after: now) == at("2999-12-26T00:00+01:00"))
    #expect(try calendar.nextClosing(after: at("2999-12-25T00:00+01:00")) == nil)
    // Closing on a day that never was closes nothing.
    let none = try #require(CivilDate(year: 2011, month: 12, day: 30))
    let apia = try WorkCalendar(
      zone: .load("Pacific/Apia"), hours: "mon-sun 00:00-24:00", closed: [none])
    #expect(try apia.nextTurn(after: at("2011-12-01")) == nil)
    #expect(try apia.workingTime(from: at("2011-12-28"), to: at("2012-01-04")) == 7 * 86_400)
  }

  @Test func `a calendar that is closed for ever has an answer to everything`() throws {
    let first = try Int(at("9990-01-01")) / 86_400
    let closed = (0..<10 * 366).map { CivilDate(daysSince1970: first + $0) }
    let calendar = try WorkCalendar(
      zone: .load("Europe/Berlin"), hours: "mon 09:00-17:00", closed: closed)
    let now = try at("9990-06-01")
    #expect(!calendar.isOpen(at: now) && calendar.nextTurn(after: now) == nil)
    #expect(calendar.nextOpening(after: now) == nil && calendar.nextClosing(after: now) == nil)
    #expect(calendar.add(WorkingDuration(hours: 1), to: now) == nil)
    #expect(calendar.add(WorkingDuration(days: 1), to: now) == nil)
    #expect(calendar.add(WorkingDuration(), to: now) == nil)
    #expect(calendar.workingTime(from: now, to: .infinity) == 0)
    // The Monday before is the 25th of December 9989.
    #expect(
      try calendar.add(WorkingDuration(hours: -1), to: now) == at("9989-12-25T16:00+01:00"))
  }

  @Test func `what no calendar has is nothing`() throws {
    let office = try Self.office()
    let now = try at("2026-11-20T10:00Z")
    for number in [1e8, 1e15, 1e300, .infinity, .nan, -1e8, -1e15, -.infinity] as [Double] {
      #expect(office.add(WorkingDuration(days: number), to: now) == nil)
      #expect(office.add(WorkingDuration(hours: number), to: now) == nil)
    }
    for instant in [1e300, -1e300, .infinity, -.infinity, .nan, 3e11, -7e10] as [Double] {
      #expect(!office.isOpen(at: instant))
    }
    for instant in [1e300, .infinity, .nan, 3e11] as [Double] {
      #expect(office.nextTurn(after: instant) == nil)
      #expect(office.add(WorkingDuration(days: 1), to: instant) == nil)
    }
    for instant in [-1e300, -.infinity, -7e10] as [Double] {
      #expect(try office.nextOpening(after: instant) == at("0000-01-03T09:00+00:53") - 28)
    }
    #expect(office.workingTime(from: .nan, to: now).isNaN)
    #expect(office.workingTime(from: now, to: .nan).isNaN)
  }

  @Test func `long stretches are counted in weeks, and keep the time of day`() throws {
    let utc = try Self.calendar("mon-fri 09:00-17:00", in: "UTC")
    let start = try at("2026-11-20T16:00Z")
    let weeks = 200_000.0
    let far = start + weeks * 604_800
    #expect(utc.add(WorkingDuration(days: weeks * 5), to: start) == far)
    #expect(utc.add(WorkingDuration(hours: weeks * 40), to: start) == far)
    #expect(utc.workingTime(from: start, to: far) == weeks * 40 * 3_600)
    #expect(utc.add(WorkingDuration(days: weeks * -5), to: far) == start)
    let office = try Self.calendar("mon-fri 09:00-17:00", in: "America/New_York")
    let end = try #require(office.add(WorkingDuration(days: 5_000), to: start))
    #expect(office.workingTime(from: start, to: end) == 5_000 * 8 * 3_600)
    #expect(office.zone.local(at: end)?.hour == office.zone.local(at: start)?.hour)
  }

  @Test func `an alert at night is held until the office opens`() throws {
    let office = try Self.office()
    let night = try at("2026-11-20T03:00+01:00")
    #expect(!office.isOpen(at: night))
    #expect(try office.nextOpening(after: night) == at("2026-11-20T09:00+01:00"))
    #expect(try office.add(WorkingDuration(), to: night) == at("2026-11-20T09:00+01:00"))
  }
}
