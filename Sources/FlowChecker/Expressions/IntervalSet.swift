import FlowSyntax

/// Stretches of the number line that arms of a `match` have covered.
struct IntervalSet {
  /// INVARIANT: sorted, apart from each other; an end is open or closed.
  private var stretches: [Stretch] = []
  private var points: Set<Double> = []
  /// Ranges of whole numbers, which cover no number between two of them.
  private var ranges: [(low: Double, high: Double)] = []

  private struct Stretch {
    var low: Double
    var high: Double
    var holdsLow: Bool
    var holdsHigh: Bool

    func holds(_ other: Stretch) -> Bool {
      (low < other.low || low == other.low && (holdsLow || !other.holdsLow))
        && (high > other.high || high == other.high && (holdsHigh || !other.holdsHigh))
    }

    func meets(_ other: Stretch) -> Bool {
      low < other.high && other.low < high
        || low == other.high && (holdsLow || other.holdsHigh)
        || high == other.low && (holdsHigh || other.holdsLow)
    }
  }

  /// Whether no number is left over.
  var isWhole: Bool {
    stretches.contains { $0.low == -.infinity && $0.high == .infinity }
  }

  /// Takes in the numbers for which a comparison holds; tells when it knew them all.
  mutating func insert(_ operation: BinaryOperator, _ number: Double) -> MatchCover.Gap? {
    switch operation {
    case .equal: return insert(point: number)
    case .less: return insert(-.infinity, number, holdsHigh: false)
    case .lessEqual: return insert(-.infinity, number, holdsHigh: true)
    case .greater: return insert(number, .infinity, holdsLow: false)
    case .greaterEqual: return insert(number, .infinity, holdsLow: true)
    default: return nil
    }
  }

  private mutating func insert(point: Double) -> MatchCover.Gap? {
    if points.contains(point) { return .duplicate }
    let isWhole = point.rounded() == point
    if isKnown(point, point)
      || isWhole && ranges.contains(where: { $0.low <= point && point <= $0.high })
    {
      return .covered
    }
    points.insert(point)
    let new = Stretch(low: point, high: point, holdsLow: true, holdsHigh: true)
    // A point joins the stretches only where it closes one of their ends.
    if stretches.contains(where: { $0.meets(new) }) { merge(new) }
    return nil
  }

  /// Takes in the whole numbers from one to another.
  mutating func insert(points low: Double, _ high: Double) -> MatchCover.Gap? {
    guard low <= high else { return nil }
    if isKnown(low, high) || ranges.contains(where: { $0.low <= low && high <= $0.high }) {
      return .covered
    }
    if ranges.count < 256 { ranges.append((low, high)) }
    return nil
  }

  private func isKnown(_ low: Double, _ high: Double) -> Bool {
    let new = Stretch(low: low, high: high, holdsLow: true, holdsHigh: true)
    return stretches.contains { $0.holds(new) }
  }

  private mutating func insert(
    _ low: Double, _ high: Double, holdsLow: Bool = false, holdsHigh: Bool = false
  ) -> MatchCover.Gap? {
    let new = Stretch(low: low, high: high, holdsLow: holdsLow, holdsHigh: holdsHigh)
    if stretches.contains(where: { $0.holds(new) }) { return .covered }
    merge(new)
    for end in [low, high] where points.contains(end) {
      merge(Stretch(low: end, high: end, holdsLow: true, holdsHigh: true))
    }
    return nil
  }

  private mutating func merge(_ new: Stretch) {
    var new = new
    var apart: [Stretch] = []
    for stretch in stretches {
      guard stretch.meets(new) else {
        apart.append(stretch)
        continue
      }
      if stretch.low < new.low || stretch.low == new.low && stretch.holdsLow {
        (new.low, new.holdsLow) = (stretch.low, stretch.holdsLow)
      }
      if stretch.high > new.high || stretch.high == new.high && stretch.holdsHigh {
        (new.high, new.holdsHigh) = (stretch.high, stretch.holdsHigh)
      }
    }
    apart.append(new)
    stretches = apart
  }
}
