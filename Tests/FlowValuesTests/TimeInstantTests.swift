import FlowValues
import Testing

struct TimeInstantTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, "1970-01-01 00:00 UTC"),
      ("2026-11-20", 1_795_132_800, "2026-11-20 00:00 UTC"),
      ("2026-11-20T10:00Z", 1_795_168_800, "2026-11-20 10:00 UTC"),
      ("2026-11-20T10:00:30+01:00", 1_795_165_230, "2026-11-20 09:00:30 UTC"),
      ("2026-11-20T10:00:30.25Z", 1_795_168_830, "2026-11-20 10:00:30 UTC"),
      ("2026-11-20T10:00-05:30", 1_795_188_600, "2026-11-20 15:30 UTC"),
      ("2026-11-20T00:30+23:59", 1_795_048_260, "2026-11-19 00:31 UTC"),
      ("1969-12-31T23:59:59.999Z", -1, "1969-12-31 23:59:59 UTC"),
      ("2024-02-29", 1_709_164_800, "2024-02-29 00:00 UTC"),
      ("2000-02-29T23:59:59Z", 951_868_799, "2000-02-29 23:59:59 UTC"),
      ("0000-01-01", -62_167_219_200, "0000-01-01 00:00 UTC"),
      ("9999-12-31T23:59:59Z", 253_402_300_799, "9999-12-31 23:59:59 UTC"),
    ] as [(String, Double, String)])
  func `a date or a time with its zone is an instant`(text: String, seconds: Double, shown: String)
  {
    #expect(InstantFormat.parse(text) == .success(seconds))
    #expect(InstantFormat.parse(Substring(text)) == .success(seconds))
    #expect(InstantFormat.parse(utf8: AnyCollection(text.utf8)) == .success(seconds))
    #expect(InstantFormat.printForPeople(seconds) == shown)
    #expect(InstantFormat.parse(InstantFormat.print(seconds)) == .success(seconds))
    #expect(InstantFormat.printDate(seconds) == String(shown.prefix(10)))
  }

  @Test(
    arguments: [
      ("", .notATime("")),
      ("tomorrow", .notATime("tomorrow")),
      ("20261120", .notATime("20261120")),
      ("2026-11", .notATime("2026-11")),
      ("2026-W47-5", .notATime("2026-W47-5")),
      ("26-11-20", .year),
      ("12026-11-20", .year),
      ("-0001-01-01", .year),
      ("2026-1-20", .twoDigits(part: "month")),
      ("2026-11-2", .twoDigits(part: "day")),
      ("2026-11-", .twoDigits(part: "day")),
      ("2026-13-01", .month(13)),
      ("2026-00-01", .month(0)),
      ("2026-02-30", .day(30, month: 2, year: 2026)),
      ("2100-02-29", .day(29, month: 2, year: 2100)),
      ("2026-04-00", .day(0, month: 4, year: 2026)),
      ("2026-11-20 10:00Z", .separator),
      ("2026-11-20t10:00Z", .separator),
      ("2026-11-20T", .twoDigits(part: "hour")),
      ("2026-11-20T9:00Z", .twoDigits(part: "hour")),
      ("2026-11-20T10Z", .minutesMissing),
      ("2026-11-20T10:0Z", .twoDigits(part: "minute")),
      ("2026-11-20T10:00:5Z", .twoDigits(part: "second")),
      ("2026-11-20T24:00Z", .hour(24)),
      ("2026-11-20T10:60Z", .minute(60)),
      ("2026-12-31T23:59:60Z", .second(60)),
      ("2026-11-20T10:00:30.Z", .fraction),
      ("2026-11-20T10:00", .zoneMissing),
      ("2026-11-20T10:00:30", .zoneMissing),
      ("2026-11-20T10:00z", .zoneMissing),
      ("2026-11-20T10:00 UTC", .zoneMissing),
      ("2026-11-20T10:00+1", .offset),
      ("2026-11-20T10:00+0100", .offset),
      ("2026-11-20T10:00+24:00", .offset),
      ("2026-11-20T10:00+01:60", .offset),
      ("0000-01-01T00:00+00:01", .outOfRange),
      ("9999-12-31T23:59-00:01", .outOfRange),
      ("2026-11-20x", .leftOver("x")),
      ("2026-11-20 ", .leftOver(" ")),
      ("2026-11-20T10:00Zulu", .leftOver("ulu")),
      ("2026-11-20\0", .leftOver("\0")),
      ("٢٠٢٦-١١-٢٠", .notATime("٢٠٢٦-١١-٢٠")),
    ] as [(String, TimeError)])
  func `what is not a time is refused with the reason`(text: String, error: TimeError) {
    #expect(InstantFormat.parse(text) == .failure(error))
  }

  @Test func `a refusal says what is wrong and how it is written`() {
    #expect(TimeError.month(13).message == "there is no month 13; months run from 01 to 12")
    #expect(
      TimeError.day(30, month: 2, year: 2026).message
        == "February 2026 has 28 days, so there is no day 30")
    #expect(TimeError.zoneMissing.message.contains("needs its zone: Z for UTC"))
    let hostile = TimeError.notATime("\u{1B}[31m\n" + String(repeating: "9", count: 5_000)).message
    #expect(hostile.utf8.count < 200)
    #expect(!hostile.utf8.contains { $0 < 0x20 })
  }

  @Test func `the calendar agrees with one that walks from month to month`() throws {
    var random = Random(seed: 20)
    var walked = (year: 0, month: 1, day: 1, number: -719_528)
    for _ in 0..<3_000 {
      let date = CivilDate(daysSince1970: walked.number)
      try #require((date.year, date.month, date.day) == (walked.year, walked.month, walked.day))
      try #require(date.daysSince1970 == walked.number)
      // 1970-01-01 was a Thursday.
      try #require(date.weekday.rawValue == 1 + ((walked.number + 719_528) % 7 + 5) % 7)
      let second = Int.random(in: 0..<86_400, using: &random)
      let instant = Double(walked.number * 86_400 + second)
      try #require(InstantFormat.parse(InstantFormat.print(instant)) == .success(instant))
      try #require(CivilMoment(instant: instant)?.instant == instant)
      walk(&walked, days: Int.random(in: 1...2_430, using: &random))
      guard walked.year <= 9_999 else { break }
    }
    #expect(walked.year > 9_000)
  }

  @Test func `beyond the calendar there is an answer all the same`() {
    for instant in [Double.infinity, -.infinity, .nan, 1e300, -1e300, 3.2e13] {
      #expect(InstantFormat.print(instant) == "a time beyond the calendar")
    }
    #expect(InstantFormat.print(253_402_300_800) == "+10000-01-01T00:00:00Z")
    #expect(InstantFormat.print(-62_167_219_201) == "-0001-12-31T23:59:59Z")
    #expect(InstantFormat.print(0.75) == "1970-01-01T00:00:00Z")
    #expect(CivilDate(daysSince1970: .max) == CivilDate(daysSince1970: 365_000_000))
    #expect(CivilDate(daysSince1970: .min) == CivilDate(daysSince1970: -365_000_000))
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
    #expect(CivilDate(year: .max, month: 1, day: 1) == nil)
  }

  /// Moves on at most a month at a time, with the lengths of the months as a child learns them.
  private func walk(
    _ date: inout (year: Int, month: Int, day: Int, number: Int), days: Int
  ) {
    var days = days
    while days > 0 {
      let centuries = date.year / 100
      let isLeap = date.year == centuries * 100 ? centuries % 4 == 0 : date.year & 3 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      let step = min(days, lengths[date.month - 1] - date.day + 1)
      days -= step
      date.number += step
      date.day += step
      if date.day > lengths[date.month - 1] { (date.month, date.day) = (date.month + 1, 1) }
      if date.month > 12 { (date.year, date.month) = (date.year + 1, 1) }
    }
  }
}

/// The same numbers on every run.
private struct Random: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
