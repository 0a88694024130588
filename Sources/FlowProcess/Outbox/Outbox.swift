/// What a run has to do in the world, as its facts tell it: a fold like all of its state.
public struct Outbox: Sendable {
  /// All that was ever queued, in order.
  public private(set) var deliveries: [Delivery] = []
  /// What is not over yet, as places in `deliveries`, in order.
  public private(set) var open: [Int] = []
  /// What the channels did, by name, in order.
  public private(set) var events: [String: [Breaker.Event]] = [:]
  /// The digests of the files as the run last wrote them, by path.
  public private(set) var digests: [String: String] = [:]
  private var places: [String: Int] = [:]
  private var pendingFiles: [String: Int] = [:]

  public init() {}

  public subscript(key: String) -> Delivery? { places[key].map { deliveries[$0] } }

  /// Whether a kind of fact only tells how a delivery went.
  public static func tellsOfDelivery(_ kind: FactKind) -> Bool {
    switch kind {
    case .notificationSending, .notificationSent, .notificationFailed, .fileWritten, .fileFailed:
      true
    default: false
    }
  }

  /// - Parameter place: the number of the fact among those of the run, from 0.
  public mutating func apply(_ fact: Fact, place: Int) {
    switch fact.kind {
    case .notificationQueued: queue(.message, fact, place)
    case .fileQueued: queue(.file, fact, place)
    case .notificationSending, .notificationSent, .notificationFailed: tell(fact)
    case .fileWritten, .fileFailed: tell(fact)
    default: break
    }
  }

  private mutating func queue(_ kind: Delivery.Kind, _ fact: Fact, _ place: Int) {
    // A ledger from before there were keys of one's own may use one twice.
    var key = fact.body.text("key") ?? fact.subject
    if places[key] != nil { key += "@\(place)" }
    let delivery = Delivery(
      kind: kind, key: key, subject: fact.subject, body: fact.body, place: place,
      queued: fact.instant, group: fact.body.text("with") ?? key)
    let number = deliveries.count
    places[key] = number
    deliveries.append(delivery)
    if !delivery.isOver { open.append(number) }
    guard kind == .file else { return }
    if let before = pendingFiles.updateValue(number, forKey: fact.subject) {
      supersede(before, by: number)
    }
  }

  /// The newest text for a file is the one that counts; what was to be written together with the
  /// old one goes with the new one.
  private mutating func supersede(_ old: Int, by new: Int) {
    guard !deliveries[old].isOver else { return }
    let group = deliveries[old].group
    for number in open where deliveries[number].group == group {
      deliveries[number].group = deliveries[new].group
    }
    deliveries[old].isSuperseded = true
    open.removeAll { $0 == old }
  }

  private mutating func tell(_ fact: Fact) {
    guard let key = fact.body.text("key"), let number = places[key] else { return }
    let channel = deliveries[number].channel ?? ""
    let wasOver = deliveries[number].isOver
    switch fact.kind {
    case .notificationSending:
      let lease = fact.body.number("lease") ?? fact.instant
      deliveries[number].tries += 1
      // Somebody wants it tried although it was given up.
      deliveries[number].isGivenUp = false
      deliveries[number].began = fact.instant
      deliveries[number].lease = lease
      events[channel, default: []].append(.began(at: fact.instant, until: lease))
    case .notificationSent:
      finish(number, at: fact.instant)
      events[channel, default: []].append(.succeeded(at: fact.instant))
    case .notificationFailed:
      fail(number, fact)
      events[channel, default: []].append(.failed(at: fact.instant))
    case .fileWritten:
      finish(number, at: fact.instant)
      digests[fact.subject] = fact.body.text("digest")
    case .fileFailed:
      deliveries[number].tries += 1
      deliveries[number].inTheWay = fact.body.text("found")
      fail(number, fact)
    default: break
    }
    switch (wasOver, deliveries[number].isOver) {
    case (false, true): open.removeAll { $0 == number }
    case (true, false): open.insert(number, at: open.firstIndex { $0 > number } ?? open.endIndex)
    default: break
    }
  }

  /// What was given up, as places in `deliveries`, in order.
  public var givenUp: [Int] {
    deliveries.indices.filter { deliveries[$0].done == nil && deliveries[$0].isGivenUp }
  }

  private mutating func finish(_ number: Int, at instant: Double) {
    deliveries[number].done = instant
    deliveries[number].lease = nil
    deliveries[number].inTheWay = nil
  }

  private mutating func fail(_ number: Int, _ fact: Fact) {
    deliveries[number].failed = fact.instant
    deliveries[number].lease = nil
    deliveries[number].reason = fact.body.text("because")
    deliveries[number].isGivenUp = fact.body.bool("final") ?? false
  }
}
