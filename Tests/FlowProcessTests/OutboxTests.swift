import FlowProcess
import Testing

/// What the facts say of each delivery, to the second.
@Suite struct OutboxTests {
  /// The outbox after some facts.
  private func outbox(_ facts: [Fact]) -> Outbox { ProcessState(facts).outbox }

  private func fact(_ kind: FactKind, at: Double, _ key: String, _ body: FactBody = [:]) -> Fact {
    var body = body
    body["key"] = .text(key)
    let subject = kind.rawValue.hasPrefix("file") ? key : "dana"
    return Fact(key: "main", at: at, kind: kind, subject: subject, body: body)
  }

  private func queued(_ key: String = "k", at: Double = 0) -> Fact {
    fact(.notificationQueued, at: at, key, ["channel": "chat", "to": "dana"])
  }

  private func sending(at: Double, _ key: String = "k") -> Fact {
    fact(.notificationSending, at: at, key, ["lease": .number(at + 60)])
  }

  private func failed(at: Double, final: Bool = false, _ key: String = "k") -> Fact {
    fact(.notificationFailed, at: at, key, ["because": "down", "final": .bool(final)])
  }

  @Test func `a message waits, is under way, and is sent`() {
    var facts = [queued()]
    #expect(outbox(facts)["k"]?.standing(at: 5) == .queued)
    #expect(outbox(facts)["k"]?.due == 0)
    facts.append(sending(at: 10))
    #expect(outbox(facts)["k"]?.standing(at: 10) == .trying)
    facts.append(fact(.notificationSent, at: 12, "k"))
    #expect(outbox(facts)["k"]?.standing(at: 12) == .done)
    #expect(outbox(facts)["k"]?.done == 12)
    #expect(outbox(facts)["k"]?.tries == 1)
    #expect(outbox(facts).open == [])
  }

  @Test(arguments: [
    (69.0, Delivery.Standing.trying), (70, .unknown), (71, .unknown),
  ])
  func `a try without an end is unknown when its time is over, and never done`(
    _ now: Double, _ standing: Delivery.Standing
  ) {
    let delivery = outbox([queued(), sending(at: 10)])["k"]
    #expect(delivery?.standing(at: now) == standing)
    #expect(delivery?.due == 70)
  }

  @Test(arguments: [(1, 60.0), (2, 120), (3, 240), (9, 15_360)])
  func `each pause is twice as long as the one before`(_ tries: Int, _ pause: Double) {
    #expect(Delivery.pause(after: tries) == pause)
    var facts = [queued()]
    for number in 1...tries {
      facts.append(sending(at: Double(number) * 100_000))
      facts.append(failed(at: Double(number) * 100_000 + 5))
    }
    let delivery = outbox(facts)["k"]
    #expect(delivery?.due == Double(tries) * 100_000 + 5 + pause)
    #expect(delivery?.standing(at: 1e9) == .failed)
    #expect(delivery?.reason == "down")
  }

  @Test func `what is given up is not tried again`() {
    let delivery = outbox([queued(), sending(at: 1), failed(at: 2, final: true)])["k"]
    #expect(delivery?.standing(at: 1e9) == .givenUp)
    #expect(delivery?.due == nil)
  }

  @Test func `a message without a channel is kept, and nothing waits for it`() {
    let kept = fact(.notificationQueued, at: 0, "k", ["to": "dana"])
    #expect(outbox([kept])["k"]?.standing(at: 0) == .kept)
    #expect(outbox([kept]).open == [])
  }

  @Test func `two messages of one key are two`() {
    let deliveries = outbox([queued(), queued()]).deliveries
    #expect(deliveries.map(\.key) == ["k", "k@1"])
  }

  @Test func `the channel's tries are told in order`() {
    let facts = [
      queued(), sending(at: 1), failed(at: 2), sending(at: 70),
      fact(.notificationSent, at: 71, "k"),
    ]
    #expect(
      outbox(facts).events["chat"] == [
        .began(at: 1, until: 61), .failed(at: 2), .began(at: 70, until: 130), .succeeded(at: 71),
      ])
  }

  @Test func `a later text for a file takes the place of one that waits`() {
    let first = Fact(
      key: "main", at: 0, kind: .fileQueued, subject: "a.md", body: ["key": "1", "text": "old"])
    let beside = Fact(
      key: "main", at: 0, kind: .fileQueued, subject: "b.md",
      body: ["key": "2", "text": "beside", "with": "1"])
    let second = Fact(
      key: "main", at: 1, kind: .fileQueued, subject: "a.md", body: ["key": "3", "text": "new"])
    let outbox = outbox([first, beside, second])
    #expect(outbox["1"]?.standing(at: 2) == .superseded)
    #expect(outbox["3"]?.standing(at: 2) == .queued)
    // What belonged to the old text goes with the new one: both or neither.
    #expect(outbox["2"]?.group == "3")
  }

  @Test func `what was written stays written when a later text comes`() {
    let facts = [
      Fact(
        key: "main", at: 0, kind: .fileQueued, subject: "a.md", body: ["key": "1", "text": "old"]),
      Fact(
        key: "main", at: 1, kind: .fileWritten, subject: "a.md",
        body: ["key": "1", "digest": "sha256:1"]),
      Fact(
        key: "main", at: 2, kind: .fileQueued, subject: "a.md", body: ["key": "2", "text": "new"]),
    ]
    #expect(outbox(facts)["1"]?.standing(at: 3) == .done)
    #expect(outbox(facts).digests == ["a.md": "sha256:1"])
    #expect(outbox(facts).open == [1])
  }

  @Test func `a stranger's file is looked at again at once, and any number of times`() {
    var facts = [
      Fact(
        key: "main", at: 0, kind: .fileQueued, subject: "a.md", body: ["key": "a.md", "text": "x"])
    ]
    for number in 1...20 {
      facts.append(
        fact(.fileFailed, at: Double(number), "a.md", ["found": .text("sha256:\(number)")]))
    }
    let delivery = outbox(facts)["a.md"]
    #expect(delivery?.standing(at: 30) == .conflict)
    #expect(delivery?.due ?? .infinity <= 20)
  }

  @Test func `what is delivered is no instant at which the run was evaluated`() {
    let state = ProcessState([queued(at: 5), sending(at: 10)])
    #expect(state.newest == 5)
  }
}

/// So that facts can be written down as they read.
extension FactValue: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
}
