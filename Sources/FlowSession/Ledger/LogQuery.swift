import FlowLedger
import FlowProcess

/// Which facts of a ledger are asked for.
public struct LogQuery: Sendable {
  /// The first instant.
  public var since = -Double.infinity
  /// Of these kinds; of any, where none is named.
  public var kinds: Set<FactKind> = []
  public var actor: String?
  public var subject: String?
  public var key: String?

  public init() {}

  /// Shows the facts that were asked for, in order.
  public func run(
    on store: any FactStore, _ visit: (StoredFact) -> Void
  ) throws(LedgerError) {
    let kinds = Set(kinds.map(\.rawValue))
    try store.scan(after: 0) { fact in
      if Double(fact.at) >= since, kinds.isEmpty || kinds.contains(fact.kind),
        actor == nil || actor == fact.actor, subject == nil || subject == fact.subject,
        key == nil || key == fact.key
      {
        visit(fact)
      }
      return true
    }
  }
}
