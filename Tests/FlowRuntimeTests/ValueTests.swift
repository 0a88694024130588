import Testing

@Suite struct ValueTests {
  /// Each table is one case, so that a run of hundreds of scripts needs one thread.
  @Test(arguments: ValueCases.all + [ValueTable("commits", ValueCases.commits)])
  func `a script gives the value that the language promises`(_ table: ValueTable) {
    let answers = LargeStack.run {
      table.rows.map { Script($0.0).answer(in: ValueCases.world()) }
    }
    for ((source, expected), answer) in zip(table.rows, answers) {
      let isAnyReason = expected == "unknown" && answer.hasPrefix("unknown: ")
      let isCode = expected.hasPrefix("F0") && answer.hasPrefix(expected)
      #expect(
        isAnyReason || isCode || answer == expected,
        "\(source)\n  gives \(answer)\n  not \(expected)")
    }
  }
}
