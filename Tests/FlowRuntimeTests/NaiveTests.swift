import Testing

/// Holds the naive evaluator to the hand-written tables, so that two equal mistakes are unlikely.
@Suite struct NaiveTests {
  /// What only the runtime has.
  static let beyond = [
    "env(", "exists(", "glob(", "read(", "json(", "sha256(", "captures(", "cycles(",
    "topological(", "working", "run.", "round(1.5, 0.5)", "round(1, 301)", "round(1234.5",
    "round(1250", ".title", "1..1000000000000000", "loop(500000)", "d(200000)", "f(300000)",
    // Without types nobody knows what an empty list would have held.
    "sum([48h, 1h] where . > 2w)",
  ]

  @Test(arguments: ValueCases.all)
  func `the naive evaluator gives the value that the language promises`(_ table: ValueTable) {
    let rows = table.rows.filter { row in
      !row.1.hasPrefix("F02") && !row.1.hasPrefix("F03") && !row.1.hasPrefix("F01")
        && !row.1.hasPrefix("F00") && !Self.beyond.contains { row.0.contains($0) }
    }
    let answers = LargeStack.run {
      rows.map { row in
        let naive = NaiveEvaluator(
          Script(row.0).tree, supplied: ValueCases.world().evidence, now: Script.now)
        naive.run()
        if let stop = naive.stop { return stop.code }
        return naive.last.written
      }
    }
    for ((source, expected), answer) in zip(rows, answers) {
      let wanted = expected.hasPrefix("unknown: ") ? "unknown" : expected
      #expect(answer == wanted, "\(source)\n  gives \(answer)\n  not \(wanted)")
    }
  }
}
