import FlowTestSupport
import Testing

@testable import FlowValues

/// Zones compared with those of Python, which reads the same files with other code.
struct TimeZoneReferenceTests {
  private static let program = """
    import sys, zoneinfo
    from datetime import datetime, timedelta, timezone
    zoneinfo.reset_tzpath(to=["/usr/share/zoneinfo"])
    epoch = datetime(1970, 1, 1)
    def seconds(delta):
        return delta.days * 86400 + delta.seconds
    def shown(zone, at):
        return (epoch + timedelta(seconds=at)).replace(tzinfo=timezone.utc).astimezone(zone)
    def offset(zone, at):
        return seconds(shown(zone, at).utcoffset())
    def instant(zone, local):
        moment = (epoch + timedelta(seconds=local)).replace(tzinfo=zone)
        first = seconds(moment.utcoffset())
        second = seconds(moment.replace(fold=1).utcoffset())
        if first >= second:
            return local - first
        # In a gap: the change lies between what the two offsets make of it.
        low, high = local - second, local - first
        while high - low > 1:
            middle = (low + high) // 2
            if offset(zone, middle) == second: high = middle
            else: low = middle
        return high
    for line in sys.stdin:
        kind, name, number = line.split()
        zone, number = zoneinfo.ZoneInfo(name), int(number)
        if kind == "instant":
            moment = shown(zone, number)
            print(seconds(moment.utcoffset()), moment.tzname())
        else:
            print(instant(zone, number))
    """

  @Test func `zones agree with Python's at random instants and around their changes`() throws {
    var random = PatternsRandom(state: 11)
    var input = ""
    var answers: [String] = []
    for name in Self.names {
      let zone = try Zone.load(name)
      var instants: [Int] = []
      var locals: [Int] = []
      for _ in 0..<20 {
        let instant = Int.random(in: -4_000_000_000...6_000_000_000, using: &random)
        instants.append(instant)
        locals.append(Int.random(in: -4_000_000_000...6_000_000_000, using: &random))
        guard let change = zone.change(after: instant) else { continue }
        instants += [change.at - 1, change.at, change.at + 1]
        let (last, first) = change.shown
        locals += [last, last + 1, last + 2, first - 1, first, first + 1]
        locals.append(Int.random(in: min(last, first)...max(last, first), using: &random))
      }
      instants.append(Int.random(in: 6_000_000_000...200_000_000_000, using: &random))
      for instant in instants {
        input += "instant \(name) \(instant)\n"
        let shown = (zone.offset(at: Double(instant)), zone.abbreviation(at: Double(instant)))
        answers.append("\(shown.0) \(shown.1)")
      }
      for local in locals {
        input += "local \(name) \(local)\n"
        let moment = try #require(CivilMoment(instant: Double(local)))
        answers.append(String(Int(zone.instant(of: moment))))
      }
    }
    let expected = try TimePython.run(Self.program, input: input)
    #expect(answers.count > 40_000 && answers.count == expected.count)
    let questions = input.split(separator: "\n")
    let wrong = zip(questions, zip(answers, expected)).filter { $0.1.0 != String($0.1.1) }
    #expect(wrong.isEmpty, "\(wrong.count), such as \(wrong.prefix(5))")
  }

  /// All zones that are in use, and some of the rest.
  private static var names: [String] {
    let table = TemporaryFolder().text(of: "/usr/share/zoneinfo/zone1970.tab")
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { String($0.split(separator: "\t")[2]) } + [
        "UTC", "Etc/UTC", "Etc/GMT-14", "Etc/GMT+12",
      ]
  }
}

extension TemporaryFolder {
  /// The text of a file that lies elsewhere.
  fileprivate func text(of other: String) -> String {
    link("link", to: other)
    return read("link")
  }
}
