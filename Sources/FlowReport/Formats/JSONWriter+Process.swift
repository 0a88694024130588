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
    object { $0.members(of: record) }
  }

  mutating func members(of record: EscalationRecord) {
    member("id", record.id)
    member("subject", record.subject)
    member("ladder", record.ladder)
    member("role", record.currentLevel?.role)
    member("level", record.level + 1)
    member("levels", record.levels.count)
    member("told", record.peopleNow)
    member("opened", instant: record.opened)
    member("due", instant: record.nextClimb)
    member("acknowledged", instant: record.acknowledged)
    member("acknowledgedBy", record.acknowledgedBy)
    member("resolved", instant: record.resolved)
    member("resolvedBy", record.resolvedBy)
    member("outcome", record.outcome)
    member("exhausted", instant: record.exhausted)
    member("reason", record.reason)
    member("label", record.currentLevel?.label ?? record.label)
  }

  mutating func override(_ record: OverrideRecord, now: Double) {
    object { $0.members(of: record, now: now) }
  }

  mutating func members(of record: OverrideRecord, now: Double) {
    member("id", record.id)
    member("kind", record.kind)
    member("by", record.by)
    member("reason", record.reason)
    member("risk", record.risk)
    member("scope", record.scope)
    member("for", record.element)
    member("granted", instant: record.granted)
    member("expires", instant: record.expires)
    member("agreedBy", record.agreedBy)
    member("revoked", instant: record.revoked)
    member("reviewBy", instant: record.reviewBy)
    member("reviewed", instant: record.reviewed)
    member("active", record.isActive(at: now))
    member("uses", record.uses)
    object("fields") { json in
      for (name, value) in record.fields.members.sorted(by: { $0.name < $1.name }) {
        if case .text(let text) = value {
          json.member(name, text)
        } else {
          json.member(name, FactSentence.value(value))
        }
      }
    }
  }

  /// A fact that followed from the evaluation.
  mutating func effect(_ fact: Fact) {
    object { $0.members(of: fact) }
  }

  mutating func members(of fact: Fact) {
    member("kind", fact.kind.rawValue)
    member("subject", fact.subject)
    member("at", instant: fact.at)
    member("actor", fact.actor)
    member("text", FactSentence.words(fact))
    key("body")
    value(.object(fact.body))
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
