import FlowValues
import Testing

@testable import FlowProcess

/// Whatever the ids look like, each leads to its row, and one that stands twice is found out.
@Suite struct TaskTableTests {
  private static let shapes: [(name: String, id: @Sendable (Int) -> String)] = [
    ("in a row", { "T-\($0)" }),
    ("backwards", { "T-\(9_000 - $0)" }),
    ("far apart", { "T-\($0 * 7_919_317 % 99_999_989)" }),
    ("of several projects", { "\(["WEB", "API", "OPS"][$0 % 3])-\($0)" }),
    ("of a thousand projects", { "P\($0 % 1_000)X-\($0)" }),
    ("digits", { "\($0 * 12_345_678_901)" }),
    ("with zeros", { "T-" + String("000000\($0)".suffix(7)) }),
    ("letters", { String($0, radix: 36) + "z" }),
    ("mixed", { $0 % 2 == 0 ? "T-\($0)" : "task \($0) of all" }),
  ]

  private func table(_ ids: [String]) -> TaskTable {
    let pool = TextPool()
    let table = TaskTable([], pool: pool)
    table.beginStretch(path: "a", line: 1)
    for id in ids {
      table.set(id: pool.number(of: id), table.begin())
      table.finish()
    }
    return table
  }

  @Test func `each id leads to its row`() {
    for shape in Self.shapes {
      for count in [0, 1, 3, 9_000] {
        let ids = (0..<count).map(shape.id)
        let table = table(ids)
        #expect(table.close() == nil, "\(shape.name)")
        #expect(table.count == count)
        let found = ids.map { table.row(of: $0) }
        #expect(found == Array(0..<count), "\(shape.name)")
        #expect((0..<count).map(table.id) == ids, "\(shape.name)")
        for other in ["", "T", "T-", "T-x", "T-9999999", "U-1", shape.id(9_001) + "-"] {
          #expect(table.row(of: other) == nil, "\(shape.name): \(other)")
        }
      }
    }
  }

  @Test func `the second row of an id is found out`() {
    for shape in Self.shapes {
      for (first, second) in [(0, 1), (0, 8_999), (4_095, 4_096), (17, 5_000)] {
        var ids = (0..<9_000).map(shape.id)
        ids[second] = ids[first]
        let found = table(ids).close()
        #expect(found.map { [$0, $1] } == [first, second], "\(shape.name)")
      }
    }
  }

  @Test func `memory from the kernel is zero, grows with what is in it, and is given back`() {
    let before = LargeMemory.bytesInUse
    var count = 1_000
    var memory = LargeMemory.zeroed(UInt32.self, count)
    for place in 0..<count { memory[place] = UInt32(place) }
    while count < 3_000_000 {
      memory = LargeMemory.grown(memory, from: count, to: count * 3)
      let isKept = (0..<count).allSatisfy { memory[$0] == UInt32($0) }
      #expect(isKept)
      for place in count..<count * 3 { memory[place] = UInt32(place) }
      count *= 3
    }
    #expect(LargeMemory.bytesInUse - before >= count * 4)
    LargeMemory.free(memory, count)
    let large = LargeMemory.zeroed(UInt64.self, 1 << 20)
    let isZero = (0..<1 << 20).allSatisfy { large[$0] == 0 }
    #expect(isZero)
    LargeMemory.free(large, 1 << 20)
  }
}
