/// What the standard functions read that stand for a kind of file: `lcov("coverage.info")`.
public enum EvidenceFormat: String, Hashable, Sendable, CaseIterable {
  case lcov, cobertura, jacoco, junit, sarif
  case coveragePy = "coverage-py"

  /// The type of what a reader gives.
  public var result: Type {
    switch self {
    case .lcov, .cobertura, .coveragePy: .record(.coverage)
    case .jacoco: .record(.jacocoCoverage)
    case .junit: .record(.testReport)
    case .sarif: .record(.scan)
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
    }
  }
}
