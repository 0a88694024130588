/// People who take turns, each for the same time, in the order in which they are named.
///
/// INVARIANT: somebody takes turns.
public struct Rotation: Hashable, Sendable {
  public let people: [String]
  private let turns: Recurrence

  /// A rotation from an instant on, or nothing where nobody takes turns or a turn is
  /// shorter than a second.
  ///
  /// With a zone, turns of whole days or weeks are handed over at the same local time all year;
  /// without one, or with turns of another length, after the same elapsed time.
  public init?(people: [String], every: Double, from: Double, zone: Zone? = nil) {
    guard !people.isEmpty, let turns = Recurrence(from: from, every: every, zone: zone) else {
      return nil
    }
    self.people = people
    self.turns = turns
  }

  /// Whose turn it is; nobody's before the first begins.
  public func holder(at instant: Double) -> String? {
    turns.index(at: instant).map { people[$0 % people.count] }
  }

  /// The first instant after this one at which a turn begins: before the first turn, the first.
  ///
  /// Whoever is alone in a rotation takes over from themselves.
  public func nextHandover(after instant: Double) -> Double? {
    if instant < turns.from { return turns.from }
    return turns.index(at: instant).flatMap { turns.start(of: $0 + 1) }
  }
}
