import FlowValues
import Testing

struct NumberFormatTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (90, "90"), (-7, "-7"), (123_456_789, "123456789"),
      (0.1, "0.1"), (84.2, "84.2"), (-0.5, "-0.5"), (0.000001, "0.000001"),
      (-0.00012345, "-0.00012345"), (1.5e-7, "1.5e-7"), (.leastNonzeroMagnitude, "5e-324"),
      (999_999_999_999_999, "999999999999999"), (1e15, "1000000000000000"),
      (1_234_567_890_123_456.5, "1234567890123456.5"),
      (9_007_199_254_740_992, "9007199254740992"),
      (18_014_398_509_481_984, "18014398509481984"), (1e20, "100000000000000000000"),
      (-1.5e20, "-150000000000000000000"), (1e21, "1e+21"), (-1.25e21, "-1.25e+21"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (0.1 + 0.2, "0.30000000000000004"),
      (.infinity, "infinity"), (-.infinity, "-infinity"), (.nan, "unknown"),
    ] as [(Double, String)])
  func `a number is written as people write it`(number: Double, text: String) {
    #expect(NumberFormat.print(number) == text)
  }

  @Test(arguments: [
    ("", ""), ("task-", ""), ("", " %"), ("é", "日"), ("0123456789", "ab"), ("0123456789abcde", ""),
  ])
  func `a short text around a number is what its pieces make`(before: String, after: String) {
    var numbers: [Double] = [0, -0.0, 0.5, -0.5, .nan, .infinity, -.infinity, 1e300, 1e-300]
    var power = 1.0
    for _ in 0..<17 {
      numbers += [power - 1, power, power + 1, -power, 1 - power, power + 0.5, power * 7]
      power *= 10
    }
    for number in numbers {
      let whole = before + NumberFormat.print(number) + after
      let isShort =
        whole.utf8.count <= 15 && number.magnitude < 1e9 && number == number.rounded()
      let short = NumberFormat.short(Array(before.utf8), number, Array(after.utf8))
      #expect(short == (isShort ? whole : nil), "\(number)")
      #expect(short.map { Array($0.utf8) } == (isShort ? Array(whole.utf8) : nil), "\(number)")
      if number.magnitude < 1e15, number == number.rounded() {
        #expect(NumberFormat.print(number) == String(Int(number)))
      }
    }
  }

  @Test(
    arguments: [
      ("90", 90), ("90.5", 90.5), ("1_000_000", 1_000_000), ("90%", 90), ("99.5%", 99.5), ("0", 0),
      ("007", 7), ("1_0.2_5", 10.25), ("0.1", 0.1), ("9007199254740993", 9_007_199_254_740_992),
      ("123456789012345678901234567890", 1.2345678901234568e29),
      ("0.30000000000000004", 0.1 + 0.2), ("2.2250738585072014", 2.2250738585072014),
      ("0.0000000000000000000000000000001", 1e-31),
      ("18446744073709551616", 18_446_744_073_709_551_616),
      ("10000000000000000000000.000001", 1e22),
      ("", nil), ("%", nil), (".5", nil), ("5.", nil), ("5.%", nil), ("1.2.3", nil), ("_1", nil),
      ("1_", nil), ("1__0", nil), ("1_.5", nil), ("1._5", nil), ("90%%", nil), ("9%0", nil),
      ("-1", nil), ("+1", nil), ("1e5", nil), ("0x10", nil), (" 1", nil), ("1 ", nil), ("٣", nil),
      ("infinity", nil), ("nan", nil), ("1\0", nil),
    ] as [(String, Double?)])
  func `the literal forms of a number are read, and nothing else`(text: String, number: Double?) {
    #expect(NumberFormat.parse(text) == number)
    #expect(NumberFormat.parse(utf8: AnyCollection(text.utf8)) == number)
  }

  @Test func `a number too large for a Double is none`() {
    #expect(NumberFormat.parse(String(repeating: "9", count: 308)) == 1e308)
    #expect(NumberFormat.parse(String(repeating: "9", count: 310)) == nil)
    #expect(NumberFormat.parse(String(repeating: "0", count: 100_000) + "7") == 7)
    #expect(NumberFormat.parse("0." + String(repeating: "0", count: 100_000) + "7") == 0)
  }

  @Test func `what is printed reads back as the same number`() throws {
    var bits: UInt64 = 1
    for round in 0..<20_000 {
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Any bits at all, then numbers of the sizes that people use.
      let number =
        round % 2 == 0
        ? Double(bitPattern: bits).magnitude
        : Double(bits >> 40) / [1, 10, 100, 1_000, 1_024, 3][round / 2 % 6]
      guard number.isFinite else { continue }
      let text = NumberFormat.print(number)
      try #require(Double(text) == number)
      if !text.contains("e") { try #require(NumberFormat.parse(text) == number, "\(text)") }
      try #require(NumberFormat.print(0 - number) == (number == 0 ? "0" : "-" + text))
    }
  }

  @Test(
    arguments: [
      ("90", .number(90)), ("-1.5", .number(-1.5)), ("90%", .number(90)), ("true", .bool(true)),
      ("false", .bool(false)), ("1h30m", .duration(5_400)), ("-2d", .duration(-172_800)),
      ("2026-11-20", .time(1_795_132_800)), ("2026-11-20T10:00Z", .time(1_795_168_800)),
      ("", .text("")), ("-", .text("-")), ("--1", .text("--1")), ("True", .text("True")),
      ("dev", .text("dev")), ("1.2.3", .text("1.2.3")), ("2026-02-30", .text("2026-02-30")),
      (" 90", .text(" 90")), ("1e5", .text("1e5")), ("3x", .text("3x")),
    ] as [(String, SuppliedValue)])
  func `a supplied text is what it reads as`(text: String, value: SuppliedValue) {
    #expect(SuppliedValue(reading: text) == value)
  }
}
