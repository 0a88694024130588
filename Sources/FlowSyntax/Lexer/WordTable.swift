/// Tells reserved and contextual words from names by their bytes.
///
/// A name of up to 16 bytes is two machine words; a word is found by one multiplication and, nearly
/// always, one comparison, without making a string.
struct WordTable: Sendable {
  struct Entry: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var kind = TokenKind.name
    var word = Word.ordinary
  }

  static let size = 1024
  static let shared = WordTable()

  let entries: [Entry]

  private init() {
    var entries = [Entry](repeating: Entry(), count: Self.size)
    func add(_ spelling: StaticString, _ kind: TokenKind, _ word: Word) {
      var entry = Entry(kind: kind, word: word)
      spelling.withUTF8Buffer { bytes in
        for (place, byte) in bytes.enumerated() {
          if place < 8 {
            entry.low |= UInt64(byte) << UInt64(place * 8)
          } else {
            entry.high |= UInt64(byte) << UInt64((place - 8) * 8)
          }
        }
      }
      var slot = Self.slot(entry.low, entry.high)
      while entries[slot].low != 0 { slot = (slot + 1) & (Self.size - 1) }
      entries[slot] = entry
    }
    for (spelling, kind) in Self.reserved { add(spelling, kind, .ordinary) }
    for (spelling, word) in Self.contextual { add(spelling, .name, word) }
    self.entries = entries
  }

  @inline(__always)
  static func slot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 54)
  }

  /// The reserved words, in the order of ``TokenKind``.
  static let reserved: [(StaticString, TokenKind)] = [
    ("let", .let), ("var", .var), ("define", .define), ("if", .if), ("then", .then),
    ("else", .else), ("for", .for), ("in", .in), ("where", .where), ("each", .each),
    ("have", .have), ("all", .all), ("any", .any), ("no", .no), ("match", .match),
    ("otherwise", .otherwise), ("return", .return), ("and", .and), ("or", .or), ("not", .not),
    ("is", .is), ("true", .true), ("false", .false), ("unknown", .unknown),
    ("require", .require), ("recommend", .recommend),
  ]

  /// The contextual words, in the order of ``Word``.
  static let contextual: [(StaticString, Word)] = [
    ("use", .use), ("choice", .choice), ("record", .record), ("evidence", .evidence),
    ("role", .role), ("person", .person), ("rota", .rota), ("calendar", .calendar),
    ("cadence", .cadence), ("channel", .channel), ("decision", .decision), ("task", .task),
    ("escalation", .escalation), ("override", .override), ("phase", .phase),
    ("locked", .locked), ("gate", .gate), ("watch", .watch), ("latch", .latch),
    ("test", .test), ("level", .level), ("on", .on), ("deliver", .deliver), ("check", .check),
    ("signoff", .signoff), ("consent", .consent), ("run", .run), ("step", .step),
    ("parallel", .parallel), ("escalate", .escalate), ("notify", .notify), ("write", .write),
    ("set", .set), ("reopen", .reopen), ("note", .note), ("sign", .sign),
    ("reject", .reject), ("done", .done), ("grant", .grant), ("agree", .agree),
    ("revoke", .revoke), ("review", .review), ("decide", .decide), ("ack", .ack),
    ("resolve", .resolve), ("attempt", .attempt), ("given", .given), ("advance", .advance),
    ("expect", .expect), ("refuse", .refuse), ("because", .because), ("by", .by),
    ("within", .within),
    ("via", .via), ("to", .to), ("as", .as), ("of", .of), ("until", .until),
    ("lasting", .lasting), ("risk", .risk), ("with", .with), ("deciding", .deciding),
    ("retry", .retry), ("every", .every), ("doubling", .doubling), ("from", .from),
    ("after", .after), ("alongside", .alongside), ("when", .when), ("like", .like),
    ("matches", .matches), ("mod", .mod), ("known", .known), ("empty", .empty),
    ("except", .except), ("list", .list), ("working", .working), ("day", .day),
    ("days", .days), ("hour", .hour), ("hours", .hours), ("duration", .duration),
    ("times", .times),
  ]
}
