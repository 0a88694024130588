import FlowValues

/// The standard functions.
public enum Builtin: String, Sendable, CaseIterable {
  // Over lists.
  case count, sum, average, median, percentile, min, max, first, last, sort, reverse, unique, group
  case flat
  case range, cycles, topological
  // Over texts.
  case join, split, lower, upper, trim, replace, contains, length, slug, captures, sha256
  case conventional
  case startsWith = "starts-with"
  case endsWith = "ends-with"
  // Over numbers.
  case round, floor, ceil, abs
  // Over data.
  case keys, values
  // Of the world outside; the shell answers these.
  case env, exists, glob, read, json
  // Of git.
  case git, repo, codeowners
  // Of the ledger; the checker makes an expression of its own of it.
  case history
  // Reports, by the names of ``EvidenceFormat``.
  case lcov, cobertura, jacoco, junit, sarif, jsonl, yaml, csv, toml, text, checklist, todo
  case coveragePy = "coverage-py"

  /// The kind of report that the function reads, if it reads one.
  public var evidenceFormat: EvidenceFormat? { EvidenceFormat(rawValue: rawValue) }
}
