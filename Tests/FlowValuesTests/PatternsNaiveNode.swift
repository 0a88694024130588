/// A random regular expression, matched by trying everything.
indirect enum PatternsNaiveNode {
  case set(written: String, holds: @Sendable (Unicode.Scalar) -> Bool)
  case place(written: String, holds: @Sendable ([Unicode.Scalar], Int) -> Bool)
  case sequence([PatternsNaiveNode])
  case choice([PatternsNaiveNode])
  case group(PatternsNaiveNode, Int)
  case repetition(PatternsNaiveNode, written: String, least: Int, most: Int, isLazy: Bool)

  typealias Captures = [Int: Range<Int>]

  static let alphabet: [Unicode.Scalar] = ["a", "b", "é", "_", " ", "\n", "😀", "ü", "A"]

  /// A few scalars, so that a pattern and a text have a good chance to meet.
  static func someScalars(_ random: inout PatternsRandom) -> [Unicode.Scalar] {
    (0..<3).map { _ in random.pick(alphabet) }
  }

  /// A pattern, often held to a place at its beginning or its end.
  static func whole(
    random: inout PatternsRandom, of scalars: [Unicode.Scalar], groups: inout Int
  ) -> PatternsNaiveNode {
    var parts = [Self(random: &random, depth: 4, of: scalars, groups: &groups)]
    if random.below(4) == 0 { parts.insert(randomPlace(&random), at: 0) }
    if random.below(4) == 0 { parts.append(randomPlace(&random)) }
    return .sequence(parts)
  }

  init(
    random: inout PatternsRandom, depth: Int, of scalars: [Unicode.Scalar], groups: inout Int
  ) {
    let sizes = [0, 1, 1, 2, 2, 3]
    switch depth == 0 ? random.below(3) : random.below(9) {
    case 0, 1: self = Self.randomSet(&random, of: scalars)
    case 2:
      self = random.below(2) == 0 ? Self.randomPlace(&random) : Self.randomSet(&random, of: scalars)
    case 3, 4:
      var parts: [PatternsNaiveNode] = []
      for _ in 0..<random.pick(sizes) {
        parts.append(Self(random: &random, depth: depth - 1, of: scalars, groups: &groups))
      }
      self = .sequence(parts)
    case 5:
      var parts: [PatternsNaiveNode] = []
      for _ in 0..<(1 + random.pick(sizes)) {
        parts.append(Self(random: &random, depth: depth - 1, of: scalars, groups: &groups))
      }
      self = .choice(parts)
    case 6:
      groups += 1
      let index = groups
      self = .group(Self(random: &random, depth: depth - 1, of: scalars, groups: &groups), index)
    default:
      let inner = Self(random: &random, depth: depth - 1, of: scalars, groups: &groups)
      let (written, least, most) = random.pick([
        ("*", 0, 99), ("+", 1, 99), ("?", 0, 1), ("{2}", 2, 2), ("{1,}", 1, 99), ("{0,2}", 0, 2),
        ("{1,3}", 1, 3), ("{0}", 0, 0),
      ])
      self = .repetition(
        inner, written: written, least: least, most: most, isLazy: random.below(3) == 0)
    }
  }

  private static func randomSet(
    _ random: inout PatternsRandom, of scalars: [Unicode.Scalar]
  ) -> PatternsNaiveNode {
    let scalar = random.pick(scalars)
    switch random.below(12) {
    case 0: return .set(written: ".") { $0 != "\n" }
    case 1: return .set(written: "[aé]") { $0 == "a" || $0 == "é" }
    case 2: return .set(written: "[^aé]") { $0 != "a" && $0 != "é" }
    case 3: return .set(written: #"\w"#, holds: isWord)
    case 4: return .set(written: #"\W"#) { !isWord($0) }
    case 5: return .set(written: "(?i:ü)") { $0 == "ü" || $0 == "Ü" }
    case 6: return .set(written: "[b-ü]") { ("b"..."ü").contains($0) }
    case 7: return .set(written: "(?i:a)") { $0 == "a" || $0 == "A" }
    default: return .set(written: String(scalar)) { $0 == scalar }
    }
  }

  private static func randomPlace(_ random: inout PatternsRandom) -> PatternsNaiveNode {
    switch random.below(6) {
    case 0: return .place(written: "^") { $1 == 0 }
    case 1: return .place(written: "$") { $1 == $0.count }
    case 2: return .place(written: "(?m:^)") { $1 == 0 || $0[$1 - 1] == "\n" }
    case 3: return .place(written: "(?m:$)") { $1 == $0.count || $0[$1] == "\n" }
    case 4: return .place(written: #"\b"#, holds: isEdge)
    default: return .place(written: #"\B"#) { !isEdge($0, $1) }
    }
  }

  @Sendable private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar == "_" || scalar.properties.isAlphabetic)
  }

  @Sendable private static func isEdge(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    (place > 0 && isWord(text[place - 1])) != (place < text.count && isWord(text[place]))
  }

  /// How it is written.
  var pattern: String {
    switch self {
    case .set(let written, _), .place(let written, _): return written
    case .sequence(let parts): return "(?:\(parts.map(\.pattern).joined()))"
    case .choice(let parts): return "(?:\(parts.map(\.pattern).joined(separator: "|")))"
    case .group(let inner, _): return "(\(inner.pattern))"
    case .repetition(let inner, let written, _, _, let isLazy):
      return "(?:\(inner.pattern))\(written)\(isLazy ? "?" : "")"
    }
  }

  private var canBeEmpty: Bool {
    switch self {
    case .set: return false
    case .place: return true
    case .sequence(let parts): return parts.allSatisfy(\.canBeEmpty)
    case .choice(let parts): return parts.contains(where: \.canBeEmpty)
    case .group(let inner, _): return inner.canBeEmpty
    case .repetition(let inner, _, let least, _, _): return least == 0 || inner.canBeEmpty
    }
  }

  /// Whether a part that can match nothing is repeated.
  var loopsOverNothing: Bool {
    switch self {
    case .set, .place: return false
    case .sequence(let parts), .choice(let parts): return parts.contains(where: \.loopsOverNothing)
    case .group(let inner, _): return inner.loopsOverNothing
    case .repetition(let inner, _, _, _, _): return inner.canBeEmpty || inner.loopsOverNothing
    }
  }

  /// What the groups of the leftmost match hold; group 0 is the whole.
  func firstMatch(in text: String) -> [Int: String]? {
    let scalars = Array(text.unicodeScalars)
    for start in 0...scalars.count {
      var found: Captures?
      _ = search(scalars, start, [:]) { end, captures in
        found = captures.merging([0: start..<end]) { $1 }
        return true
      }
      guard let found else { continue }
      return found.mapValues { range in
        var value = String.UnicodeScalarView()
        value.append(contentsOf: scalars[range])
        return String(value)
      }
    }
    return nil
  }

  /// Tries every way to match from a place, the preferred first, until one is taken.
  private func search(
    _ text: [Unicode.Scalar], _ place: Int, _ captures: Captures,
    _ take: (Int, Captures) -> Bool
  ) -> Bool {
    switch self {
    case .set(_, let holds):
      return place < text.count && holds(text[place]) && take(place + 1, captures)
    case .place(_, let holds):
      return holds(text, place) && take(place, captures)
    case .sequence(let parts):
      guard let first = parts.first else { return take(place, captures) }
      return first.search(text, place, captures) { end, captures in
        Self.sequence(Array(parts.dropFirst())).search(text, end, captures, take)
      }
    case .choice(let parts):
      return parts.contains { $0.search(text, place, captures, take) }
    case .group(let inner, let index):
      return inner.search(text, place, captures) { end, captures in
        take(end, captures.merging([index: place..<end]) { $1 })
      }
    case .repetition(let inner, _, let least, let most, let isLazy):
      func more() -> Bool {
        most > 0
          && inner.search(text, place, captures) { end, captures in
            // Going round without moving leads nowhere new.
            if least <= 0, end == place { return false }
            return Self.repetition(
              inner, written: "", least: least - 1, most: most - 1, isLazy: isLazy
            ).search(text, end, captures, take)
          }
      }
      if least > 0 { return more() }
      return isLazy ? take(place, captures) || more() : more() || take(place, captures)
    }
  }
}
