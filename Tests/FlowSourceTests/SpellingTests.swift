import FlowSource
import Testing

struct SpellingTests {
  static let rows: [(written: String, names: [String], meant: String?)] = [
    ("coverge", ["coverage", "converge", "tests"], "converge"),
    ("coverge", ["coverage", "tests"], "coverage"),
    ("requrie", ["require", "recommend"], "require"),
    ("Coverage", ["coverage"], "coverage"),
    ("ab", ["ba"], "ba"), ("x", ["y"], nil), ("alpha", ["omega"], nil),
    ("coverage", ["coverage"], nil), ("", ["a"], nil), ("tests", [], nil),
    ("größe", ["größen", "gross"], "größen"),
  ]

  @Test(arguments: rows)
  func `only a name that is close is suggested`(
    _ row: (written: String, names: [String], meant: String?)
  ) {
    #expect(Spelling.closest(to: row.written, among: row.names) == row.meant, "\(row)")
  }

  @Test func `the order of the names does not matter`() {
    let names = ["gate", "game", "gape", "date"]
    let meant = Spelling.closest(to: "gatx", among: names)
    #expect(meant == "gate")
    #expect(meant == Spelling.closest(to: "gatx", among: names.reversed()))
  }
}
