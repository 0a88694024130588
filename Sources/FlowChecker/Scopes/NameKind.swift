import FlowSyntax
import FlowValues

/// The kinds of things that can share a name; where only a name is said, the first of these is
/// meant that has it.
enum NameKind: Int, Comparable, CaseIterable, Sendable {
  /// `let`, `var`, `define`, `evidence`, `choice` and `record`, which share no names.
  case value
  case gate, phase, task, decision, latch, cadence, role, person, rota, ladder, overrideKind
  case calendar, channel, watch

  static func < (a: NameKind, b: NameKind) -> Bool { a.rawValue < b.rawValue }

  /// The kind that a word declares and picks.
  init?(_ word: Word) {
    switch word {
    case .gate: self = .gate
    case .phase: self = .phase
    case .task: self = .task
    case .decision: self = .decision
    case .latch: self = .latch
    case .cadence: self = .cadence
    case .role: self = .role
    case .person: self = .person
    case .rota: self = .rota
    case .escalation: self = .ladder
    case .override: self = .overrideKind
    case .calendar: self = .calendar
    case .channel: self = .channel
    case .watch: self = .watch
    case .evidence: self = .value
    default: return nil
    }
  }

  /// The kinds whose names are values of a domain.
  static func naming(_ domain: DomainType) -> [NameKind] {
    switch domain {
    case .person: [.person]
    case .role: [.role, .rota]
    case .task: [.task]
    case .gate: [.gate]
    case .phase: [.phase]
    case .ladder: [.ladder]
    case .overrideKind: [.overrideKind]
    case .cadence: [.cadence]
    case .calendar: [.calendar]
    default: []
    }
  }

  /// The word that declares it.
  var word: String {
    switch self {
    case .value: "value"
    case .ladder: "escalation"
    case .overrideKind: "override"
    default: "\(self)"
    }
  }
}
