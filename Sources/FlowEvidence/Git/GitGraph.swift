/// The commits of a repository with their parents, to count from one to another in memory.
///
/// Counting each of a thousand branches with a program of its own would take a thousand programs.
public struct GitGraph: Sendable {
  private let places: [String: Int]
  /// For each commit the places of its parents, which all come after it.
  private let parents: [[Int]]
  private let instants: [Double]

  /// Reads what `git rev-list --topo-order --parents --timestamp` prints.
  ///
  /// - Returns: nothing where the output is none of it, or breaks off.
  public init?(_ output: [UInt8]) {
    var places: [String: Int] = [:]
    var lines: [[Substring]] = []
    guard output.isEmpty || output.last == 0x0A else { return nil }
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 2, GitText.isID(words[1]) else { return nil }
      places[String(words[1])] = lines.count
      lines.append(words)
    }
    self.places = places
    instants = lines.map { Double($0[0]) ?? 0 }
    parents = lines.enumerated().map { number, words in
      // Parents that come before their children would be no order of that kind.
      words.dropFirst(2).compactMap { places[String($0)] }.filter { $0 > number }
    }
  }

  /// How two commits stand to each other.
  public struct Distance: Hashable, Sendable {
    /// How many commits lead to the first and not to the second.
    public var ahead = 0
    public var behind = 0
    /// When the first of those ahead came to be.
    public var begin: Double?

    public init() {}
  }

  /// - Returns: nothing where a commit is not in the graph.
  public func distance(from base: String, to head: String) -> Distance? {
    guard let base = places[base], let head = places[head] else { return nil }
    var distance = Distance()
    if base == head { return distance }
    // Bit 1: leads to the base; bit 2: leads to the head.
    var marks: [Int: UInt8] = [base: 1, head: 2]
    var next = Swift.min(base, head)
    // How many of the commits that are marked and not yet passed lead to one side alone.
    var alone = 2
    while alone > 0, next < parents.count {
      defer { next += 1 }
      guard let mark = marks.removeValue(forKey: next) else { continue }
      if mark != 3 {
        alone -= 1
        if mark == 1 {
          distance.behind += 1
        } else {
          distance.ahead += 1
          distance.begin = Swift.min(distance.begin ?? .infinity, instants[next])
        }
      }
      for parent in parents[next] {
        let before = marks[parent]
        let now = (before ?? 0) | mark
        if before == nil, now != 3 { alone += 1 }
        if let before, before != 3, now == 3 { alone -= 1 }
        marks[parent] = now
      }
    }
    return distance
  }
}
