import Testing

@testable import FlowValues

struct TimeWorkHoursTests {
  @Test(
    arguments: [
      ("mon-fri 09:00-17:00", ["9-17", "9-17", "9-17", "9-17", "9-17", "", ""]),
      ("  Mon - FRI\t9:00 - 17:00 ", ["9-17", "9-17", "9-17", "9-17", "9-17", "", ""]),
      (
        "mon-thu 09:00-12:00, 13:00-17:00; fri 09:00-15:00",
        ["9-12 13-17", "9-12 13-17", "9-12 13-17", "9-12 13-17", "9-15", "", ""]
      ),
      ("monday, wed, Friday 10:00-11:00", ["10-11", "", "10-11", "", "10-11", "", ""]),
      (
        "mon 01:00-02:00, wed, thu 03:00-04:00; 05:00-06:00",
        ["1-2", "", "3-4 5-6", "3-4 5-6", "", "", ""]
      ),
      ("fri-mon 00:00-24:00", ["0-24", "", "", "", "0-24", "0-24", "0-24"]),
      ("sun 12:00-13:00; sun 08:00-09:00", ["", "", "", "", "", "", "8-9 12-13"]),
      // Parts that touch are one.
      ("tues 09:00-12:00, 15:00-17:00, 12:00-15:00", ["", "9-17", "", "", "", "", ""]),
      ("mon-mon 01:00-02:00", ["1-2", "", "", "", "", "", ""]),
    ])
  func `hours of a week are read`(text: String, week: [String]) throws {
    let hours = try WorkHours(text)
    let read = Weekday.allCases.map { day in
      hours.spans(on: day).map { "\($0.start / 3_600)-\($0.end / 3_600)" }.joined(separator: " ")
    }
    #expect(read == week)
  }

  @Test(
    arguments: [
      ("", .empty, 0),
      ("  \n", .empty, 0),
      ("09:00-17:00", .dayMissing, 0),
      ("; mon 09:00-17:00", .dayMissing, 0),
      ("mon 09:00-17:00;", .dayMissing, 16),
      ("mon 09:00-17:00,, tue 09:00-10:00", .dayMissing, 16),
      ("mon- 09:00-17:00", .dayMissing, 5),
      ("mon", .hoursMissing, 0),
      ("tue 08:00-09:00, mon; fri 09:00-10:00", .hoursMissing, 17),
      ("mon, tue", .hoursMissing, 5),
      ("mo-fri 09:00-17:00", .day("mo"), 0),
      ("mon-freitag 09:00-17:00", .day("freitag"), 4),
      ("mondays 09:00-17:00", .day("mondays"), 0),
      ("müll 09:00-17:00", .day("müll"), 0),
      ("mon 9-17", .time, 4),
      ("mon 009:00-17:00", .time, 4),
      ("mon 09:0-17:00", .time, 4),
      ("mon 09:00-", .time, 10),
      ("mon 09:00-5pm", .time, 10),
      ("mon 09:00", .endMissing, 9),
      ("mon 09:00, 10:00-11:00", .endMissing, 9),
      ("mon 25:00-26:00", .hour(25), 4),
      ("mon 00:00-24:01", .hour(24), 10),
      ("mon 00:60-10:00", .minute(60), 4),
      ("mon 22:00-06:00", .pastMidnight, 4),
      ("mon 24:00-06:00", .pastMidnight, 4),
      ("mon 09:00-09:00", .noLength, 4),
      ("mon-fri 09:00-17:00; wed 16:59-18:00", .overlap(.wednesday), 25),
      ("mon 09:00-17:00, 09:00-17:00", .overlap(.monday), 17),
      ("mon 09:00-17:00 tue 09:00-17:00", .leftOver("tue 09:00-17:00"), 16),
      ("mon 09:00-17:00 and more", .leftOver("and more"), 16),
      ("mon: 09:00-17:00", .leftOver(": 09:00-17:00"), 3),
    ] as [(String, WorkHoursFault, Int)])
  func `what are not hours is refused with the reason and the place`(
    text: String, fault: WorkHoursFault, offset: Int
  ) {
    #expect(throws: WorkHoursError(fault: fault, offset: offset)) { try WorkHours(text) }
  }

  @Test func `long and hostile texts are read in bounded time, and shown short`() {
    #expect(throws: WorkHoursError.self) {
      try WorkHours(String(repeating: "mon,", count: 50_000))
    }
    let hostile = String(repeating: "\u{1B}[31mé", count: 10_000)
    let error = #expect(throws: WorkHoursError.self) {
      try WorkHours("mon 09:00-10:00 " + hostile)
    }
    let message = error?.message ?? ""
    #expect(message.utf8.count < 250 && !message.utf8.contains { $0 < 0x20 })
    #expect(WorkHoursFault.overlap(.monday).message == "some hours of monday are named twice")
  }
}
