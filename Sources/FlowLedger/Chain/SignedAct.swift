import FlowProcess

/// What a person signs when they act.
///
/// It is the fact in its canonical form as they meant it: without its signature, and without what
/// the ledger itself notes, so that a signature still holds where the clock had stepped back or the
/// fact was taken in from another ledger. The body carries the public key under `key`, which makes
/// the key part of what is signed.
public enum SignedAct {
  /// The text that is signed, as bytes.
  public static func text(of fact: Fact) throws(LedgerError) -> [UInt8] {
    var act = fact
    if case .object(let origin)? = act.body["imported"], let at = origin.number("at") {
      act.at = at
    }
    if let at = act.body.number("clock-at") { act.at = at }
    if act.body.text("clock") == "stepped-back" { act.body["clock"] = nil }
    for name in ["clock-at", "imported"] { act.body[name] = nil }
    guard let at = Int(exactly: act.at.rounded(.down)) else {
      throw .unfit(problem: "its instant is beyond the calendar")
    }
    let stored = StoredFact(
      sequence: 0, key: act.key, at: at, actor: act.actor, actorKind: act.actorKind.rawValue,
      kind: act.kind.rawValue, subject: act.subject, body: try FactWriter.body(act.body),
      signature: nil, previousHash: .none, hash: .none)
    var writer = FactWriter()
    writer.canonical(stored)
    return writer.bytes
  }
}
