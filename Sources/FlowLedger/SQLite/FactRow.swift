import FlowProcess

/// The row that a statement stands at, read as a fact.
struct FactRow {
  static let columns =
    "key, sequence, at, kind, actorKind, actor, subject, body, signature, previousHash, hash"

  let statement: SQLiteStatement
  let names: NameTable

  var sequence: Int { statement.number(1) }
  var at: Double { Double(statement.number(2)) }

  /// The fact, which is of a run whose name is known.
  func recorded(key: String) throws(SQLiteCode) -> Result<RecordedFact, FactTextError> {
    let kindName = try names.name(statement.number(3))
    let actorName = try names.name(statement.number(4))
    guard let kind = kindName.kind else { return .failure(.unknownKind(kindName.text)) }
    guard let actorKind = actorName.actorKind else {
      return .failure(.unknownActorKind(actorName.text))
    }
    let body: FactBody
    do throws(FactTextError) {
      body = try FactReader.body(statement.bytes(7).assumingMemoryBound(to: UInt8.self))
    } catch { return .failure(error) }
    let fact = Fact(
      key: key, at: at, actor: statement.text(5), actorKind: actorKind, kind: kind,
      subject: statement.text(6) ?? "", body: body, signature: statement.text(8))
    return .success(
      RecordedFact(
        sequence: sequence, fact: fact, previousHash: FactHash(bytes: statement.bytes(9)),
        hash: FactHash(bytes: statement.bytes(10))))
  }

  /// The fact as it is kept.
  func stored() throws(SQLiteCode) -> StoredFact {
    StoredFact(
      sequence: sequence, key: try names.name(statement.number(0)).text, at: statement.number(2),
      actor: statement.text(5), actorKind: try names.name(statement.number(4)).text,
      kind: try names.name(statement.number(3)).text, subject: statement.text(6) ?? "",
      body: Array(statement.bytes(7)), signature: statement.text(8),
      previousHash: FactHash(bytes: statement.bytes(9)),
      hash: FactHash(bytes: statement.bytes(10)))
  }
}

extension FactHash {
  /// The hash in 32 bytes; one that no fact has where there are not as many.
  init(bytes: UnsafeRawBufferPointer) {
    var words = SIMD8<UInt32>(repeating: .max)
    if bytes.count == 32 {
      for place in 0..<8 {
        let word = bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self)
        words[place] = UInt32(bigEndian: word)
      }
    }
    self.init(words: words)
  }

  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    var bytes = words
    for place in 0..<8 { bytes[place] = words[place].bigEndian }
    withUnsafeBytes(of: bytes, body)
  }
}
