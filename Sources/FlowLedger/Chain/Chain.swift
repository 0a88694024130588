import FlowProcess
import FlowValues

/// Links facts: gives each its sequence, its instant and its hash.
public enum Chain {
  /// How far a clock may stand before the newest fact and still be recorded, in seconds.
  public static let forgiven = 600.0

  /// The instants that can be written as a date.
  private static let calendar = -62_167_219_200.0...253_402_300_799

  /// The facts in their places behind a head.
  static func link(
    _ facts: [Fact], after head: LedgerHead
  ) throws(LedgerError) -> [(stored: StoredFact, recorded: RecordedFact)] {
    var head = head
    var writer = FactWriter()
    var linked: [(stored: StoredFact, recorded: RecordedFact)] = []
    linked.reserveCapacity(facts.count)
    for fact in facts {
      let fact = try inOrder(fact, newest: head.at)
      var stored = StoredFact(
        sequence: head.sequence + 1, key: fact.key, at: Int(fact.at), actor: fact.actor,
        actorKind: fact.actorKind.rawValue, kind: fact.kind.rawValue, subject: fact.subject,
        body: try FactWriter.body(fact.body), signature: fact.signature, previousHash: head.hash,
        hash: .none)
      stored.hash = hash(of: stored, writer: &writer)
      linked.append(
        (
          stored,
          RecordedFact(
            sequence: stored.sequence, fact: fact, previousHash: head.hash, hash: stored.hash)
        ))
      head = LedgerHead(sequence: stored.sequence, hash: stored.hash, at: fact.at)
    }
    return linked
  }

  /// The hash that a fact must have, after the hash that it names as the previous one.
  static func hash(of fact: StoredFact, writer: inout FactWriter) -> FactHash {
    writer.removeAll()
    writer.chained(fact)
    var hash = SHA256()
    writer.bytes.withUnsafeBufferPointer { hash.update($0) }
    return FactHash(words: hash.digest())
  }

  /// The fact with an instant that does not stand before the newest one.
  private static func inOrder(_ fact: Fact, newest: Double) throws(LedgerError) -> Fact {
    guard calendar.contains(fact.at) else {
      throw .unfit(problem: "its instant is beyond the calendar")
    }
    var fact = fact
    fact.at.round(.down)
    guard fact.at < newest else { return fact }
    guard newest - fact.at <= forgiven else { throw .clockBehind(at: fact.at, newest: newest) }
    // A clock that was given on the command line stays said.
    if fact.body["clock"] == nil { fact.body["clock"] = .text("stepped-back") }
    fact.body["clock-at"] = .number(fact.at)
    fact.at = newest
    return fact
  }
}
