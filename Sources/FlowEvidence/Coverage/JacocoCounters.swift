/// The counters of JaCoCo, by their types.
struct JacocoCounters {
  enum Kind: Int, CaseIterable {
    case instruction, branch, line, complexity, method, type

    init?(_ word: XMLWord) {
      if word.equals("INSTRUCTION") {
        self = .instruction
      } else if word.equals("BRANCH") {
        self = .branch
      } else if word.equals("LINE") {
        self = .line
      } else if word.equals("COMPLEXITY") {
        self = .complexity
      } else if word.equals("METHOD") {
        self = .method
      } else if word.equals("CLASS") {
        self = .type
      } else {
        return nil
      }
    }
  }

  private var tallies: [Tally?] = Array(repeating: nil, count: Kind.allCases.count)

  subscript(kind: Kind) -> Tally? {
    get { tallies[kind.rawValue] }
    set { tallies[kind.rawValue] = newValue }
  }

  /// Adds what stands beside these.
  mutating func add(_ other: JacocoCounters) {
    for kind in Kind.allCases {
      guard let more = other[kind] else { continue }
      self[kind] = (self[kind] ?? Tally()) + more
    }
  }

  /// Takes over what these do not say themselves.
  mutating func fill(from other: JacocoCounters) {
    for kind in Kind.allCases where self[kind] == nil { self[kind] = other[kind] }
  }

  var summary: CoverageSummary {
    CoverageSummary(lines: self[.line], branches: self[.branch], functions: self[.method])
  }
}
