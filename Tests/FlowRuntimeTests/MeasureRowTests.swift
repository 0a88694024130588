import FlowProcess
import FlowRuntime
import FlowValues
import Testing

/// Rows of measures are judged by a table; the same requirements with something between them are
/// judged one by one. Both must find the same.
struct MeasureRowTests {
  static let operators = ["==", "!=", "<", "<=", ">", ">="]

  /// Values around the bound 90, those that are none, and what only data can be.
  static let values: [Value] = [
    .number(89), .number(90), .number(91), .number(90.0.nextDown), .number(90.0.nextUp),
    .number(-90), .number(0), .number(.infinity), .number(-.infinity), .number(.nan),
    .unknown(Reason("nobody measured it")),
  ]
  static let strange: [Value] = [
    .text("90"), .bool(true), .list(List([])), .unknown(Reason("the file is cut off")),
  ]

  /// A gate with all the comparisons, `between` after each.
  private static func gate(_ name: String, _ measure: String, between: String) -> String {
    let lines = operators.flatMap { operation in
      [
        "  require \(measure) \(operation) 90", between,
        "  recommend 90 \(operation) \(measure)", between,
      ]
    }
    return "gate \(name) {\n" + lines.joined(separator: "\n") + "\n}\n"
  }

  private static func compare(
    _ declarations: String, _ measure: String, _ evidence: [String: Value]
  ) throws {
    let script = Script(
      declarations + gate("row", measure, between: "")
        + gate("single", measure, between: "  note \"\""))
    try #require(script.errors.isEmpty, "\(script.errors)")
    let judgement = try #require(script.judge(in: FakeWorld(evidence)))
    try #require(judgement.gates.count == 2)
    let (row, single) = (judgement.gates[0], judgement.gates[1])
    #expect(row.findings.count == operators.count)
    #expect(row.outcome == single.outcome)
    for (a, b) in zip(
      row.findings + judgement.advice.prefix(6), single.findings + judgement.advice.suffix(6))
    {
      #expect(a.outcome == b.outcome, "\(a.text) of \(evidence)")
      #expect(a.found == b.found && a.distance == b.distance && a.reason == b.reason, "\(a.text)")
    }
  }

  @Test(arguments: values)
  func `evidence by itself`(_ value: Value) throws {
    try Self.compare("evidence x: number\n", "x", ["x": value])
  }

  @Test(arguments: values)
  func `the field of a record`(_ value: Value) throws {
    try Self.compare(
      "record m { y: text, x: number }\nevidence m1: m\n", "m1.x",
      ["m1": .data(DataObject(keys: ["y", "x"], values: [.text(""), value]))])
  }

  @Test(arguments: values + strange)
  func `the member of data`(_ value: Value) throws {
    for keys in [["x"], ["y", "x"], ["x", "x"], ["y"], []] {
      try Self.compare(
        "evidence d\n", "d.x",
        ["d": .data(DataObject(keys: keys, values: keys.map { $0 == "x" ? value : .number(7) }))])
    }
  }

  @Test(arguments: strange + [.data(DataObject(keys: [], values: [])), .number(90)])
  func `evidence that is no object`(_ value: Value) throws {
    try Self.compare("evidence d\n", "d.x", ["d": value])
  }

  @Test func `evidence that nobody supplied`() throws {
    try Self.compare("evidence d\n", "d.x", [:])
    try Self.compare("evidence x: number\n", "x", [:])
    try Self.compare("record m { x: number }\nevidence m1: m\n", "m1.x", [:])
  }

  @Test func `cases of a choice`() throws {
    for level in ["low", "medium", "high"] {
      let head = """
        choice level { low, medium, high }
        record risk { level: level, count: number }
        evidence risk1: risk

        """
      func body(_ name: String, _ between: String) -> String {
        """
        gate \(name) {
          require risk1.level >= medium
          \(between)
          require risk1.count < 3
          \(between)
          require risk1.level != high
        }

        """
      }
      let script = Script(head + body("row", "") + body("single", "note \"\""))
      try #require(script.errors.isEmpty, "\(script.errors)")
      let object = DataObject(keys: ["level", "count"], values: [.text(level), .number(2)])
      let judgement = try #require(script.judge(in: FakeWorld(["risk1": .data(object)])))
      let wanted: [Outcome] = [
        level == "low" ? .failed : .passed, .passed, level == "high" ? .failed : .passed,
      ]
      for gate in judgement.gates { #expect(gate.findings.map(\.outcome) == wanted) }
    }
  }
}
