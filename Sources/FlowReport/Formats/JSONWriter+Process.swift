import FlowProcess
import FlowValues

/// The parts of a report that come from the ledger.
extension JSONWriter {
  /// A member that holds an instant: `2026-11-20T10:00:00Z`; `null` where there is none.
  mutating func member(_ key: String, instant: Double?) {
    member(key, instant.map { InstantFormat.print($0) })
  }

  /// The override that lets a finding through; `null` where there is none.
  mutating func grant(_ key: String, _ finding: Finding, _ overrides: [OverrideRecord]) {
    guard let id = finding.override else {
      member(key, nil as String?)
      return
    }
    let record = overrides.first { $0.id == id }
    object(key) {
      $0.member("id", id)
      $0.member("kind", record?.kind)
      $0.member("by", record?.by)
      $0.member("until", instant: record?.expires)
      $0.member("reason", record?.reason)
      $0.member("outcome", finding.own.word)
    }
  }

  mutating func escalation(_ record: EscalationRecord) {
    object {
      $0.member("id", record.id)
      $0.member("subject", record.subject)
      $0.member("ladder", record.ladder)
      $0.member("role", record.currentLevel?.role)
      $0.member("level", record.level + 1)
      $0.member("levels", record.levels.count)
      $0.member("told", record.peopleNow)
      $0.member("opened", instant: record.opened)
      $0.member("due", instant: record.nextClimb)
      $0.member("acknowledged", instant: record.acknowledged)
      $0.member("acknowledgedBy", record.acknowledgedBy)
      $0.member("resolved", instant: record.resolved)
      $0.member("resolvedBy", record.resolvedBy)
      $0.member("outcome", record.outcome)
      $0.member("exhausted", instant: record.exhausted)
      $0.member("reason", record.reason)
      $0.member("label", record.currentLevel?.label ?? record.label)
    }
  }

  mutating func override(_ record: OverrideRecord, now: Double) {
    object {
      $0.member("id", record.id)
      $0.member("kind", record.kind)
      $0.member("by", record.by)
      $0.member("reason", record.reason)
      $0.member("risk", record.risk)
      $0.member("scope", record.scope)
      $0.member("for", record.element)
      $0.member("granted", instant: record.granted)
      $0.member("expires", instant: record.expires)
      $0.member("agreedBy", record.agreedBy)
      $0.member("revoked", instant: record.revoked)
      $0.member("reviewBy", instant: record.reviewBy)
      $0.member("reviewed", instant: record.reviewed)
      $0.member("active", record.isActive(at: now))
      $0.member("uses", record.uses)
      $0.object("fields") { json in
        for (name, text) in record.fields.sorted(by: { $0.key < $1.key }) {
          json.member(name, text)
        }
      }
    }
  }

  /// A fact that followed from the evaluation.
  mutating func effect(_ fact: Fact) {
    object {
      $0.member("kind", fact.kind.rawValue)
      $0.member("subject", fact.subject)
      $0.member("at", instant: fact.at)
      $0.member("actor", fact.actor)
      $0.member("text", FactSentence.words(fact))
      $0.key("body")
      $0.value(.object(fact.body))
    }
  }

  private mutating func value(_ value: FactValue) {
    switch value {
    case .null: null()
    case .bool(let bool): self.bool(bool)
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .list(let elements): array { for element in elements { $0.value(element) } }
    case .object(let body):
      object {
        for (name, value) in body.members {
          $0.key(name)
          $0.value(value)
        }
      }
    }
  }
}
