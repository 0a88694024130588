/// What hangs together by edges, where there is much of it: the parts stand one below the other, so
/// that the picture does not become as wide as all of them.
extension GraphDot {
  /// Nodes that hang together.
  private struct Part {
    var nodes: [String]
    /// The nodes that stand on top.
    var heads: [String] = []
    /// The node that stands lowest.
    var foot = ""
    /// How many nodes stand one below the other.
    var ranks = 0
    /// How many lines these have together.
    var lines = 0
  }

  /// Stacks the parts with edges that nobody sees.
  ///
  /// - Returns: the node that stands lowest of all.
  mutating func writeFlows() -> String? {
    let parts = parts()
    let height = parts.map(\.lines).max() ?? 0
    var columns: [(lines: Int, ranks: Int, foot: String)] = []
    for part in parts {
      // A part goes below the first ones that leave it room.
      guard
        let place = columns.firstIndex(where: { $0.lines + part.lines + 4 <= height + height / 8 })
      else {
        columns.append((part.lines, part.ranks, part.foot))
        continue
      }
      for head in part.heads {
        line(
          "\(Self.quoted(columns[place].foot)) -> \(Self.quoted(head)) [style=invis, weight=0]")
      }
      columns[place].lines += part.lines + 4
      columns[place].ranks += part.ranks
      columns[place].foot = part.foot
    }
    return columns.max { $0.ranks < $1.ranks }?.foot
  }

  /// The parts in the order of their first nodes.
  private func parts() -> [Part] {
    var part: [String: Int] = [:]
    for (number, node) in nodes.enumerated() { part[node] = number }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (from, to) in ways {
        guard let a = part[from], let b = part[to], a != b else { continue }
        part[from] = min(a, b)
        part[to] = min(a, b)
        isSettled = false
      }
    }
    let rank = ranks()
    return Set(part.values).sorted().map { number in
      var found = Part(nodes: nodes.filter { part[$0] == number })
      let below = Set(ways.map(\.to))
      found.heads = found.nodes.filter { !below.contains($0) }
      found.foot = found.nodes.max { rank[$0, default: 0] < rank[$1, default: 0] } ?? ""
      var lines: [Int: Int] = [:]
      for node in found.nodes {
        let place = rank[node, default: 0]
        lines[place] = max(lines[place] ?? 0, (heights[node] ?? 0) + 2)
      }
      found.ranks = lines.count
      found.lines = lines.values.reduce(0, +)
      return found
    }
  }

  /// How many nodes stand above each.
  private func ranks() -> [String: Int] {
    var rank: [String: Int] = [:]
    // As many rounds as there are nodes are enough, and a circle ends with them.
    for _ in nodes {
      var isSettled = true
      for (from, to) in ways where rank[to, default: 0] <= rank[from, default: 0] {
        rank[to] = rank[from, default: 0] + 1
        isSettled = false
      }
      if isSettled { break }
    }
    return rank
  }
}
