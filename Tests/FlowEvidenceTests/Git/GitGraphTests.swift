import Testing

@testable import FlowEvidence

/// Counting between commits in memory, held against the plainest way to count.
@Suite struct GitGraphTests {
  private static func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 40 - digits.utf8.count) + digits
  }

  /// A history of its own for each seed: each commit has one or two parents among the later ones.
  private static func history(_ seed: Int, count: Int) -> [[Int]] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    return (0..<count).map { number in
      let rest = count - number - 1
      guard rest > 0, next(12) > 0 else { return [] }
      let reach = Swift.min(rest, 6)
      return Set((0...next(2)).map { _ in number + 1 + next(reach) }).sorted()
    }
  }

  @Test(arguments: 1...40)
  func `distances are those of the sets of ancestors`(_ seed: Int) throws {
    let parents = Self.history(seed, count: 40)
    let lines = parents.enumerated().map { number, parents in
      (["\(1_000 - number)", Self.id(number)] + parents.map(Self.id)).joined(separator: " ")
    }
    let graph = try #require(GitGraph(Array((lines.joined(separator: "\n") + "\n").utf8)))
    let ancestors = parents.indices.map { start -> Set<Int> in
      var found: Set<Int> = []
      var waiting = [start]
      while let next = waiting.popLast() {
        if found.insert(next).inserted { waiting += parents[next] }
      }
      return found
    }
    for base in 0..<12 {
      for head in 0..<12 {
        let distance = try #require(graph.distance(from: Self.id(base), to: Self.id(head)))
        let own = ancestors[head].subtracting(ancestors[base])
        #expect(distance.ahead == own.count)
        #expect(distance.behind == ancestors[base].subtracting(ancestors[head]).count)
        #expect(distance.begin == own.map { Double(1_000 - $0) }.min())
      }
    }
  }

  @Test func `what is no list of commits is refused`() {
    #expect(GitGraph([]) != nil)
    #expect(GitGraph(Array("nonsense\n".utf8)) == nil)
    #expect(GitGraph(Array("1 \(Self.id(1))".utf8)) == nil)
    let backwards = "1 \(Self.id(1))\n2 \(Self.id(2)) \(Self.id(1))\n"
    let graph = GitGraph(Array(backwards.utf8))
    #expect(graph?.distance(from: Self.id(1), to: Self.id(2))?.ahead == 1)
    #expect(graph?.distance(from: Self.id(1), to: Self.id(3)) == nil)
  }
}
