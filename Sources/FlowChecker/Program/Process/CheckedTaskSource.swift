import FlowValues

/// One source of `evidence tasks = todo("TODO.md") + jsonl("tickets.jsonl")`.
public struct CheckedTaskSource: Sendable {
  /// The evidence under which the source is read.
  public let evidence: Int
  /// What the source declares of its tasks, which all of them are held to.
  public let record: RecordType?
  /// The reader, where the source is nothing but a call of one.
  public let reader: Builtin?
  /// The path or pattern that it reads, where that is written out.
  public let path: String?

  public init(evidence: Int, record: RecordType?, reader: Builtin?, path: String?) {
    self.evidence = evidence
    self.record = record
    self.reader = reader
    self.path = path
  }
}
