import FlowEvidence
import FlowProcess
import FlowValues
import Testing

/// Lines that are read where they stand give what the reader of JSON makes of them.
@Suite struct TaskTableReaderTests {
  private static let level = ChoiceType(
    name: "level", cases: ["low", "medium", "high", "a-very-high-one-indeed"])
  private static let state = ChoiceType(
    name: "state", cases: ["todo", "in-progress", "review", "done"])

  private static func columns(required: Set<String> = []) -> [TaskColumn] {
    let fields: [(String, Type)] = [
      ("status", .choice(state)), ("points", .number), ("owner", .domain(.person)),
      ("level", .choice(level)), ("labels", .list(.text)), ("deps", .list(.text)),
      ("flag", .bool), ("due", .time), ("wait", .duration), ("team", .text),
      ("a_name_of_more_than_fourteen_bytes", .number), ("größe", .number),
    ]
    let own = DomainType.task.fields.map(\.name)
    return fields.enumerated().map { number, field in
      TaskColumn(
        field.0, place: own.firstIndex(of: field.0) ?? own.count + number, type: field.1,
        isRequired: required.contains(field.0))
    }
  }

  private struct Chance {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func one(_ of: [String]) -> String { of[next(of.count)] }
  }

  private static let values: [(String, [String])] = [
    (
      "status",
      [#""todo""#, #""in_progress""#, #""In Progress""#, #""done""#, #""x""#, "null", #""""#, "1"]
    ),
    (
      "points",
      [
        "0", "3", "-0", "21.5", "1e2", "123456789012345", "1234567890123456", "0.1", "-7.25", "01",
        "1.", ".5", #""3""#, "null", "true", "99999999.9999999",
      ]
    ),
    ("owner", [#""ann""#, #""李雷""#, #""""#, "null", #""b\u006fb""#, "7", #""føroya""#]),
    ("level", [#""low""#, #""medium""#, #""a-very-high-one-indeed""#, #""l\u006fw""#, "null"]),
    (
      "labels",
      [
        "[]", "[ ]", #"["bug"]"#, #"["a" , "b","c1"]"#, #"["bug", 1]"#, #""bug""#, "null",
        #"["b\tg"]"#, #"["a",]"#, #"["a" "b"]"#,
      ]
    ),
    ("deps", ["[]", #"["T-1", "T-2"]"#, #"["T-0001", "T-1"]"#, "null"]),
    ("flag", ["true", "false", "null", "tru", "1"]),
    ("due", [#""2026-11-20""#, #""soon""#, "null", "5"]),
    ("wait", [#""3h""#, #""long""#, "null"]),
    ("team", [#""web""#, #""12""#, #""""#, #""a text of more than sixteen bytes""#, "{}"]),
    ("a_name_of_more_than_fourteen_bytes", ["1", "2", "null"]),
    ("größe", ["1", "null"]),
    ("nobody", [#"{"a": [1, {"b": null}], "c": "x"}"#, "[[[]]]", "-1.5", "[1,]", "{,}", "tru"]),
    (
      "title",
      [
        #""one""#, #""t\"w\\o\n\/\u00e9\ud83d\uDE00 \u0000é""#, "null", #""\ud83d""#,
        #""\ud83d\u0041""#, #""\udc00""#, #""\x""#, #""\u12""#, #""\u12g4""#, #""\"#, #""\"}"#,
      ]
    ),
  ]

  /// Ids that are no texts.
  private static let numbers = [
    "0", "7", "1204", "123456789012345", "999999999999999", "1234567890123456",
    "12345678901234567890", "007", "00", "-3", "1.5", "1.0", "1e3", "3E2", "12x", "null", "[1]",
  ]

  private static func line(_ number: Int, _ chance: inout Chance) -> String {
    let odd = chance.next(4) == 0
    let isNumber = odd && chance.next(3) == 0
    var members = ["\"id\": " + (isNumber ? chance.one(numbers) : "\"T-\(number)\"")]
    for (name, choices) in values where chance.next(3) > 0 {
      // Most lines are as programs write them.
      members.append("\"\(name)\": \(odd ? chance.one(choices) : choices[chance.next(2)])")
    }
    if chance.next(4) == 0 { members.swapAt(0, chance.next(members.count)) }
    if chance.next(40) == 0 { members.append(members[chance.next(members.count)]) }
    return "{" + members.joined(separator: chance.next(2) == 0 ? ", " : " ,\t") + "}"
  }

  /// A member that nobody asked for, and that only the reader of JSON understands.
  private static func slow(_ line: [UInt8]) -> [UInt8] {
    guard line.first == UInt8(ascii: "{") else { return line }
    return Array(#"{"\u0078y": 0, "#.utf8) + line.dropFirst()
  }

  private func read(
    _ bytes: [UInt8], inPiecesOf size: Int = 1 << 20, required: Set<String> = []
  ) -> [String] {
    var done = 0
    let file = EvidenceFile(path: "a") { buffer in
      let count = min(size, buffer.count, bytes.count - done)
      for place in 0..<count { buffer[place] = bytes[done + place] }
      done += count
      return count
    }
    switch TaskTableReader.read([file], Self.columns(required: required)) {
    case .unknown(let reason): return [reason.sentence]
    case .table(let table): return Self.shown(table)
    }
  }

  private static func shown(_ table: TaskTable) -> [String] {
    (0..<table.count).map { row in
      let cells = table.columns.map { column -> String in
        if let exception = column.exceptions[row] { return "\(exception)" }
        switch column.kind {
        case .number: return "\(column.words[row].bitPattern)"
        case .ordinal: return "\(column.ordinals[row])"
        case .text:
          let text = column.texts[row]
          return text == TextPool.none ? "none" : table.pool[text]
        case .texts:
          let items = (Int(column.starts[row])..<column.end(row)).map { column.items[$0] }
          return "\(items.map { table.pool[$0] })"
        case .other: return "-"
        }
      }
      return "\(table.place(row)) \(table.id(row)): " + cells.joined(separator: "|")
    }
  }

  @Test func `whole files`() {
    var chance = Chance(state: 7)
    let lines = (0..<800).map { Array(Self.line($0, &chance).utf8) }
    let whole = lines.filter { read($0) == read(Self.slow($0)) && read($0)[0].hasPrefix("a:1 T-") }
    #expect(whole.count > 500)
    let fast = read(Array(whole.joined(separator: [0x0A])))
    #expect(fast.count == whole.count)
    #expect(fast == read(Array(whole.map(Self.slow).joined(separator: [0x0A]))))
    // However the file comes, and however its lines end.
    #expect(fast == read(Array(whole.joined(separator: [0x0D, 0x0A])), inPiecesOf: 97))
    #expect(fast == read(Array(whole.joined(separator: [0x0A])) + [0x0A], inPiecesOf: 4_093))
  }

  @Test func `every line alone, mistakes among them`() {
    var chance = Chance(state: 11)
    var failures = 0
    for number in 0..<2_000 {
      let line = Array(Self.line(number, &chance).utf8)
      compare(line, &failures)
    }
    #expect(failures > 50)
  }

  @Test func `lines with a byte that does not belong there`() {
    var chance = Chance(state: 13)
    var failures = 0
    for number in 0..<3_000 {
      var line = Array(Self.line(number, &chance).utf8)
      let place = 1 + chance.next(line.count - 1)
      switch chance.next(4) {
      case 0: line.remove(at: place)
      case 1: line.removeSubrange(place...)
      case 2: line[place] = UInt8(chance.next(256))
      default: line.insert(Array(#""\,:{}[]0 x"#.utf8)[chance.next(11)], at: place)
      }
      if line.contains(0x0A) { continue }
      compare(line, &failures)
    }
    #expect(failures > 500)
  }

  /// Both read the same of a line, or both read nothing.
  private func compare(_ line: [UInt8], _ failures: inout Int) {
    let (fast, slow) = (read(line), read(Self.slow(line)))
    let isRead = fast.first?.hasPrefix("a:1 ") ?? true
    if !isRead { failures += 1 }
    if isRead && !fast[0].hasSuffix(" has no 'id'") {
      #expect(fast == slow, "\(String(decoding: line, as: UTF8.self))")
    } else {
      let isRefused = slow.first?.hasPrefix("a:1 ") != true || slow[0].hasSuffix(" has no 'id'")
      #expect(isRefused, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test(arguments: [1 << 20, 40_009])
  func `many texts, and lines among them that the reader of JSON has to read`(_ size: Int) {
    func id(_ number: Int) -> String {
      String(number &* 2_654_435_761 % 99_999_999_977, radix: 16) + "-x"
    }
    var (lines, expected): ([String], [String]) = ([], [])
    for number in 0..<16_000 {
      let needed = number % 3 == 0 ? [] : [id(number / 2), id(number / 3)]
      let odd = number % 11 == 0 ? #", "\u0078": 1"# : ""
      lines.append(#"{"id": "\#(id(number))", "deps": \#(needed)\#(odd)}"#)
      expected.append("a:\(number + 1) \(id(number)): \(needed)")
    }
    let found = read(Array(lines.joined(separator: "\n").utf8), inPiecesOf: size).map { row in
      // Of the cells only the needs.
      let parts = row.split(separator: "|", omittingEmptySubsequences: false)
      return "\(parts[0].prefix { $0 != " " }) \(parts[0].split(separator: " ")[1]) \(parts[5])"
    }
    #expect(found == expected)
  }

  @Test func `the first task that does not say what it must is named`() {
    let lines = [
      #"{"id": "T-1", "points": 1, "team": "web", "deps": [], "level": "low", "labels": []}"#,
      #"{"id": "T-2", "points": 2, "team": "web", "deps": ["T-1"], "level": "low"}"#, "",
      #"{"id": "T-3", "points": null, "team": "", "level": "high"}"#,
      #"{"id": "T-4", "points": "x", "deps": 7, "level": "odd"}"#,
    ]
    let file = Array(lines.joined(separator: "\n").utf8)
    #expect(read(file).count == 4)
    for (field, said) in [
      ("points", "a:4.points is missing"), ("team", "a:5.team is missing"),
      ("deps", "a:4.deps is missing"), ("flag", "a:1.flag is missing"),
    ] {
      #expect(read(file, required: [field]) == [said])
    }
    // A list of labels is empty where there is none, and what does not fit is said all the same.
    #expect(read(file, required: ["labels", "level"]).count == 4)
  }
}
