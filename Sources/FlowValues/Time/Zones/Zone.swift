/// How the clocks of a region are set, by a name of the IANA time zone database.
///
/// A zone is a table of the instants at which its clocks were set, and mostly a rule that goes on
/// where the table ends. Asking it costs a binary search. The grain is a second: a part of a second
/// is cut off.
///
/// Two things make local time awkward, and each has one answer here. What the clocks never show,
/// because they were put forward over it, is the first instant after it. What they show twice,
/// because they were put back, is the first of the two.
public struct Zone: Hashable, Sendable {
  /// The name in the database: `Europe/Berlin`.
  public let name: String
  /// The instants at which the clocks change.
  ///
  /// INVARIANT: ascending.
  let changes: [Int]
  /// The clocks before the first change, and from each change on.
  ///
  /// INVARIANT: one more than there are changes.
  let clocks: [ZoneClock]
  /// What holds from the last change on; without it the last clock.
  let rule: ZoneRule?

  /// UTC, which needs no file.
  public static let utc = Zone(
    name: "UTC", changes: [], clocks: [ZoneClock(offset: 0, abbreviation: "UTC")], rule: nil)

  /// The seconds that the clocks are ahead of UTC at an instant.
  public func offset(at instant: Double) -> Int {
    clock(at: Self.second(instant)).offset
  }

  /// What the clocks' time is called at an instant: `CEST`, or `+0545` where it has no name.
  public func abbreviation(at instant: Double) -> String {
    clock(at: Self.second(instant)).abbreviation
  }

  /// What the clocks show at an instant, or nothing for one that no calendar reaches.
  public func local(at instant: Double) -> CivilMoment? {
    guard instant.isFinite else { return nil }
    return CivilMoment(instant: instant.rounded(.down) + Double(offset(at: instant)))
  }

  /// The instant at which the clocks show a moment: in a gap the first instant after it, in an
  /// overlap the first of the two.
  public func instant(of moment: CivilMoment) -> Double {
    Double(second(ofLocal: Int(moment.instant)))
  }

  /// The clock in force at a second.
  func clock(at second: Int) -> ZoneClock {
    let index = firstChange(after: second)
    if index == changes.count, let rule { return rule.clock(at: second) }
    return clocks[index]
  }

  /// The next change after a second, which may be one of the name alone.
  func change(after second: Int) -> ZoneChange? {
    let index = firstChange(after: second)
    let at = index < changes.count ? changes[index] : rule?.change(after: second)
    guard let at else { return nil }
    let before = index < changes.count ? clocks[index].offset : clock(at: second).offset
    return ZoneChange(at: at, before: before, after: clock(at: at).offset)
  }

  /// The first second at which the clocks show so many seconds since 1970, or more.
  ///
  /// That one question answers gaps and overlaps alike: the clocks pass the end of a gap without
  /// showing what lies in it, and reach what they show twice for the first time. It also makes the
  /// answer never fall while the argument rises.
  func second(ofLocal local: Int) -> Int {
    var start = local - ZoneClock.offsets.upperBound - 1
    while let change = change(after: start) {
      let second = max(start, local - change.before)
      if second < change.at { return second }
      start = change.at
    }
    return max(start, local - clock(at: start).offset)
  }

  /// The index of the first change after a second.
  private func firstChange(after second: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The whole seconds of an instant, kept within what calendars reach.
  static func second(_ instant: Double) -> Int {
    instant.isNaN ? 0 : Int(min(max(instant, -3.2e13), 3.2e13).rounded(.down))
  }
}
