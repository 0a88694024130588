import FlowValues
import Testing

struct TimeDurationTests {
  @Test(
    arguments: [
      ("30s", 30, "30s", "30s"),
      ("15m", 900, "15m", "15m"),
      ("24h", 86_400, "1d", "1d"),
      ("2d", 172_800, "2d", "2d"),
      ("1w", 604_800, "1w", "1w"),
      ("1h30m", 5_400, "1h30m", "1h 30m"),
      ("2w3d", 1_468_800, "2w3d", "2w 3d"),
      ("1w2d3h4m5s", 788_645, "1w2d3h4m5s", "1w 2d"),
      ("2d3h59m", 187_140, "2d3h59m", "2d 3h"),
      ("2d59m", 176_340, "2d59m", "2d"),
      ("90m", 5_400, "1h30m", "1h 30m"),
      ("1_000s", 1_000, "16m40s", "16m 40s"),
      ("0s", 0, "0s", "0s"),
      ("0w", 0, "0s", "0s"),
      ("-1h30m", -5_400, "-1h30m", "-1h 30m"),
      ("007d", 604_800, "1w", "1w"),
      ("9007199254740992s", 9_007_199_254_740_992, "14892855910w4d7h36m32s", "14892855910w 4d"),
    ] as [(String, Double, String, String)])
  func `a duration is written largest unit first`(
    text: String, seconds: Double, printed: String, short: String
  ) {
    #expect(DurationFormat.parse(text) == .success(seconds))
    #expect(DurationFormat.parse(utf8: AnyCollection(text.utf8)) == .success(seconds))
    #expect(DurationFormat.print(seconds) == printed)
    #expect(DurationFormat.printShort(seconds) == short)
  }

  @Test(
    arguments: [
      ("", .notADuration("")),
      ("-", .notADuration("-")),
      ("h", .notADuration("h")),
      ("1h 30m", .notADuration("1h 30m")),
      ("1h-30m", .notADuration("1h-30m")),
      ("_1h", .notADuration("_1h")),
      ("1", .unitMissing),
      ("1h30", .unitMissing),
      ("1y", .unit("y")),
      ("5min", .unit("min")),
      ("5H", .unit("H")),
      ("5ms", .unit("ms")),
      ("1h2h", .repeated(.hour)),
      ("1h2d3h", .order(.day, after: .hour)),
      ("30m1h", .order(.hour, after: .minute)),
      ("1.5h", .decimals),
      ("1_h", .underscore),
      ("1__0h", .underscore),
      ("9007199254740993s", .tooLong),
      ("99999999999999999999999s", .tooLong),
      ("9223372036854775807w", .tooLong),
      ("14892855910w5d", .tooLong),
    ] as [(String, DurationError)])
  func `what is not a duration is refused with the reason`(text: String, error: DurationError) {
    #expect(DurationFormat.parse(text) == .failure(error))
    #expect(error.message.utf8.allSatisfy { $0 >= 0x20 })
  }

  @Test func `a refusal knows the usual names of the units`() {
    #expect(DurationError.unit("mins").message == "write m for \"mins\"")
    #expect(DurationError.unit("y").message.hasSuffix("the units are s, m, h, d and w"))
    #expect(
      DurationError.order(.hour, after: .minute).message
        == "the larger unit comes first: h before m, as in 1h30m")
  }

  @Test(
    arguments: [
      (1.5, "1.5s", "1.5s"), (0.001, "0.001s", "0.001s"), (0.0004, "0s", "0s"),
      (-0.0004, "0s", "0s"), (-0.0, "0s", "0s"), (59.9996, "1m", "1m"), (61.25, "1m1.25s", "1m 1s"),
      (0.1 + 0.2, "0.3s", "0.3s"), (-90.5, "-1m30.5s", "-1m 30s"),
      (.infinity, "infinity", "infinity"), (-.infinity, "-infinity", "-infinity"),
      (6.048e25, "100000000000000000000w", "100000000000000000000w"),
    ] as [(Double, String, String)])
  func `parts of a second are shown to the thousandth`(
    seconds: Double, printed: String, short: String
  ) {
    #expect(DurationFormat.print(seconds) == printed)
    #expect(DurationFormat.printShort(seconds) == short)
  }

  @Test func `every whole duration reads back as it was printed`() {
    var seconds = 1.0
    var step = 0.0
    while seconds < 9e15 {
      for value in [seconds, -seconds] {
        #expect(DurationFormat.parse(DurationFormat.print(value)) == .success(value))
      }
      step += 1
      seconds = (seconds * 1.013 + step).rounded()
    }
  }

  @Test func `working days and hours are counted apart`() {
    let days = WorkingDuration(days: 2)
    let hours = WorkingDuration(hours: 8)
    #expect(days.description == "2 working days")
    #expect(hours.description == "8 working hours")
    #expect(WorkingDuration(days: 1).description == "1 working day")
    #expect(WorkingDuration(days: 1, hours: 1.5).description == "1 working day 1.5 working hours")
    #expect(WorkingDuration().description == "0 working days")
    #expect((days + hours - days * 2).description == "-2 working days 8 working hours")
    #expect(hours / 8 == WorkingDuration(hours: 1))
    #expect(hours / 0 == nil)
    #expect(-days == WorkingDuration(days: -2))
    #expect(days.compared(to: WorkingDuration(days: 5)) == -3)
    #expect(hours.compared(to: WorkingDuration()) == 8)
    #expect(days.compared(to: hours) == nil)
    #expect((days + hours).compared(to: days) == nil)
    #expect((days + hours).compared(to: hours + days) == 0)
  }
}
