import FlowProcess

/// Chooses the facts that tell the story of one thing.
struct RelatedFacts {
  /// The names of gates and phases.
  private let places: Set<String>
  /// Overrides and escalations that have to do with it.
  private let ids: Set<String>

  init(_ topic: ExplainTopic, in judgement: Judgement) {
    switch topic {
    case .gate(let gates, _): places = Set(gates.map(\.name))
    case .phase(let phase): places = Set([phase.name] + phase.gates.map(\.name))
    case .override, .kind, .escalation: places = []
    }
    switch topic {
    case .override(let record): ids = [record.id]
    case .escalation(let record): ids = [record.id]
    case .kind(let way):
      ids = Set(judgement.overrides.filter { $0.kind == way.kind }.map(\.id))
    case .gate, .phase:
      let places = places
      let overrides = judgement.overrides.filter { !places.isDisjoint(with: $0.scope) }
      let escalations = judgement.escalations.filter { record in
        places.contains { Self.isPlace($0, record.subject) }
      }
      ids = Set(overrides.map(\.id) + escalations.map(\.id))
    }
  }

  func contains(_ fact: Fact) -> Bool {
    switch fact.kind {
    case .runEvaluated, .evidenceRecorded, .notificationQueued, .notificationSending,
      .notificationSent, .watchOpened, .watchClosed, .askOpened, .commandTrying, .commandRan:
      return false
    default: break
    }
    if ids.contains(fact.subject) { return true }
    return places.contains { place in
      Self.isPlace(place, fact.subject) || Self.isPlace(place, fact.body.text("about") ?? "")
        || fact.subject.hasPrefix(place + "/") || fact.subject.contains("/\(place)/")
    }
  }

  /// Whether a subject is a place, or an element of its family.
  private static func isPlace(_ place: String, _ subject: String) -> Bool {
    subject == place || (subject.hasPrefix(place) && subject.dropFirst(place.count).first == "|")
  }
}
