import FlowProcess
import FlowValues

/// Writes facts in their canonical form: the one JSON text that a fact has.
///
/// No spaces; members sorted by the bytes of their names; numbers in the shortest form that reads
/// back as the same (`90`, `84.2`, `1e+21`), those that are not finite as `null`; in texts only
/// `"`, `\` and the characters below U+0020 are escaped, as `\b \t \n \f \r` or `\u001f`. Instants
/// are whole seconds since 1970 in UTC. What is absent is left out.
///
/// ```json
/// {"actor":"dana","actorKind":"human","at":1795600800,"body":{"reason":"…"},"key":"main",
///  "kind":"override.granted","subject":"OVR-2026-11-20-001"}
/// ```
///
/// That, on one line and with `"signature"` between `kind` and `subject` where there is one, is what
/// the hash of a fact is taken over, behind the previous hash in hexadecimal and a line feed. A
/// signature is made over the same without `signature`, see `SignedAct`. In JSON Lines a fact has
/// the members `hash`, `previousHash` and `sequence` as well.
struct FactWriter {
  private(set) var bytes: [UInt8] = []

  /// The canonical text of a body.
  static func body(_ body: FactBody) throws(LedgerError) -> [UInt8] {
    var writer = FactWriter()
    writer.bytes.reserveCapacity(256)
    try writer.object(body, depth: 0)
    return writer.bytes
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// What the hash is taken over.
  mutating func chained(_ fact: StoredFact) {
    fact.previousHash.withHexadecimalDigits { bytes.append(contentsOf: $0) }
    bytes.append(0x0A)
    canonical(fact)
  }

  /// The fact without its place in the chain.
  mutating func canonical(_ fact: StoredFact) {
    head(fact)
    words(",\"key\":")
    text(fact.key)
    words(",\"kind\":")
    text(fact.kind)
    if let signature = fact.signature {
      words(",\"signature\":")
      text(signature)
    }
    words(",\"subject\":")
    text(fact.subject)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A line of JSON Lines, without its end.
  mutating func line(_ fact: StoredFact) {
    head(fact)
    words(",\"hash\":")
    text(fact.hash.description)
    words(",\"key\":")
    text(fact.key)
    words(",\"kind\":")
    text(fact.kind)
    words(",\"previousHash\":")
    text(fact.previousHash.description)
    words(",\"sequence\":")
    whole(fact.sequence)
    if let signature = fact.signature {
      words(",\"signature\":")
      text(signature)
    }
    words(",\"subject\":")
    text(fact.subject)
    bytes.append(UInt8(ascii: "}"))
  }

  /// The members up to the body, which stand first in every form.
  private mutating func head(_ fact: StoredFact) {
    if let actor = fact.actor {
      words("{\"actor\":")
      text(actor)
      words(",\"actorKind\":")
    } else {
      words("{\"actorKind\":")
    }
    text(fact.actorKind)
    words(",\"at\":")
    whole(fact.at)
    words(",\"body\":")
    bytes += fact.body
  }

  private mutating func value(_ value: FactValue, depth: Int) throws(LedgerError) {
    switch value {
    case .null: words("null")
    case .bool(let bool): words(bool ? "true" : "false")
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .object(let body): try object(body, depth: depth)
    case .list(let elements):
      guard depth < FactReader.depth else { throw .unfit(problem: FactTextError.tooDeep.problem) }
      bytes.append(UInt8(ascii: "["))
      var isFollowing = false
      for element in elements {
        if isFollowing { bytes.append(UInt8(ascii: ",")) }
        isFollowing = true
        try self.value(element, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private mutating func object(_ body: FactBody, depth: Int) throws(LedgerError) {
    guard depth < FactReader.depth else { throw .unfit(problem: FactTextError.tooDeep.problem) }
    bytes.append(UInt8(ascii: "{"))
    let members = body.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var isFollowing = false
    for (name, value) in members {
      if isFollowing { bytes.append(UInt8(ascii: ",")) }
      isFollowing = true
      text(name)
      bytes.append(UInt8(ascii: ":"))
      try self.value(value, depth: depth + 1)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func number(_ number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 49 {
      self.whole(whole)
    } else if number.isFinite {
      for byte in NumberFormat.print(number).utf8 { bytes.append(byte) }
    } else {
      words("null")
    }
  }

  private mutating func whole(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(0x30 | UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { characters in
      var start = 0
      for at in 0..<characters.count {
        let byte = characters[at]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
        bytes.append(contentsOf: characters[start..<at])
        escape(byte)
        start = at + 1
      }
      bytes.append(contentsOf: characters[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x08: words("\\b")
    case 0x09: words("\\t")
    case 0x0A: words("\\n")
    case 0x0C: words("\\f")
    case 0x0D: words("\\r")
    case UInt8(ascii: "\""): words("\\\"")
    case UInt8(ascii: "\\"): words("\\\\")
    default:
      words(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  private mutating func words(_ words: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }
}
