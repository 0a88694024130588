import FlowProcess

/// Where facts are kept: appended at the end, never changed, in one order for all who look.
///
/// A command works in two steps, so that the ledger is not locked while it thinks. It reads the
/// facts of its run and judges them; then it appends, and under the lock it is shown what others
/// have recorded in between:
///
/// ```swift
/// let facts = try store.facts(ofKey: "main")
/// let judgement = judge(program, facts, evidence, now)
/// try store.append(key: "main", after: facts.last?.sequence ?? 0) { view in
///   guard view.newFacts.isEmpty else { … judge again with facts + view.newFacts … }
///   let number = view.highestNumber(of: .escalationOpened, prefix: "ESC-") + 1
///   return judgement.facts(numberedFrom: number)
/// }
/// ```
///
/// What every store promises, held by one suite of tests over all of them:
///
/// - All facts of one append stand, or none; they follow one another without a stranger between.
/// - When `append` returns, its facts survive the end of the process and the loss of power.
/// - While the closure of `append` runs, nobody else appends, so that what it decides from the view
///   still holds when its facts are written.
/// - Sequences count from 1 without gaps, and every fact carries the hash of the one before.
/// - Facts are in order of time. A clock that stands before the newest fact by `Chain.forgiven`
///   seconds or less records the newest instant, and the body says so: `clock` is `stepped-back`
///   and `clock-at` what the clock said. One further behind is refused.
/// - Reading the facts of one run costs nothing for the facts of others.
public protocol FactStore: AnyObject {
  /// The facts of one run after a sequence, in order, up to and including an instant.
  func facts(
    ofKey key: String, after sequence: Int, until instant: Double
  ) throws(LedgerError) -> [RecordedFact]

  /// Shows the same facts one after the other, so that they need not all be there at once.
  func visit(
    ofKey key: String, after sequence: Int, until instant: Double, _ body: (RecordedFact) -> Void
  ) throws(LedgerError)

  /// The end of the ledger.
  func head() throws(LedgerError) -> LedgerHead

  /// Appends the facts that `body` makes while nobody else can append; none, if it makes none.
  ///
  /// - Parameters:
  ///   - key: The run whose new facts the view shows. The facts may be of other runs.
  ///   - sequence: The last fact of the run that the caller has seen.
  /// - Returns: The facts in their places.
  @discardableResult
  func append<Refusal: Error>(
    key: String, after sequence: Int, _ body: (LedgerView) throws(Refusal) -> [Fact]
  ) throws(AppendError<Refusal>) -> [RecordedFact]

  /// Shows the facts of all runs after a sequence, in order, until `visit` answers false.
  ///
  /// Facts come as they are kept, not yet read, so that one that was tampered with can be named.
  func scan(after sequence: Int, _ visit: (StoredFact) -> Bool) throws(LedgerError)

  /// Looks for damage that the chain of hashes does not see, because it lies beside the facts.
  func inspect() throws(LedgerError)
}

extension FactStore {
  public func visit(
    ofKey key: String, after sequence: Int, until instant: Double, _ body: (RecordedFact) -> Void
  ) throws(LedgerError) {
    for fact in try facts(ofKey: key, after: sequence, until: instant) { body(fact) }
  }

  public func inspect() throws(LedgerError) {}

  /// All facts of one run.
  public func facts(ofKey key: String) throws(LedgerError) -> [RecordedFact] {
    try facts(ofKey: key, after: 0, until: .infinity)
  }
}
