/// Something that happened, before the ledger has given it its place.
///
/// Facts are all that is kept of a process: every status is worked out from the program, the facts,
/// the evidence and the instant.
public struct Fact: Hashable, Sendable {
  /// Which run it belongs to: a branch, a release, an epic.
  public var key: String
  /// Seconds since 1970 began in UTC; whole.
  public var at: Double
  /// Who: a person's name; nothing for what Flow does by itself.
  public var actor: String?
  public var actorKind: ActorKind
  public var kind: FactKind
  /// What it is about: a gate, `ESC-1`, `T-12`.
  public var subject: String
  public var body: FactBody
  /// The signature of the act by its actor's key, as `ssh-keygen -Y sign` wrote it.
  public var signature: String?

  public init(
    key: String, at: Double, actor: String? = nil, actorKind: ActorKind = .system, kind: FactKind,
    subject: String, body: FactBody = [:], signature: String? = nil
  ) {
    self.key = key
    self.at = at
    self.actor = actor
    self.actorKind = actorKind
    self.kind = kind
    self.subject = subject
    self.body = body
    self.signature = signature
  }

  /// The instant that it is about: of a timer that fired late, the one at which it was due.
  public var instant: Double { body.number("as-of") ?? at }
}
