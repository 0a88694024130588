import FlowProcess

/// A ledger that ends with the process: for `memory:`, for dry runs and for tests.
public final class MemoryStore: FactStore {
  private var stored: [StoredFact] = []
  private var recorded: [String: [RecordedFact]] = [:]
  private var numbers: [FactKind: [String: Int]] = [:]
  private var end = LedgerHead.empty

  public init() {}

  public func facts(
    ofKey key: String, after sequence: Int, until instant: Double
  ) throws(LedgerError) -> [RecordedFact] {
    let facts = recorded[key, default: []]
    let start = facts.firstPlace { $0.sequence > sequence }
    let end = facts.firstPlace { $0.fact.at > instant }
    return start < end ? Array(facts[start..<end]) : []
  }

  public func head() throws(LedgerError) -> LedgerHead { end }

  @discardableResult
  public func append<Refusal: Error>(
    key: String, after sequence: Int, _ body: (LedgerView) throws(Refusal) -> [Fact]
  ) throws(AppendError<Refusal>) -> [RecordedFact] {
    let facts: [Fact]
    let linked: [(stored: StoredFact, recorded: RecordedFact)]
    let view: LedgerView
    do throws(LedgerError) {
      view = LedgerView(
        newFacts: try self.facts(ofKey: key, after: sequence, until: .infinity), head: end
      ) { self.numbers[$0]?[$1] ?? 0 }
    } catch { throw .ledger(error) }
    do throws(Refusal) { facts = try body(view) } catch { throw .refused(error) }
    do throws(LedgerError) { linked = try Chain.link(facts, after: end) } catch {
      throw .ledger(error)
    }
    for (stored, recorded) in linked { keep(stored, recorded) }
    return linked.map(\.recorded)
  }

  public func scan(after sequence: Int, _ visit: (StoredFact) -> Bool) throws(LedgerError) {
    for fact in stored.dropFirst(max(sequence, 0)) where !visit(fact) { return }
  }

  private func keep(_ fact: StoredFact, _ recordedFact: RecordedFact) {
    stored.append(fact)
    recorded[fact.key, default: []].append(recordedFact)
    end = LedgerHead(sequence: fact.sequence, hash: fact.hash, at: recordedFact.fact.at)
    let kind = recordedFact.fact.kind
    if kind.givesOutIds, let id = NumberedId(fact.subject) {
      numbers[kind, default: [:]][id.prefix, default: 0] =
        max(numbers[kind]?[id.prefix] ?? 0, id.number)
    }
  }
}

extension [RecordedFact] {
  /// The first place from which on all facts are so.
  fileprivate func firstPlace(_ isSo: (RecordedFact) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
