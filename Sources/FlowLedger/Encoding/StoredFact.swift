import FlowProcess

/// A fact as it is kept: its words as they are, its body as canonical JSON.
public struct StoredFact: Sendable {
  public var sequence: Int
  public var key: String
  /// Whole seconds since 1970 in UTC.
  public var at: Int
  public var actor: String?
  /// A raw value of `ActorKind`, unless it was tampered with.
  public var actorKind: String
  /// A raw value of `FactKind`, unless it was tampered with or is newer than this program.
  public var kind: String
  public var subject: String
  public var body: [UInt8]
  public var signature: String?
  public var previousHash: FactHash
  public var hash: FactHash

  /// The fact that this keeps.
  public func recorded() throws(FactTextError) -> RecordedFact {
    guard let kind = FactKind(rawValue: kind) else { throw .unknownKind(kind) }
    guard let actorKind = ActorKind(rawValue: actorKind) else {
      throw .unknownActorKind(actorKind)
    }
    let fact = Fact(
      key: key, at: Double(at), actor: actor, actorKind: actorKind, kind: kind, subject: subject,
      body: try FactReader.body(body), signature: signature)
    return RecordedFact(sequence: sequence, fact: fact, previousHash: previousHash, hash: hash)
  }
}
