import FlowProcess

extension SQLiteStore {
  /// Writes a fact in its place.
  ///
  /// - Requires: A transaction that writes.
  func insert(_ fact: StoredFact, kind: FactKind) throws(SQLiteCode) {
    let kindNumber = try names.numberOrNew(fact.kind)
    insertFact.bind(try names.numberOrNew(fact.key), at: 1)
    insertFact.bind(fact.sequence, at: 2)
    insertFact.bind(fact.at, at: 3)
    insertFact.bind(kindNumber, at: 4)
    insertFact.bind(try names.numberOrNew(fact.actorKind), at: 5)
    insertFact.bind(fact.actor, at: 6)
    insertFact.bind(fact.subject, at: 7)
    fact.body.withUnsafeBufferPointer { insertFact.bind(text: $0, at: 8) }
    insertFact.bind(fact.signature, at: 9)
    fact.previousHash.withBytes { insertFact.bind(bytes: $0, at: 10) }
    fact.hash.withBytes { insertFact.bind(bytes: $0, at: 11) }
    try insertFact.run()
    guard kind.givesOutIds, let id = NumberedId(fact.subject) else { return }
    insertNumber.bind(kindNumber, at: 1)
    insertNumber.bind(id.prefix, at: 2)
    insertNumber.bind(id.number, at: 3)
    try insertNumber.run()
  }

  func highestNumber(of kind: FactKind, prefix: String) throws(LedgerError) -> Int {
    try calling { () throws(SQLiteCode) in
      guard let number = try names.number(kind.rawValue) else { return 0 }
      readHighest.bind(number, at: 1)
      readHighest.bind(prefix, at: 2)
      defer { readHighest.reset() }
      return try readHighest.step() ? readHighest.number(0) : 0
    }
  }
}
