import FlowTestSupport
import Testing

@testable import FlowValues

struct TimeZoneTests {
  @Test(
    arguments: [
      // Clocks in Berlin go forward on the last Sunday of March, at 01:00 UTC.
      ("Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29 01:59:59", 3_600, "CET"),
      ("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29 03:00:00", 7_200, "CEST"),
      ("Europe/Berlin", "2026-03-29T01:00:01Z", "2026-03-29 03:00:01", 7_200, "CEST"),
      ("Europe/Berlin", "2026-10-25T00:59:59Z", "2026-10-25 02:59:59", 7_200, "CEST"),
      ("Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-25 02:00:00", 3_600, "CET"),
      // The rule at the end of the file goes on for ever.
      ("Europe/Berlin", "2999-03-31T00:59:59Z", "2999-03-31 01:59:59", 3_600, "CET"),
      ("Europe/Berlin", "2999-03-31T01:00:00Z", "2999-03-31 03:00:00", 7_200, "CEST"),
      ("Europe/Berlin", "1890-01-01T00:00Z", "1890-01-01 00:53:28", 3_208, "LMT"),
      ("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08 01:59:59", -18_000, "EST"),
      ("America/New_York", "2026-03-08T07:00:00Z", "2026-03-08 03:00:00", -14_400, "EDT"),
      ("America/New_York", "2026-11-01T05:59:59Z", "2026-11-01 01:59:59", -14_400, "EDT"),
      ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01 01:00:00", -18_000, "EST"),
      // South of the equator, and by half an hour only.
      ("Australia/Lord_Howe", "2026-04-04T14:59:59Z", "2026-04-05 01:59:59", 39_600, "+11"),
      ("Australia/Lord_Howe", "2026-04-04T15:00:00Z", "2026-04-05 01:30:00", 37_800, "+1030"),
      ("Asia/Kathmandu", "2026-01-01T00:00Z", "2026-01-01 05:45:00", 20_700, "+0545"),
      // Samoa left out the 30th of December 2011.
      ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29 23:59:59", -36_000, "-10"),
      ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31 00:00:00", 50_400, "+14"),
      ("Etc/GMT+5", "2026-06-01T00:00Z", "2026-05-31 19:00:00", -18_000, "-05"),
      ("UTC", "2026-06-01T12:34:56Z", "2026-06-01 12:34:56", 0, "UTC"),
    ] as [(String, String, String, Int, String)])
  func `the clocks of a zone show an instant`(
    name: String, instant: String, shown: String, offset: Int, abbreviation: String
  ) throws {
    let zone = try Zone.load(name)
    let moment = try moment(shown)
    #expect(try zone.offset(at: at(instant)) == offset)
    #expect(try zone.abbreviation(at: at(instant)) == abbreviation)
    #expect(try zone.local(at: at(instant)) == moment)
    #expect(try zone.local(at: at(instant) + 0.999) == moment)
  }

