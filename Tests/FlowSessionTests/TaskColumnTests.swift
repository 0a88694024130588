import FlowProcess
import FlowRuntime
import FlowSession
import FlowTestSupport
import FlowValues
import Testing

/// A query over columns gives what the tree gives, element by element, doubts included.
@Suite struct TaskColumnTests {
  private static let script = """
    choice level { low, medium, high, critical }
    record ticket {
      priority: level?, hours: number?, deps: list of text, team: text?, flag: bool?,
      wait: duration?
    }
    role dev { ann, bob }
    let limit = 48
    evidence tasks: list of ticket = jsonl("tasks.jsonl")
    task X-1 { status: review, owner: ann, points: 8, hours: 50, labels: [bug] }
    task X-2 { team: "web" }
    """

  private static let conditions = [
    ".status == review and .hours > 48", ".points >= 21 otherwise false", ".points >= 21",
    ".points != 3", "3 < .points", ".hours > limit", ".owner is unknown", ".owner is known",
    ".status == blocked and .owner is unknown", #""bug" in .labels"#, #""bug" not in .labels"#,
    #""nothing" in .labels"#, "count(.deps) > 1", "count(.labels) == 0", ".labels is empty",
    ".labels is not empty and .status != done", ".priority == critical or .priority == low",
    ".priority > medium", ".status in [todo, done]", ".status not in [todo, done]", ".done",
    ".open and not .done", #".team == "web""#, #".team != "web""#, ".flag", "not .flag",
    ".flag == true otherwise true", ".wait > 2h", ".due < 2026-12-01", ".created is known",
    "(.status == done and .points == 0) otherwise false", "not (.hours > 48 or .points > 5)",
    "(.hours > 48 otherwise true) and .status == review", ".idle > 48h", ".idle <= 24h",
    ".age >= 3d",
    "48h < .idle and .status == review", ".age == 24h or .idle != 24h", ".due < now",
    ".due <= now + 30d", ".updated > now - 36h", "now > .due", "not (.idle > 48h) otherwise true",
    #".team == "web-7""#, #".team like "web-*7""#, #""T-1" in .deps"#, #".team != "web-8""#,
    #".team like "w*""#, #".team not like "*p""#, #".team like "<any>" and .idle > 1h"#,
  ]

