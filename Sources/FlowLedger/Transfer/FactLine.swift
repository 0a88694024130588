import FlowProcess

/// A fact as one line of JSON Lines, the form in which facts go from one ledger to another.
///
/// The members are those of the canonical form with `hash`, `previousHash` and `sequence`. What a
/// terminal or an editor could take for a command is escaped; how a text is escaped, and the order
/// and spacing of members, change nothing about the fact.
public enum FactLine {
  /// The line without its end.
  public static func text(of fact: StoredFact) -> String {
    var writer = FactWriter()
    writer.line(fact)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    if text.utf8.allSatisfy({ $0 < 0x7F }) { return text }
    var harmless = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        for unit in scalar.utf16 {
          let digits = String(unit, radix: 16)
          harmless += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      default: harmless.unicodeScalars.append(scalar)
      }
    }
    return harmless
  }

  /// Reads the bytes of a line.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(FactTextError) -> StoredFact {
    let line = try FactReader.body(bytes)
    let known: Set = [
      "actor", "actorKind", "at", "body", "hash", "key", "kind", "previousHash", "sequence",
      "signature", "subject",
    ]
    for (name, _) in line.members where !known.contains(name) { throw .member(name) }
    func text(_ name: String) throws(FactTextError) -> String {
      guard let text = line.text(name) else { throw .member(name) }
      return text
    }
    func whole(_ name: String) throws(FactTextError) -> Int {
      guard let whole = line.number(name).flatMap(Int.init(exactly:)) else { throw .member(name) }
      return whole
    }
    func hash(_ name: String) throws(FactTextError) -> FactHash {
      guard let hash = FactHash(try text(name)) else { throw .member(name) }
      return hash
    }
    guard case .object(let body)? = line["body"], let bytes = try? FactWriter.body(body) else {
      throw .member("body")
    }
    return StoredFact(
      sequence: try whole("sequence"), key: try text("key"), at: try whole("at"),
      actor: line["actor"] == nil ? nil : try text("actor"), actorKind: try text("actorKind"),
      kind: try text("kind"), subject: try text("subject"), body: bytes,
      signature: line["signature"] == nil ? nil : try text("signature"),
      previousHash: try hash("previousHash"), hash: try hash("hash"))
  }
}
