import FlowProcess

/// What a name of a process stands for, when somebody asks to have it explained.
public enum ExplainTopic: Sendable {
  /// A gate; of a family, all of its instances.
  case gate([GateResult], phase: PhaseResult?)
  case phase(PhaseResult)
  case override(OverrideRecord)
  case kind(OverrideWay)
  case escalation(EscalationRecord)

  /// Finds what a name means in what was judged.
  public init?(_ name: String, in judgement: Judgement) {
    let gates = judgement.allGates.filter { $0.name == name }
    if !gates.isEmpty {
      let phase = judgement.phases.first { $0.gates.contains { $0.name == name } }
      self = .gate(gates, phase: phase)
    } else if let phase = judgement.phases.first(where: { $0.name == name }) {
      self = .phase(phase)
    } else if let kind = judgement.overrideKinds.first(where: { $0.kind == name }) {
      self = .kind(kind)
    } else if let record = judgement.overrides.first(where: { $0.id == name }) {
      self = .override(record)
    } else if let record = judgement.escalations.first(where: { $0.id == name }) {
      self = .escalation(record)
    } else {
      return nil
    }
  }

  /// The names that can be explained.
  public static func names(in judgement: Judgement) -> [String] {
    var seen: Set<String> = []
    let all =
      judgement.allGates.map(\.name) + judgement.phases.map(\.name)
      + judgement.overrideKinds.map(\.kind) + judgement.overrides.map(\.id)
      + judgement.escalations.map(\.id)
    return all.filter { seen.insert($0).inserted }
  }
}
