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

  /// Of many texts each waits for its number until there are more, and a row may be begun anew.
  @Test func `texts that wait come to where they belong`() {
    let pool = TextPool()
    let (name, deps) = (
      TaskColumn("title", place: 1, type: .text, isRequired: false),
      TaskColumn("deps", place: 99, type: .list(.text), isRequired: false)
    )
    let table = TaskTable([name, deps], pool: pool)
    table.beginStretch(path: "a", line: 1)
    func id(_ number: Int) -> String { String(number &* 2_654_435_761 % 99_999_999_977, radix: 36) }
    // Their bytes stay until they are settled.
    var texts: [ContiguousArray<UInt8>] = []
    func with(_ text: String, _ body: (UnsafePointer<UInt8>, Int) -> Void) {
      texts.append(ContiguousArray(text.utf8))
      texts[texts.count - 1].withUnsafeBufferPointer { buffer in
        if let start = buffer.baseAddress { body(start, buffer.count) }
      }
    }
    var expected: [String] = []
    for number in 0..<30_000 {
      let row = table.begin()
      var wanted: [String] = []
      func fill(_ number: Int) {
        wanted = []
        with(id(number) + "z") { table.set(id: $0, count: $1, row) }
        with("the name of \(id(number % 9_000)) is long") {
          pool.set($0, count: $1, row, in: name.cells)
        }
        deps.cells.pointee.noteList(row)
        for other in 0..<number % 4 {
          let text = other == 3 ? "bug" : id(number / (other + 2)) + "z"
          wanted.append(text)
          with(text) { pool.add($0, count: $1, to: deps.cells) }
        }
      }
      if number % 7 == 0 {
        fill(number + 2)
        table.restart()
      }
      fill(number)
      table.finish()
      expected.append(
        "\(id(number))z: the name of \(id(number % 9_000)) is long \(wanted)")
      if number % 5_003 == 0 {
        pool.settle()
        texts = []
      }
    }
    #expect(table.close() == nil)
    let found = (0..<table.count).map { row in
      let items = (Int(deps.starts[row])..<deps.end(row)).map { pool[deps.items[$0]] }
      return "\(table.id(row)): \(pool[name.texts[row]]) \(items)"
    }
    #expect(found == expected)
    let lost = (0..<table.count).filter { table.row(of: id($0) + "z") != $0 }
    #expect(lost == [])
    // What stands twice has one number wherever it stands.
    #expect(Set((0..<table.count).map { name.texts[$0] }).count == 9_000)
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
