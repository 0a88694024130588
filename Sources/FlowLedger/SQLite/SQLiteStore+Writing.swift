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

extension SQLiteStore {
  /// Holds the tables and their orders against each other, and the numbers of ids against the
  /// facts that gave them out.
  public func inspect() throws(LedgerError) {
    let (found, differing) = try calling { () throws(SQLiteCode) in
      let found = try database.text("PRAGMA integrity_check(1)")
      return (found, found == "ok" ? try database.number(Self.differingNumbers) : 0)
    }
    guard found == "ok" else { throw .damaged(path: path, problem: found) }
    guard differing == 0 else {
      throw .damaged(
        path: path, problem: "the numbers of ids are not those that the facts gave out")
    }
  }

  /// How many series of ids have another highest number than their facts; `NumberedId` in SQL.
  private static let differingNumbers = """
    WITH given AS (
      SELECT kind, subject, rtrim(subject, '0123456789') AS prefix FROM facts
      WHERE kind IN (SELECT id FROM names WHERE name IN ('\(FactKind.idGivers)'))
    ), highest AS (
      SELECT kind, prefix, max(CAST(substr(subject, length(prefix) + 1) AS INTEGER)) AS number
      FROM given WHERE length(subject) - length(prefix) BETWEEN 1 AND 17 GROUP BY kind, prefix
    )
    SELECT (SELECT count(*) FROM highest LEFT JOIN numbers USING (kind, prefix)
        WHERE highest.number IS NOT numbers.highest)
      + (SELECT count(*) FROM numbers LEFT JOIN highest USING (kind, prefix)
        WHERE highest.number IS NULL)
    """
}
