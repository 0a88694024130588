/// Turns of one length, one after another, from an instant on.
///
/// A length of whole days on the clocks of a zone begins every turn at the same time of day there,
/// so that a turn over which the clocks are set is an hour longer or shorter; where they skip that
/// time, the turn begins right after. Any other length, and any without a zone, is elapsed time.
///
/// INVARIANT: a turn takes a second at least, which is the clock's grain.
struct Recurrence: Hashable, Sendable {
  let from: Double
  let every: Double
  /// The zone that has a say: none where the length is not in whole days.
  private let zone: Zone?

  /// The instants that have turns: what lies beyond no calendar reaches.
  private static let limit = 3.15e13

  init?(from: Double, every: Double, zone: Zone? = nil) {
    guard from.magnitude < Self.limit, every >= 1, every < Self.limit else { return nil }
    self.from = from
    self.every = every
    let isWholeDays = every.truncatingRemainder(dividingBy: 86_400) == 0
    self.zone = isWholeDays ? zone : nil
  }

  /// How many turns are over at an instant; nothing before the first, and beyond the calendar.
  func index(at instant: Double) -> Int? {
    guard instant >= from, instant < Self.limit else { return nil }
    let shift = zone.map { Double($0.offset(at: instant) - $0.offset(at: from)) } ?? 0
    let turns = ((instant - from + shift) / every).rounded(.down)
    // Near a beginning, rounding or the setting of clocks can be off by a turn.
    var index = max(0, Int(turns))
    while index > 0, let start = start(of: index), start > instant { index -= 1 }
    while let next = start(of: index + 1), next <= instant { index += 1 }
    return index
  }

  /// When the turn begins before which so many are over; nothing beyond the calendar.
  func start(of index: Int) -> Double? {
    guard index >= 0 else { return nil }
    if index == 0 { return from }
    let elapsed = Double(index) * every
    guard from + elapsed < Self.limit else { return nil }
    guard let zone else { return from + elapsed }
    let second = Zone.second(from)
    let local = second + zone.clock(at: second).offset
    return Double(zone.second(ofLocal: local + Int(elapsed)))
  }
}
