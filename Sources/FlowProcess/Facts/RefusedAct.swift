/// An act that was refused, as the ledger keeps it: who tried what, and why it was refused.
///
/// It carries no signature. So it says whose name was given, and not that it was they who tried;
/// nothing is ever worked out from it.
public struct RefusedAct: Hashable, Sendable {
  public let act: String
  public let subject: String
  public let person: String
  public let isAutomated: Bool
  /// Whether the script knows the person.
  public let isKnown: Bool
  public let reason: String

  public init(
    act: String, subject: String, person: String, isAutomated: Bool, isKnown: Bool, reason: String
  ) {
    self.act = act
    self.subject = Self.shortened(subject)
    self.person = Self.shortened(person)
    self.isAutomated = isAutomated
    self.isKnown = isKnown
    self.reason = Self.shortened(reason, to: 500)
  }

  /// How many refusals of one person are kept in a day of one run; who is nobody of the script
  /// shares them with all others who are nobody.
  ///
  /// Whoever repeats what they may not do must not be able to fill the ledger with it.
  public static let most = 20
  private static let day = 86_400.0

  /// The fact to record, after the facts of the run.
  ///
  /// - Returns: nothing where the same was refused within a day, or too much was.
  public func fact(key: String, at now: Double, after facts: some Sequence<Fact>) -> Fact? {
    var count = 0
    for fact in facts where fact.kind == .actRefused && fact.at > now - Self.day {
      guard isOfSameHand(fact) else { continue }
      count += 1
      if fact.subject == subject, fact.actor == person, fact.body.text("act") == act,
        fact.body.text("reason") == reason
      {
        return nil
      }
    }
    guard count < Self.most else { return nil }
    var body: FactBody = ["act": .text(act), "reason": .text(reason)]
    if !isKnown { body["nobody"] = .bool(true) }
    if count == Self.most - 1 { body["last-for"] = .text("24h") }
    return Fact(
      key: key, at: now, actor: person, actorKind: isAutomated ? .automated : .human,
      kind: .actRefused, subject: subject, body: body)
  }

  private func isOfSameHand(_ fact: Fact) -> Bool {
    isKnown ? fact.actor == person : fact.body.bool("nobody") == true
  }

  /// What anybody may have typed, in a length that a log bears.
  private static func shortened(_ text: String, to length: Int = 100) -> String {
    text.unicodeScalars.count > length
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(length))) + "…" : text
  }
}
