import FlowValues
import Testing

struct TimeTurnsTests {
  private static let week = 604_800.0

  @Test(
    arguments: [
      ("2026-01-05T08:59:59Z", nil, "2026-01-05T09:00Z"),
      ("2026-01-05T09:00:00Z", "dana", "2026-01-12T09:00Z"),
      ("2026-01-12T08:59:59Z", "dana", "2026-01-12T09:00Z"),
      ("2026-01-12T09:00:00Z", "bob", "2026-01-19T09:00Z"),
      ("2026-01-19T09:00:00Z", "carol", "2026-01-26T09:00Z"),
      ("2026-01-26T09:00:00Z", "dana", "2026-02-02T09:00Z"),
      // 52 turns later: 52 mod 3 is 1.
      ("2027-01-04T09:00:00Z", "bob", "2027-01-11T09:00Z"),
    ] as [(String, String?, String)])
  func `people take turns in their order`(instant: String, holder: String?, next: String) throws {
    let rotation = try #require(
      Rotation(
        people: ["dana", "bob", "carol"], every: Self.week, from: at("2026-01-05T09:00Z")))
    #expect(try rotation.holder(at: at(instant)) == holder)
    #expect(try rotation.nextHandover(after: at(instant)) == at(next))
  }

  @Test(
    arguments: [
      // Monday 09:00 in Berlin is 08:00 UTC in winter and 07:00 UTC in summer.
      ("Europe/Berlin", "2026-03-23T07:59:59Z", "bob", "2026-03-23T08:00Z"),
      ("Europe/Berlin", "2026-03-23T08:00:00Z", "dana", "2026-03-30T07:00Z"),
      ("Europe/Berlin", "2026-03-30T06:59:59Z", "dana", "2026-03-30T07:00Z"),
      ("Europe/Berlin", "2026-03-30T07:00:00Z", "bob", "2026-04-06T07:00Z"),
      ("Europe/Berlin", "2026-10-26T07:59:59Z", "dana", "2026-10-26T08:00Z"),
      ("Europe/Berlin", "2026-10-26T08:00:00Z", "bob", "2026-11-02T08:00Z"),
      (nil, "2026-03-30T07:59:59Z", "dana", "2026-03-30T08:00Z"),
      (nil, "2026-03-30T08:00:00Z", "bob", "2026-04-06T08:00Z"),
    ] as [(String?, String, String, String)])
  func `with a zone a turn of weeks is handed over at the same local time all year`(
    zone: String?, instant: String, holder: String, next: String
  ) throws {
    // It is 12 weeks from 29 December 2025 to 23 March, and 43 to 26 October.
    let rotation = try #require(
      Rotation(
        people: ["dana", "bob"], every: Self.week, from: at("2025-12-29T09:00+01:00"),
        zone: zone.map { try Zone.load($0) }))
    #expect(try rotation.holder(at: at(instant)) == holder)
    #expect(try rotation.nextHandover(after: at(instant)) == at(next))
  }

  @Test func `a turn that is not of whole days is elapsed time, also with a zone`() throws {
    let berlin = try Zone.load("Europe/Berlin")
    let from = try at("2026-03-28T21:00+01:00")
    let rotation = try #require(
      Rotation(people: ["dana", "bob"], every: 43_200, from: from, zone: berlin))
    #expect(rotation.nextHandover(after: from) == from + 43_200)
    #expect(try rotation.nextHandover(after: from) == at("2026-03-29T10:00+02:00"))
  }

  @Test func `a handover that the clocks skip comes right after the gap`() throws {
    let berlin = try Zone.load("Europe/Berlin")
    let rotation = try #require(
      Rotation(
        people: ["dana", "bob"], every: 86_400, from: at("2026-03-27T02:30+01:00"), zone: berlin))
    let gap = try at("2026-03-29T03:00+02:00")
    #expect(try rotation.nextHandover(after: at("2026-03-28T02:30+01:00")) == gap)
    #expect(rotation.holder(at: gap - 1) == "bob")
    #expect(rotation.holder(at: gap) == "dana")
    #expect(try rotation.nextHandover(after: gap) == at("2026-03-30T02:30+02:00"))
    // Samoa skipped a whole day, and with it a whole turn.
    let apia = try #require(
      Rotation(
        people: ["dana", "bob", "carol"], every: 86_400, from: at("2011-12-29T00:00-10:00"),
        zone: try Zone.load("Pacific/Apia")))
    let skip = try at("2011-12-31T00:00+14:00")
    #expect(apia.holder(at: skip - 1) == "dana")
    #expect(apia.holder(at: skip) == "carol")
    #expect(apia.nextHandover(after: skip - 1) == skip)
    #expect(apia.nextHandover(after: skip) == skip + 86_400)
  }

  @Test func `turns follow one another without a gap in every zone`() throws {
    var random = PatternsRandom(state: 3)
    let people = ["dana", "bob", "carol"]
    for name in ["Europe/Berlin", "America/New_York", "Pacific/Apia", "America/St_Johns"] {
      let zone = try Zone.load(name)
      for _ in 0..<100 {
        let every = random.pick([86_400, 604_800, 172_800, 3_600, 100_000.5])
        let from = Double(random.below(2_000_000_000))
        let rotation = try #require(
          Rotation(
            people: people, every: every, from: from, zone: random.pick([zone, nil])))
        var now = from + Double(random.below(300_000_000))
        for _ in 0..<5 {
          let next = try #require(rotation.nextHandover(after: now))
          let holder = try #require(rotation.holder(at: now).flatMap(people.firstIndex(of:)))
          #expect(next > now && next - now <= every + 93_600)
          #expect(rotation.holder(at: next - 0.001) == people[holder])
          // Two on, where the clocks skipped a turn.
          let after = rotation.holder(at: next)
          #expect(after == people[(holder + 1) % 3] || name == "Pacific/Apia", "\(name) \(next)")
          now = next
        }
      }
    }
  }

  @Test func `without people or with no length there are no turns`() {
    #expect(Rotation(people: [], every: 60, from: 0) == nil)
    for every in [0, -1, 0.5, .nan, .infinity, 1e300] as [Double] {
      #expect(Rotation(people: ["dana"], every: every, from: 0) == nil)
      #expect(Cadence(from: 0, every: every) == nil)
    }
    for from in [Double.nan, .infinity, -.infinity, 1e300] {
      #expect(Rotation(people: ["dana"], every: 60, from: from) == nil)
      #expect(Cadence(from: from, every: 60) == nil)
    }
  }

  @Test func `instants beyond the calendar have no turn`() throws {
    let rotation = try #require(
      Rotation(people: ["dana", "bob"], every: 1, from: -3e13, zone: Zone.load("Europe/Berlin")))
    for instant in [Double.nan, .infinity, 1e300, 3.15e13, -.infinity] {
      #expect(rotation.holder(at: instant) == nil)
    }
    #expect(rotation.holder(at: 3e13) == "dana")
    #expect(rotation.nextHandover(after: 3e13 + 0.5) == 3e13 + 1)
    #expect(rotation.nextHandover(after: .infinity) == nil)
    #expect(rotation.nextHandover(after: .nan) == nil)
    #expect(rotation.nextHandover(after: -.infinity) == -3e13)
  }

  @Test(
    arguments: [
      ("2026-11-01T23:59:59Z", nil),
      ("2026-11-02T00:00:00Z", 1),
      ("2026-11-15T23:59:59Z", 1),
      ("2026-11-16T00:00:00Z", 2),
      ("2026-11-16T00:00:01Z", 2),
      ("2027-11-01T00:00:00Z", 27),
    ] as [(String, Int?)])
  func `periods are numbered from one, and there is none before`(
    instant: String, number: Int?
  ) throws {
    let sprint = try #require(Cadence(from: at("2026-11-02"), every: 2 * Self.week))
    #expect(try sprint.number(at: at(instant)) == number)
    #expect(try sprint.period(at: at(instant))?.number == number)
  }

  @Test func `a period knows its bounds and the one before`() throws {
    let sprint = try #require(Cadence(from: at("2026-11-02"), every: 2 * Self.week))
    let second = try #require(try sprint.period(at: at("2026-11-20")))
    #expect(try second.start == at("2026-11-16") && second.end == at("2026-11-30"))
    #expect(second.length == 2 * Self.week && sprint.length == second.length)
    let first = try #require(second.previous)
    #expect(try first.number == 1 && first.start == at("2026-11-02") && first.end == second.start)
    #expect(first.previous == nil)
    #expect(sprint.start(of: 1) == first.start && sprint.end(of: 1) == first.end)
    #expect(sprint.start(of: 0) == nil && sprint.end(of: 0) == nil && sprint.start(of: -1) == nil)
    #expect(sprint.start(of: .max) == nil && sprint.period(.max - 1) == nil)
    #expect(sprint.period(3)?.previous == second)
  }

  @Test func `an instant lies within its period, also where lengths do not divide evenly`() throws {
    var random = PatternsRandom(state: 4)
    for _ in 0..<2_000 {
      let from = Double(random.below(2_000_000_000)) + random.pick([0, 0.1, 0.7])
      let every = 1 + Double(random.below(1_000_000)) / random.pick([1, 3, 7])
      let cadence = try #require(Cadence(from: from, every: every))
      let instant = from + random.pick([every, 0.1]) * Double(random.below(100_000))
      let period = try #require(cadence.period(at: instant))
      #expect(period.start <= instant && instant < period.end)
      #expect(cadence.number(at: period.start) == period.number)
      #expect(cadence.number(at: period.end) == period.number + 1)
    }
  }
}