  /// Rows as programs write them, with everything that may be missing or odd.
  private static func rows(_ count: Int) -> String {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var lines: [String] = []
    for number in 0..<count {
      var members = [#""id": "T-\#(number)""#]
      func add(_ name: String, _ values: [String?]) {
        if let value = values[next(values.count)] { members.append("\"\(name)\": \(value)") }
      }
      add(
        "status",
        [#""todo""#, #""in_progress""#, #""review""#, #""done""#, #""blocked""#, nil, #""odd""#])
      add(
        "points",
        ["0", "3", "21", "5.5", "-1", "null", nil, #""x""#, "1e2", "12345678901234567890"])
      add("hours", ["48", "48.0", "48.01", "120.25", "0", nil, "null"])
      add("owner", [#""ann""#, #""bob""#, #""李雷""#, "null", nil, #""""#, #""b\u006fb""#])
      add("priority", [#""low""#, #""critical""#, #""high""#, nil])
      add(
        "labels", ["[]", #"["bug"]"#, #"["docs", "bug"]"#, nil, #"[ "a" , "b","c" ]"#, #""bug""#])
      add("deps", ["[]", #"["T-1", "T-2"]"#, #"["T-1"]"#])
      add("team", [#""web""#, #""w\u0065b""#, #""app""#, nil, #""""#, #""web-7""#, #""web-1207""#])
      add("flag", ["true", "false", nil])
      add("wait", [#""1h""#, #""3h""#, nil])
      add("due", [#""2026-11-20""#, #""2027-01-01""#, nil, #""soon""#])
      add("created", [#""2026-11-20""#, nil])
      add(
        "updated",
        [
          #""2026-11-20""#, #""2026-11-18T23:59:59Z""#, #""2026-11-19""#,
          #""2026-11-20T12:00:00.5Z""#,
          #""2026-12-20""#, nil, #""then""#,
        ])
      add("estimate", [#"{"lo": 1, "hi": [2, 3]}"#, nil, #""3d""#])
      if next(9) == 0 { members.shuffle(next) }
      lines.append("{" + members.joined(separator: next(2) == 0 ? ", " : ",") + "}")
      if next(20) == 0 { lines.append("  ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shell goes down on a large stack; the thread of a test has a small one.
  private func deep<T>(_ body: @escaping () throws -> T) throws -> T {
    var result: Result<T, any Error>?
    BigStack.run { result = Result { try body() } }
    return try #require(result).get()
  }

  @Test func `columns and tree agree`() throws { try deep { try self.compareAll() } }

  private func compareAll() throws {
    let folder = TemporaryFolder()
    folder.write("tasks.jsonl", Self.rows(400))
    let script = folder.write("a.flow", Self.script)
    for form in [
      "(%@) where # each .id", "count((%@) where #)", "any (%@) have (#)", "all (%@) have (#)",
      "no (%@) have (#)", "((%@) where # otherwise false) each .source",
    ] {
      let queries = Self.conditions.map { form.replacing("#", with: $0) }
      let all = "[" + queries.joined(separator: ", ") + "]"
      let byColumn = try answers(all.replacing("(%@)", with: "tasks"), script)
      let byTree = try answers(all.replacing("%@", with: "tasks each ."), script)
      #expect(byColumn.count == queries.count)
      for (query, (one, other)) in zip(queries, zip(byColumn, byTree)) {
        #expect(one == other, "\(query)")
      }
    }
    #expect(try answers("[count(tasks)]", script) == ["402"])
    #expect(try answers("[tasks[399].id]", script) == ["\"T-399\""])
    // That columns were asked at all shows in what they cost: a step for 64 tasks, not for one.
    var request = ScriptRequest(path: script)
    request.budget = Budget(steps: 300)
    let prepared = try PreparedScript.prepare(
      expression: "count(tasks where .points > 3 otherwise false)", request)
    guard case .success? = try ScriptRunner.evaluate(prepared, request) else {
      Issue.record("the tree went through the tasks")
      return
    }
  }

  /// 2026-11-21T00:00Z
  private static let now = 1_795_219_200.0

  @Test(arguments: [
    ".idle > 48h", ".idle <= 24h", ".idle >= 36h and .status == review", ".age < 3d", ".due < now",
    ".due <= now + 9d", ".updated > now - 36h", "not (.idle > 48h)", ".age == 47h",
  ])
  func `columns turn when the tree does`(_ condition: String) throws {
    try deep { try self.compareTurns(condition) }
  }

  private func compareTurns(_ condition: String) throws {
    let folder = TemporaryFolder()
    folder.write("tasks.jsonl", Self.rows(60))
    func next(_ source: String, after now: Double) throws -> Double? {
      let script = folder.write(
        "a.flow", Self.script + "\ngate g { require count(\(source) where \(condition)) >= 0 }\n")
      var request = ScriptRequest(path: script)
      request.now = now
      return try ScriptRunner.run(request).judgement?.nextInstant
    }
    var now = Self.now
    for _ in 0..<4 {
      let byTree = try next("(tasks each .)", after: now)
      // Columns look at more than the tree where one side of an 'and' decides; never at less.
      let byColumn = try next("tasks", after: now)
      if condition.contains(" and ") {
        #expect((byColumn ?? .infinity) <= (byTree ?? .infinity), "\(now)")
      } else {
        #expect(byColumn == byTree, "\(now)")
      }
      now = (byTree ?? now) + 1
    }
  }

  /// What stands in a list, each value or why it is unknown.
  private func answers(_ expression: String, _ script: String) throws -> [String] {
    var request = ScriptRequest(path: script)
    request.now = Self.now
    let prepared = try PreparedScript.prepare(expression: expression, request)
    switch try ScriptRunner.evaluate(prepared, request) {
    case .success(.list(let list))?:
      return list.elements.map { element in
        if case .unknown(let reason) = element { return "unknown: \(reason.sentence)" }
        if case .list(let inner) = element, let doubts = inner.doubts {
          return element.literalText + " or \(doubts.elements.map(\.literalText)): "
            + doubts.reason.sentence
        }
        return element.literalText
      }
    case .success(let value)?: return [value.literalText]
    case .failure(let failure)?: return ["\(failure.diagnostic)"]
    case nil: return prepared.diagnostics.map(\.headline)
    }
  }
}

extension [String] {
  fileprivate mutating func shuffle(_ next: (Int) -> Int) {
    for place in indices.dropFirst() { swapAt(place, next(place + 1)) }
  }
}