  @Test(
    arguments: [
      ("Europe/Berlin", "2026-03-29 01:59:59", "2026-03-29T00:59:59Z"),
      ("Europe/Berlin", "2026-03-29 02:00:00", "2026-03-29T01:00:00Z"),
      ("Europe/Berlin", "2026-03-29 02:30:00", "2026-03-29T01:00:00Z"),
      ("Europe/Berlin", "2026-03-29 02:59:59", "2026-03-29T01:00:00Z"),
      ("Europe/Berlin", "2026-03-29 03:00:00", "2026-03-29T01:00:00Z"),
      ("Europe/Berlin", "2026-03-29 03:00:01", "2026-03-29T01:00:01Z"),
      ("Europe/Berlin", "2026-10-25 01:59:59", "2026-10-24T23:59:59Z"),
      ("Europe/Berlin", "2026-10-25 02:00:00", "2026-10-25T00:00:00Z"),
      ("Europe/Berlin", "2026-10-25 02:59:59", "2026-10-25T00:59:59Z"),
      ("Europe/Berlin", "2026-10-25 03:00:00", "2026-10-25T02:00:00Z"),
      ("America/New_York", "2026-03-08 02:30:00", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-11-01 01:30:00", "2026-11-01T05:30:00Z"),
      ("America/New_York", "2400-07-01 12:00:00", "2400-07-01T16:00:00Z"),
      ("Pacific/Apia", "2011-12-30 12:00:00", "2011-12-30T10:00:00Z"),
      ("Pacific/Apia", "2011-12-31 00:00:01", "2011-12-30T10:00:01Z"),
      ("UTC", "2026-06-01 12:34:56", "2026-06-01T12:34:56Z"),
    ])
  func `a local time in a gap is the first instant after it, in an overlap the first`(
    name: String, shown: String, instant: String
  ) throws {
    #expect(try Zone.load(name).instant(of: moment(shown)) == at(instant))
  }

  @Test func `beyond the calendar there is an answer all the same`() throws {
    for zone in [try Zone.load("Europe/Berlin"), .utc] {
      for instant in [Double.infinity, -.infinity, 1e300, -1e300, .nan, 3.14e13, -3.14e13] {
        #expect((-93_600...93_600).contains(zone.offset(at: instant)))
        #expect(!zone.abbreviation(at: instant).isEmpty)
      }
      #expect(zone.local(at: .infinity) == nil && zone.local(at: .nan) == nil)
      for year in [-990_000, -1, 0, 990_000] {
        let date = try #require(CivilDate(year: year, month: 7, day: 1))
        let moment = try #require(CivilMoment(date: date, hour: 12, minute: 0))
        #expect(zone.local(at: zone.instant(of: moment)) == moment)
      }
    }
  }

  @Test(
    arguments: [
      "", "/etc/passwd", "../../../etc/passwd", "Europe/../../../../etc/passwd", "Europe//Berlin",
      "Europe/Berlin/", "./UTC", "Europe/Berlin\0", "Europe/Bérlin", "europe/berlin", "localtime",
      "right/Europe/Berlin", "posix/UTC", "tzdata.zi", "Europe Berlin", " UTC", "utc",
      String(repeating: "A", count: 5_000),
    ])
  func `what cannot be the name of a zone is refused before any file is looked at`(name: String) {
    #expect(throws: ZoneError.notAName(name)) { try Zone.load(name) }
    let message = ZoneError.notAName(name).message
    #expect(message.utf8.count < 250 && message.contains("Europe/Berlin"))
  }

  @Test func `a zone that is not there, or not a zone, is an error of its own`() throws {
    #expect(throws: ZoneError.unknown("Europe/Berlni")) { try Zone.load("Europe/Berlni") }
    #expect(throws: ZoneError.unknown("Europe")) { try Zone.load("Europe") }
    #expect(throws: ZoneError.unknown("UTC/UTC")) { try Zone.load("UTC/UTC") }
    let folder = TemporaryFolder()
    folder.write("Empty", "")
    folder.write("Text", String(repeating: "not a zone ", count: 10))
    folder.write("Large", String(repeating: "TZif", count: 100_000))
    folder.link("Device", to: "/dev/zero")
    for (name, fault) in [
      ("Empty", .cutShort), ("Text", .notTZif), ("Large", .tooLarge), ("Device", .notAFile),
    ] as [(String, ZoneFault)] {
      #expect(throws: ZoneError.malformed(name, fault)) {
        try Zone.load(name, from: folder.path)
      }
    }
    #expect(throws: ZoneError.databaseMissing) {
      try Zone.load("Europe/Berlin", from: folder.path("none"))
    }
    #expect(try Zone.load("UTC", from: folder.path("none")) == .utc)
    #expect(ZoneError.databaseMissing.message.contains("tzdata"))
  }

  @Test func `a file that is cut short anywhere is refused`() throws {
    let bytes = try ZoneFile.read("Europe/Berlin", in: ZoneFile.folder)
    for length in 0..<bytes.count {
      #expect(throws: ZoneError.malformed("Berlin", .cutShort)) {
        try Zone(name: "Berlin", tzif: Array(bytes[..<length]))
      }
    }
  }

  @Test func `a file with any byte changed gives an error or a zone that answers`() throws {
    let original = try ZoneFile.read("America/New_York", in: ZoneFile.folder)
    var random = PatternsRandom(state: 5)
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = original
      for _ in 0...random.below(3) {
        // The headers and the footer decide most.
        let place = random.pick([random.below(bytes.count), random.below(44), bytes.count - 10])
        bytes[place] = random.pick([0, 1, 0x7F, 0x80, 0xFF, UInt8(random.below(256))])
      }
      do {
        let zone = try Zone(name: "Zone", tzif: bytes)
        for instant in [-3e13, -2e9, 0, 1.8e9, 3e13] {
          #expect(ZoneClock.offsets.contains(zone.offset(at: instant)))
          #expect(abs(zone.second(ofLocal: Int(instant)) - Int(instant)) < 200_000)
        }
      } catch { refused += 1 }
    }
    #expect((500..<2_900).contains(refused), "\(refused)")
  }

  @Test func `what is wrong with a file is said`() throws {
    typealias Parts = TimeZoneFile
    #expect(fault(Parts()) == nil)
    #expect(fault(Parts(leaps: 1)) == .leapSeconds)
    #expect(fault(Parts(clocks: [])) == .noClock)
    #expect(fault(Parts(changes: [(5, 0), (5, 0)])) == .order)
    #expect(fault(Parts(changes: [(5, 0), (4, 0)])) == .order)
    #expect(fault(Parts(changes: [(.min, 0)])) == .instant)
    #expect(fault(Parts(changes: [(5, 1)])) == .clockIndex(1))
    #expect(fault(Parts(clocks: [93_601])) == .offset(93_601))
    #expect(fault(Parts(names: "A\u{1B}[m\0")) == .abbreviation)
    #expect(fault(Parts(names: "CET")) == .abbreviation)
    #expect(fault(Parts(names: "\0")) == .abbreviation)
    for rule in [
      "C", "CET", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365",
      "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0x", "<CET-1", "CET-1:60",
      "CET-99999999999999999999",
    ] {
      #expect(fault(Parts(rule: rule)) == .rule(rule))
    }
  }

  @Test(
    arguments: [
      // Daylight saving time all year, as RFC 9636 writes it: its end is its beginning.
      ("EST5EDT,0/0,J365/25", "2026-01-01T05:00:00Z", -14_400),
      ("EST5EDT,0/0,J365/25", "2026-01-01T04:59:59Z", -14_400),
      ("EST5EDT,0/0,J365/25", "2026-07-01T00:00:00Z", -14_400),
      // The 60th day without a leap day is always the 1st of March; the ordinal 59 is not.
      ("AAA0BBB,J60/0,J300/0", "2028-02-29T23:59:59Z", 0),
      ("AAA0BBB,J60/0,J300/0", "2028-03-01T00:00:00Z", 3_600),
      ("AAA0BBB,59/0,J300/0", "2028-02-28T23:59:59Z", 0),
      ("AAA0BBB,59/0,J300/0", "2028-02-29T00:00:00Z", 3_600),
      ("AAA0BBB,59/0,J300/0", "2027-03-01T00:00:00Z", 3_600),
      // Hours before midnight and past the day.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -7_200),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3_600),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-27T23:59:59Z", 7_200),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00:00Z", 10_800),
      // In Dublin it is winter time that is the exception.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", 0),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 3_600),
      ("AAA-1:02:03", "2026-07-01T00:00:00Z", 3_723),
    ] as [(String, String, Int)])
  func `the rule at the end of a file holds after its last change`(
    rule: String, instant: String, offset: Int
  ) throws {
    let zone = try Zone(name: "Zone", tzif: TimeZoneFile(rule: rule).bytes)
    #expect(try zone.offset(at: at(instant)) == offset)
  }

  private func fault(_ file: TimeZoneFile) -> ZoneFault? {
    let zone = Result { () throws(ZoneError) in try Zone(name: "Zone", tzif: file.bytes) }
    guard case .failure(.malformed(_, let fault)) = zone else { return nil }
    return fault
  }

  private func moment(_ text: String) throws -> CivilMoment {
    let parts = text.split { "- :".contains($0) }.compactMap { Int($0) }
    let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    return try #require(
      CivilMoment(date: date, hour: parts[3], minute: parts[4], second: parts[5]))
  }
}
