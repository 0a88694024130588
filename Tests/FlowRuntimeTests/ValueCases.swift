import FlowValues

/// The hand-written cases, a table for each part of the language.
enum ValueCases {
  static let all = [
    ValueTable("numbers", numbers), ValueTable("texts", texts), ValueTable("times", times),
    ValueTable("logic", logic), ValueTable("comparisons", comparisons),
    ValueTable("lists", lists), ValueTable("aggregates", aggregates),
    ValueTable("queries", queries), ValueTable("choices and records", records),
    ValueTable("data", data), ValueTable("matches", matches),
    ValueTable("functions", functions), ValueTable("statements", statements),
    ValueTable("unknowns", unknowns), ValueTable("gates", gates),
  ]

  /// What the scripts may look at.
  static func world() -> FakeWorld {
    let world = FakeWorld([
      "supplied": .number(7), "misfit": .text("many"), "flag": .bool(true),
      "wait": .text("48h"), "since": .text("2026-11-20T09:00Z"), "level": .text("high"),
      "port": .data(DataObject(keys: ["port"], values: [.text("eighty")])),
      "services": .list(
        List([
          .data(DataObject(keys: ["name", "port"], values: [.text("a"), .number(80)])),
          .data(DataObject(keys: ["port", "name"], values: [.number(81), .text("b")])),
        ])),
      "brokenServices": .list(
        List([
          .data(DataObject(keys: ["name", "port"], values: [.text("a"), .text("eighty")]))
        ])),
    ])
    world.files = ["docs/a.md": "one\ntwo", "docs/b.md": "", "src/c.swift": "let x = 1"]
    world.documents = [
      "x.json": .data(
        DataObject(
          keys: ["n", "t", "b", "list", "object", "wait"],
          values: [
            .number(3), .text("three"), .bool(false),
            .list(List([.number(1), .text("two"), .bool(true)])),
            .data(DataObject(keys: ["deep"], values: [.number(9)])), .text("2h"),
          ]))
    ]
    world.variables = ["CI": "true"]
    return world
  }
}
