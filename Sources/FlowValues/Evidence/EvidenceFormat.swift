/// What the standard functions read that stand for a kind of file: `lcov("coverage.info")`.
public enum EvidenceFormat: String, Hashable, Sendable, CaseIterable {
  case lcov, cobertura, jacoco, junit, sarif, jsonl, yaml, csv, toml, text, checklist, todo
  case coveragePy = "coverage-py"

  /// The type of what a reader gives.
  public var result: Type {
    switch self {
    case .lcov, .cobertura, .coveragePy: .record(.coverage)
    case .jacoco: .record(.jacocoCoverage)
    case .junit: .record(.testReport)
    case .sarif: .record(.scan)
    case .jsonl, .csv: .list(.data)
    case .yaml, .toml: .data
    case .text: .text
    case .checklist, .todo: .list(.record(.checklistItem))
    }
  }

  /// What the function is for, in a sentence.
  public var summary: String {
    switch self {
    case .lcov: "Coverage as lcov, geninfo and many other tools write it."
    case .cobertura: "Coverage in the XML of Cobertura."
    case .jacoco: "Coverage in the XML of JaCoCo."
    case .coveragePy: "Coverage as 'coverage json' of coverage.py writes it."
    case .junit: "Test results in the XML of JUnit."
    case .sarif: "What scanners found, in SARIF."
    case .jsonl: "Files with one JSON value a line."
    case .yaml: "A file of YAML."
    case .csv: "Tables whose first row names the columns."
    case .toml: "A file of TOML."
    case .text: "The text of files, one after the other."
    case .checklist: "All boxes of checklists in Markdown."
    case .todo: "The tasks of lists such as TODO.md, with their parts."
    }
  }
}
