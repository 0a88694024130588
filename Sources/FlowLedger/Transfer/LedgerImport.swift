import FlowProcess

/// Takes in the facts of another ledger, as `flow log export` wrote them.
///
/// The chain of the other ledger is checked first. Then each fact is appended with a note of where
/// it comes from, `imported: {"at":…,"hash":"…","sequence":…}`; its place and its hash are those of
/// this ledger, and so is its instant where this ledger has later facts already. A fact that is
/// here under its own hash, or was taken in before, is passed over, so that importing twice adds
/// nothing.
public enum LedgerImport {
  /// What an import did.
  public struct Outcome: Hashable, Sendable {
    public let added: Int
    /// How many facts were here already.
    public let known: Int

    public init(added: Int, known: Int) {
      self.added = added
      self.known = known
    }
  }

  /// Why an attempt came to nothing: others appended meanwhile.
  private struct Overtaken: Error {}

  /// - Parameter now: No fact may be of a later instant, apart from what clocks differ by.
  public static func run(
    _ bytes: [UInt8], into store: any FactStore, now: Double
  ) throws(ImportError) -> Outcome {
    let facts = try read(bytes, now: now)
    while true {
      if let outcome = try attempt(facts, store) { return outcome }
    }
  }

  /// The facts in the lines, once their chain was found whole.
  private static func read(_ bytes: [UInt8], now: Double) throws(ImportError) -> [RecordedFact] {
    var check = ChainCheck()
    var facts: [RecordedFact] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      start = end + 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do throws(FactTextError) {
        let fact = try line.withUnsafeBufferPointer { buffer throws(FactTextError) in
          try FactLine.read(buffer)
        }
        guard check.take(fact) else { break }
        facts.append(try fact.recorded())
      } catch { throw .line(number, error) }
    }
    if let fault = check.result { throw .fault(fault) }
    for fact in facts where fact.fact.at > now + Chain.forgiven {
      throw .future(sequence: fact.sequence, at: fact.fact.at, now: now)
    }
    return facts
  }

  /// Nothing if others appended meanwhile.
  private static func attempt(
    _ facts: [RecordedFact], _ store: any FactStore
  ) throws(ImportError) -> Outcome? {
    do throws(LedgerError) {
      let head = try store.head()
      let known = try known(in: store)
      let new = facts.filter { !known.contains(origin(of: $0)) }
      if !new.isEmpty {
        do throws(AppendError<Overtaken>) {
          try store.append(key: "", after: .max) { view throws(Overtaken) in
            guard view.head == head else { throw Overtaken() }
            return moved(new, newest: head.at)
          }
        } catch {
          switch error {
          case .refused: return nil
          case .ledger(let error): throw error
          }
        }
      }
      return Outcome(added: new.count, known: facts.count - new.count)
    } catch { throw .ledger(error) }
  }

  /// The hashes of all facts of a ledger, here and where they come from.
  private static func known(in store: any FactStore) throws(LedgerError) -> Set<FactHash> {
    var known: Set<FactHash> = []
    try store.scan(after: 0) { fact in
      known.insert(fact.hash)
      if let recorded = try? fact.recorded() { known.insert(origin(of: recorded)) }
      return true
    }
    return known
  }

  /// The hash under which a fact was recorded first.
  private static func origin(of fact: RecordedFact) -> FactHash {
    guard case .object(let note)? = fact.fact.body["imported"] else { return fact.hash }
    return note.text("hash").flatMap { FactHash($0) } ?? fact.hash
  }

  /// The facts as this ledger records them.
  private static func moved(_ facts: [RecordedFact], newest: Double) -> [Fact] {
    var newest = newest
    return facts.map { recorded in
      var fact = recorded.fact
      if fact.body["imported"] == nil {
        fact.body["imported"] = .object([
          "at": .number(fact.at), "hash": .text(recorded.hash.description),
          "sequence": .number(Double(recorded.sequence)),
        ])
      }
      newest = max(newest, fact.at)
      fact.at = newest
      return fact
    }
  }
}
