import FlowProcess

/// Follows a chain of facts from the first on and finds the first that is not as recorded.
///
/// A fact is whole when its content, put behind the previous hash that it names, has the hash that
/// it carries. It follows when the previous hash that it names is that of the fact before. From
/// where one of both fails, the kind of fault is told by where the hash it names is found:
/// nowhere, further up (then what lies between was added), or further down (then it was moved).
public struct ChainCheck {
  /// The newest fact that was found good.
  public private(set) var head = LedgerHead.empty
  private let wantedHead: FactHash?
  private var hasSeenHead: Bool
  private var writer = FactWriter()
  /// The hashes of the facts that were found good, in order; searched once something is wrong.
  private var hashes: [FactHash] = []
  private var fault: ChainFault?
  private var doubt: Doubt?

  /// A fault whose kind depends on what stands behind it.
  private enum Doubt {
    /// The fact follows but is not whole: it was changed, unless the next follows without it.
    case unwhole
    /// The fact names an earlier one: it was put in if the next follows without it; else what lies
    /// between was.
    case forked(from: Int)
    /// The fact names one that was not seen until then.
    case unlinked(FactHash, isWhole: Bool)
  }

  /// - Parameter wantedHead: The hash of a fact that must be there, kept elsewhere.
  public init(wantedHead: FactHash? = nil) {
    self.wantedHead = wantedHead
    hasSeenHead = wantedHead == nil || wantedHead == FactHash.none
  }

  /// Takes the next fact; false once there is no need for more.
  public mutating func take(_ fact: StoredFact) -> Bool {
    let expected = head.sequence + 1
    switch doubt {
    case .unwhole, .forked:
      fault = fact.previousHash == head.hash ? .added(expected) : result
    case .unlinked(let previous, _):
      if fact.hash == previous { fault = .reordered(expected) }
    case nil: follow(fact, expected)
    }
    return fault == nil
  }

  private mutating func follow(_ fact: StoredFact, _ expected: Int) {
    guard fact.sequence == expected else {
      fault = fact.sequence > expected ? .dropped(expected) : .added(fact.sequence)
      return
    }
    let isWhole = Chain.hash(of: fact, writer: &writer) == fact.hash
    if fact.previousHash == head.hash {
      guard isWhole else {
        doubt = .unwhole
        return
      }
      hashes.append(fact.hash)
      head = LedgerHead(sequence: expected, hash: fact.hash, at: Double(fact.at))
      if fact.hash == wantedHead { hasSeenHead = true }
    } else if hashes.contains(fact.hash) {
      fault = .added(expected)
    } else if isWhole, let place = place(of: fact.previousHash) {
      doubt = .forked(from: place)
    } else {
      doubt = .unlinked(fact.previousHash, isWhole: isWhole)
    }
  }

  /// The sequence of the fact that has a hash; 0 for the hash before the first.
  private func place(of hash: FactHash) -> Int? {
    hash == .none ? 0 : hashes.firstIndex(of: hash).map { $0 + 1 }
  }

  /// What is wrong, once all facts were taken.
  public var result: ChainFault? {
    let expected = head.sequence + 1
    if let fault { return fault }
    switch doubt {
    case .unwhole, .unlinked(_, isWhole: false): return .changed(expected)
    case .unlinked(_, isWhole: true): return .dropped(expected)
    case .forked(let place): return .added(place + 1)
    case nil: break
    }
    guard let wantedHead, !hasSeenHead else { return nil }
    return .headMissing(wantedHead, newest: head.sequence)
  }
}

extension FactStore {
  /// Finds the first fact that is not as it was recorded.
  ///
  /// - Parameter head: The hash of a fact that must be there, kept elsewhere.
  public func verify(head: FactHash? = nil) throws(LedgerError) -> (
    fault: ChainFault?, good: LedgerHead
  ) {
    var check = ChainCheck(wantedHead: head)
    try scan(after: .min) { check.take($0) }
    if check.result == nil { try inspect() }
    return (check.result, check.head)
  }
}
