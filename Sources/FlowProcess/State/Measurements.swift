/// What runs have measured: the values of the evidence whose history a script asks for.
///
/// A commit is measured once, and the newest value of it counts. Where there are no commits, a
/// value that stays the same is one measurement.
public struct Measurements: Sendable {
  private var records: [String: [EvidenceRecord]] = [:]

  public init() {}

  public init(_ facts: some Sequence<Fact>) {
    for fact in facts { apply(fact) }
  }

  public var isEmpty: Bool { records.isEmpty }

  /// The measurements of a piece of evidence, the oldest first.
  public subscript(name: String) -> [EvidenceRecord] { records[name] ?? [] }

  /// Takes in a fact of the run; most are no business of this.
  public mutating func apply(_ fact: Fact) {
    switch fact.kind {
    case .evidenceRecorded:
      guard let record = EvidenceRecord(fact) else { return }
      // Where it stands: a copy of all that is known would be made for each new one.
      if record.commit != nil, records[fact.subject]?.last?.commit == record.commit {
        records[fact.subject]?.removeLast()
      }
      records[fact.subject, default: []].append(record)
    case .runEvaluated:
      for name in fact.body.texts("measured") {
        guard let last = records[name]?.indices.last else { continue }
        records[name]?[last].outcome = fact.body.text("outcome")
      }
    default: break
    }
  }
}
