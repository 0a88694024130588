import FlowLedger
import FlowProcess
import FlowTestSupport
import Testing

/// What every store promises.
@Suite struct StoreTests {
  @Test(arguments: Store.allCases)
  func `a ledger without facts has nothing and a head of zeros`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      #expect(try store.head() == .empty)
      #expect(try store.facts(ofKey: "main").isEmpty)
      #expect(try store.stored().isEmpty)
      #expect(try store.verify().fault == nil)
    }
  }

  @Test(arguments: Store.allCases)
  func `facts come back as they went in, with sequences from 1 and the hash before`(
    _ kind: Store
  ) throws {
    try kind.withLedger { store throws in
      var granted = Fact(
        key: "main", at: 1_795_600_800, actor: "dana", actorKind: .human, kind: .overrideGranted,
        subject: "OVR-2026-11-20-001",
        body: [
          "covers": .list([.text("quality"), .text("")]), "none": .null, "share": .number(0.1),
          "scope": .object(["deep": .object([:]), "on": .bool(true)]), "\u{1}\"é\\\n": .text("😀"),
          "": .number(-1e300),
        ])
      granted.signature = "-----BEGIN SSH SIGNATURE-----\n"
      let first = try store.append(granted, .note(at: 1_795_600_800))
      let second = try store.append(.note(key: "other", at: 1_795_600_801))
      #expect((first + second).map(\.sequence) == [1, 2, 3])
      #expect(first[0].previousHash == .none)
      #expect(first[1].previousHash == first[0].hash)
      #expect(second[0].previousHash == first[1].hash)
      #expect(try store.facts(ofKey: "main") == first)
      #expect(try store.facts(ofKey: "main")[0].fact == granted)
      #expect(try store.facts(ofKey: "other") == second)
      let recorded = try store.stored().map { try $0.recorded() }
      #expect(recorded == first + second)
      #expect(
        try store.head() == LedgerHead(sequence: 3, hash: second[0].hash, at: 1_795_600_801))
    }
  }

  @Test(arguments: Store.allCases)
  func `the facts of a run can be read from a place and up to an instant`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      for at in [10.0, 20, 20, 30] {
        try store.append(.note(at: at), .note(key: "other", at: at))
      }
      func sequences(after sequence: Int, until instant: Double) throws -> [Int] {
        try store.facts(ofKey: "main", after: sequence, until: instant).map(\.sequence)
      }
      #expect(try sequences(after: 0, until: .infinity) == [1, 3, 5, 7])
      #expect(try sequences(after: 3, until: .infinity) == [5, 7])
      #expect(try sequences(after: 0, until: 20) == [1, 3, 5])
      #expect(try sequences(after: 0, until: 19.9) == [1])
      #expect(try sequences(after: 4, until: 20) == [5])
      #expect(try sequences(after: 7, until: 20) == [])
      #expect(try sequences(after: 0, until: 9) == [])
    }
  }

  @Test(arguments: Store.allCases)
  func `one who appends sees what was recorded since, and the head`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      let seen = try store.append(.note("one"), .note("else", key: "other"))
      try store.append(.note("two"))
      let added = try store.append(key: "main", after: seen[0].sequence) { view in
        #expect(view.newFacts.map { $0.fact.body.text("text") } == ["two"])
        #expect(view.head.sequence == 3)
        return [.note("three")]
      }
      #expect(added.map(\.sequence) == [4])
    }
  }

  struct Refusal: Error {}

  @Test(arguments: Store.allCases)
  func `who refuses, or makes no facts, leaves nothing behind`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      try store.append(.note())
      let head = try store.head()
      #expect(throws: AppendError<Refusal>.self) {
        try store.append(key: "new", after: 0) { _ throws(Refusal) in throw Refusal() }
      }
      #expect(try store.append(key: "newer", after: 0) { _ in [] } == [])
      #expect(try store.head() == head)
      // And the lock is free again.
      #expect(try store.append(.note(key: "new")).map(\.sequence) == [2])
    }
  }

  @Test(arguments: Store.allCases)
  func `an append of which one fact cannot be kept keeps none`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      var deep = FactValue.null
      for _ in 0..<300 { deep = .list([deep]) }
      for unfit in [
        Fact(key: "k", at: .infinity, kind: .note, subject: ""),
        Fact(key: "k", at: .nan, kind: .note, subject: ""),
        Fact(key: "k", at: 1e12, kind: .note, subject: ""),
        Fact(key: "k", at: 1_000, kind: .note, subject: "", body: ["deep": deep]),
      ] {
        #expect(throws: AppendError<Never>.self) { try store.append(.note(), unfit) }
        #expect(try store.head() == .empty)
      }
    }
  }

  @Test(arguments: Store.allCases)
  func `ids are numbered by kind and prefix over all runs`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      func opened(_ id: String, _ kind: FactKind = .overrideGranted, key: String = "a") -> Fact {
        Fact(key: key, at: 1_000, kind: kind, subject: id)
      }
      try store.append(
        opened("OVR-2026-11-20-001"), opened("OVR-2026-11-20-012", key: "b"),
        opened("OVR-2026-11-21-003"), opened("ESC-4", .escalationOpened),
        opened("ESC-9", .escalationClimbed), opened("no number"), opened("7"),
        opened("X-99999999999999999999"))
      try store.append(key: "c", after: 0) { view in
        #expect(view.highestNumber(of: .overrideGranted, prefix: "OVR-2026-11-20-") == 12)
        #expect(view.highestNumber(of: .overrideGranted, prefix: "OVR-2026-11-21-") == 3)
        #expect(view.highestNumber(of: .overrideGranted, prefix: "ESC-") == 0)
        #expect(view.highestNumber(of: .escalationOpened, prefix: "ESC-") == 4)
        #expect(view.highestNumber(of: .overrideGranted, prefix: "") == 7)
        #expect(view.highestNumber(of: .overrideGranted, prefix: "X-") == 0)
        return []
      }
      // A lower number that comes later does not count back.
      try store.append(opened("ESC-2", .escalationOpened))
      try store.append(key: "c", after: 0) { view in
        #expect(view.highestNumber(of: .escalationOpened, prefix: "ESC-") == 4)
        return []
      }
    }
  }

  @Test(arguments: Store.allCases)
  func `a clock that stepped back by minutes records the newest instant and says so`(
    _ kind: Store
  ) throws {
    try kind.withLedger { store throws in
      try store.append(.note(at: 10_000))
      let late = try store.append(.note(at: 9_400.7), .note(at: 10_000), .note(at: 10_001.9))
      #expect(late.map(\.fact.at) == [10_000, 10_000, 10_001])
      #expect(late[0].fact.body.text("clock") == "stepped-back")
      #expect(late[0].fact.body.number("clock-at") == 9_400)
      #expect(late[1].fact.body == ["text": .text("a note")])
      #expect(try store.facts(ofKey: "main").suffix(3) == late[...])
      var supplied = Fact.note(at: 10_000)
      supplied.body["clock"] = .text("supplied")
      let both = try store.append(supplied)[0].fact
      #expect(both.at == 10_001)
      #expect(both.body.text("clock") == "supplied")
      #expect(both.body.number("clock-at") == 10_000)
      #expect {
        try store.append(.note(at: 9_400))
      } throws: { error in
        guard case AppendError<Never>.ledger(.clockBehind(at: 9_400, newest: 10_001)) = error
        else { return false }
        return true
      }
      #expect(try store.head().sequence == 5)
    }
  }

  @Test(arguments: Store.allCases)
  func `numbers that are not finite are kept as null, and zero has no sign`(_ kind: Store) throws {
    try kind.withLedger { store throws in
      try store.append(
        Fact(
          key: "k", at: 0, kind: .note, subject: "",
          body: ["a": .number(.nan), "b": .number(.infinity), "c": .number(-0.0)]))
      #expect(
        try store.stored().map { String(decoding: $0.body, as: UTF8.self) } == [
          #"{"a":null,"b":null,"c":0}"#
        ])
    }
  }
}
