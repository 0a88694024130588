import FlowLedger
import FlowProcess
import FlowTestSupport
import FlowValues
import Testing

/// What `log verify` finds, whatever is done to which fact.
@Suite struct ChainTests {
  /// A ledger of six facts, as they are kept.
  static func ledger() throws -> [StoredFact] {
    let store = MemoryStore()
    for number in 1...6 {
      try store.append(.note("note \(number)", key: "run \(number % 2)", at: Double(number * 60)))
    }
    return try store.stored()
  }

  static func check(_ facts: [StoredFact], head: FactHash? = nil) -> ChainFault? {
    var check = ChainCheck(wantedHead: head)
    for fact in facts where !check.take(fact) { break }
    return check.result
  }

  /// The same facts with sequences without gaps, as a clever hand would leave them.
  static func renumbered(_ facts: [StoredFact]) -> [StoredFact] {
    var facts = facts
    for place in facts.indices { facts[place].sequence = place + 1 }
    return facts
  }

  @Test func `an untouched ledger has no fault`() throws {
    #expect(Self.check(try Self.ledger()) == nil)
  }

  @Test(arguments: 1...6)
  func `any change of any part of a fact names it`(_ sequence: Int) throws {
    let changes: [@Sendable (inout StoredFact) -> Void] = [
      { $0.key += "x" }, { $0.at += 1 }, { $0.actor = "bob" }, { $0.actor = nil },
      { $0.actorKind = "automated" }, { $0.kind = "ask.signed" }, { $0.subject = "" },
      { $0.body[$0.body.count - 3] ^= 1 }, { $0.body = [] }, { $0.signature = "" },
      { $0.previousHash = .none.flipped }, { $0.hash = $0.hash.flipped },
    ]
    for change in changes {
      var facts = try Self.ledger()
      change(&facts[sequence - 1])
      #expect(Self.check(facts) == .changed(sequence))
    }
  }

  @Test(arguments: 1...5)
  func `a fact that was taken away is named, renumbered or not`(_ sequence: Int) throws {
    var facts = try Self.ledger()
    facts.remove(at: sequence - 1)
    #expect(Self.check(facts) == .dropped(sequence))
    #expect(Self.check(Self.renumbered(facts)) == .dropped(sequence))
  }

  @Test(arguments: 1...6)
  func `a fact that was put in is named`(_ sequence: Int) throws {
    let facts = try Self.ledger()
    var stranger = facts[0]
    stranger.body = Array(#"{"text":"never said"}"#.utf8)
    stranger.previousHash = sequence == 1 ? .none : facts[sequence - 2].hash
    for hash in [stranger.hash, Self.hash(of: stranger)] {
      stranger.hash = hash
      var added = facts
      added.insert(stranger, at: sequence - 1)
      #expect(Self.check(Self.renumbered(added)) == .added(sequence))
    }
    // A copy of a fact, at its place or further down.
    for place in sequence...6 {
      var copied = facts
      copied.insert(facts[sequence - 1], at: place)
      #expect(Self.check(Self.renumbered(copied)) == .added(place + 1))
    }
  }

  @Test(arguments: 1...5)
  func `facts that changed their places are named`(_ sequence: Int) throws {
    for other in sequence + 1...6 {
      var facts = try Self.ledger()
      facts.swapAt(sequence - 1, other - 1)
      #expect(Self.check(Self.renumbered(facts)) == .reordered(sequence))
      facts = try Self.ledger()
      facts.insert(facts.remove(at: other - 1), at: sequence - 1)
      #expect(Self.check(Self.renumbered(facts)) == .reordered(sequence))
    }
  }

  @Test(arguments: 0...6)
  func `an end that was cut off is found with a head that was kept elsewhere`(
    _ count: Int
  ) throws {
    let facts = try Self.ledger()
    let cut = Array(facts.prefix(count))
    #expect(Self.check(cut) == nil)
    for fact in facts {
      let fault = Self.check(cut, head: fact.hash)
      #expect(
        fault == (fact.sequence <= count ? nil : .headMissing(fact.hash, newest: count)))
    }
    #expect(Self.check(cut, head: FactHash.none) == nil)
  }

  @Test func `a ledger written anew from some fact on is found with a head kept elsewhere`() throws
  {
    let facts = try Self.ledger()
    let store = MemoryStore()
    for fact in facts {
      var recorded = try fact.recorded().fact
      if fact.sequence == 4 { recorded.body["text"] = .text("something else") }
      try store.append(recorded)
    }
    let anew = try store.stored()
    #expect(Self.check(anew) == nil)
    #expect(
      Self.check(anew, head: facts[5].hash) == .headMissing(facts[5].hash, newest: 6))
    #expect(Self.check(anew, head: facts[2].hash) == nil)
  }

  @Test func `the hash is what the canonical form says it is`() throws {
    let store = MemoryStore()
    try store.append(
      Fact(
        key: "main", at: 1_795_600_800, actor: "dana", actorKind: .human, kind: .askSigned,
        subject: "quality", body: ["z": .number(84.2), "a": .list([.null])]))
    let canonical =
      #"{"actor":"dana","actorKind":"human","at":1795600800,"body":{"a":[null],"z":84.2},"#
      + #""key":"main","kind":"ask.signed","subject":"quality"}"#
    let text = String(repeating: "0", count: 64) + "\n" + canonical
    #expect(try store.head().hash.description == SHA256.hexadecimal(of: Array(text.utf8)))
  }

  /// The hash that a fact would have been given.
  private static func hash(of fact: StoredFact) -> FactHash {
    var text = #"\#(fact.previousHash)\#n{"actor":"dana","actorKind":"human","at":\#(fact.at),"#
    text += #""body":\#(String(decoding: fact.body, as: UTF8.self)),"key":"\#(fact.key)","#
    text += #""kind":"note","subject":"x"}"#
    return FactHash(sha256Of: text)
  }
}
