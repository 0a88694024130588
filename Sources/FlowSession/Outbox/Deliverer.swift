import FlowChecker
import FlowLedger
import FlowProcess
import FlowRuntime
import FlowValues

/// Carries out what a run has queued: writes its files and sends its messages, as far as that is
/// allowed and due.
///
/// The ledger is what two processes agree by. A file is written while nobody else can append, and
/// whoever comes after a crash finds by its digest whether it is new already. A message takes
/// longer, so a fact with a lease claims it first; the claim without an end shows that nobody knows
/// whether the message left, and it is sent again under the same key.
final class Deliverer {
  /// After so many seconds no further message is begun; the rest goes with the next command.
  static let patience = 60.0
  /// How many seconds a claim lasts: longer than any channel may take.
  static let lease = ChannelSender.limit + 30

  let engine: Engine
  let store: any FactStore
  let project: Project
  let request: ScriptRequest
  let key: String
  /// All facts of the run, as far as they are known here.
  private(set) var known: [RecordedFact]
  private(set) var outbox: Outbox
  /// What was recorded here.
  private(set) var recorded: [RecordedFact] = []
  private var ways: [String: ChannelWay] = [:]
  private var breakers: [String: (breaker: Breaker, seen: Int)] = [:]

  /// - Requires: the engine has evaluated the program after the facts.
  init(
    _ engine: Engine, _ store: any FactStore, _ project: Project, _ request: ScriptRequest,
    key: String, known: [RecordedFact]
  ) {
    self.engine = engine
    self.store = store
    self.project = project
    self.request = request
    self.key = key
    self.known = known
    outbox = engine.state.outbox
  }

  /// The instant of what is recorded next: time goes on while programs run.
  var now: Double { (request.now ?? systemClock()).rounded(.down) }

  func run() throws(LedgerError) {
    guard !candidates(in: outbox).isEmpty else { return }
    Checkpoint.queued.reach()
    try writeFiles()
    try sendMessages()
  }

  // MARK: Facts

  /// Appends what `make` finds to be right while nobody else can append.
  func append(_ make: (Outbox) -> [Fact]) throws(LedgerError) {
    var seen: [RecordedFact] = []
    let facts: [RecordedFact]
    do throws(AppendError<Never>) {
      facts = try store.append(key: key, after: known.last?.sequence ?? 0) { view in
        seen = view.newFacts
        var outbox = self.outbox
        for (number, fact) in seen.enumerated() {
          outbox.apply(fact.fact, place: known.count + number)
        }
        return ProcessRunner.stamped(make(outbox), request)
      }
    } catch {
      switch error {
      case .ledger(let error): throw error
      }
    }
    for fact in seen + facts {
      outbox.apply(fact.fact, place: known.count)
      known.append(fact)
    }
    recorded += facts
  }

  func fact(_ kind: FactKind, _ delivery: Delivery, _ members: FactBody) -> Fact {
    var body: FactBody = ["key": .text(delivery.key)]
    if let channel = delivery.channel { body["channel"] = .text(channel) }
    for (name, value) in members.members { body[name] = value }
    return Fact(key: key, at: now, kind: kind, subject: delivery.subject, body: body)
  }

  /// The members of a fact that tells of a failure, and of what comes next.
  func failure(_ reason: String, of delivery: Delivery, tries: Int, isFinal: Bool) -> FactBody {
    var body: FactBody = ["because": .text(reason), "try": .number(Double(tries))]
    if isFinal || tries >= Delivery.mostTries {
      body["final"] = .bool(true)
    } else {
      body["next"] = .number(now + Delivery.pause(after: tries))
    }
    return body
  }

  // MARK: What is allowed

  /// What may be tried, as places among the deliveries, in order.
  func candidates(in outbox: Outbox) -> [Int] {
    guard request.triesAgain else { return outbox.open }
    let mine = Set(recorded.compactMap { $0.fact.body.text("key") })
    return (outbox.open + outbox.givenUp.filter { !mine.contains(outbox.deliveries[$0].key) })
      .sorted()
  }

  /// The files that are written together with one, itself among them.
  func files(of group: String, in outbox: Outbox) -> [Delivery] {
    candidates(in: outbox).map { outbox.deliveries[$0] }
      .filter { $0.kind == .file && $0.group == group }
  }

  func way(of channel: String) -> ChannelWay {
    if let known = ways[channel] { return known }
    let way = engine.way(ofChannel: channel)
    ways[channel] = way
    return way
  }

  /// The breaker of a channel; nothing for one without.
  func breaker(of channel: String, in outbox: Outbox) -> Breaker? {
    guard let policy = engine.breaker(ofChannel: channel) else { return nil }
    let events = outbox.events[channel] ?? []
    var entry = breakers[channel] ?? (Breaker(policy), 0)
    for event in events.dropFirst(entry.seen) { entry.breaker.apply(event) }
    entry.seen = max(entry.seen, events.count)
    breakers[channel] = entry
    return entry.breaker
  }

  /// What stands between a delivery and the world; nothing where it can be tried now.
  func wait(of delivery: Delivery, in outbox: Outbox) -> DeliveryReport.Wait? {
    switch delivery.kind {
    case .file:
      let group = files(of: delivery.group, in: outbox)
      // What it needs itself comes first; then what the others of its group need.
      return wait(ofFile: delivery)
        ?? group.lazy.compactMap { other in
          self.wait(ofFile: other).map { wait in
            if case .time = wait { wait } else { DeliveryReport.Wait.file(other.subject) }
          }
        }.first
    case .message: return wait(ofMessage: delivery, in: outbox)
    }
  }

  private func wait(ofFile delivery: Delivery) -> DeliveryReport.Wait? {
    if let wait = permission(toWrite: delivery.subject) { return wait }
    return delivery.due.flatMap { $0 > now ? .time($0) : nil }
  }

  private func wait(ofMessage delivery: Delivery, in outbox: Outbox) -> DeliveryReport.Wait? {
    let channel = delivery.channel ?? ""
    if let due = delivery.due, due > now { return .time(due) }
    switch way(of: channel) {
    case .unusable(let reason): return .channel(reason)
    case .file(let path): if let wait = permission(toWrite: path) { return wait }
    case .run(let words):
      guard let programs = request.permissions.programs,
        programs.isEmpty || programs.contains(words[0])
      else { return .permission("--allow run=\(words[0])") }
    }
    switch breaker(of: channel, in: outbox)?.standing(at: now) {
    case .open(let until)?: return .breaker(until: until)
    case .halfOpen(isTrying: true)?: return .trial
    case .closed?, .halfOpen(isTrying: false)?, nil: return nil
    }
  }

  private func permission(toWrite path: String) -> DeliveryReport.Wait? {
    // What no permission could allow is tried, so that it fails with its reason.
    guard let absolute = try? ProjectPlace.absolute(path, in: project) else { return nil }
    if request.permissions.allows(writing: absolute, in: project) { return nil }
    // What is allowed is told from where the person stands.
    let here = Path.currentFolder()
    let seen =
      Path.isPath(absolute, within: here) && here != "/"
      ? String(absolute.dropFirst(here.count + 1)) : absolute
    return .permission("--allow write=\(seen)")
  }
}
