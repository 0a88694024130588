/// The things of a process that a script can look at.
public enum DomainType: String, Hashable, Sendable, CaseIterable {
  case person, role, task, branch, commit, repo, override, escalation, gate, phase, finding, run

  /// A field that every thing of the kind has.
  public struct Field: Sendable {
    public let name: String
    public let type: Type
  }

  /// The fields of the kind, in the order in which ``ObjectValue/field(_:)`` counts them.
  public var fields: [Field] {
    switch self {
    case .gate:
      [
        Field(name: "name", type: .text), Field(name: "title", type: .text),
        Field(name: "subject", type: .text),
        Field(name: "outcome", type: .choice(.outcome)), Field(name: "passed", type: .bool),
        Field(name: "failed", type: .bool), Field(name: "waiting", type: .bool),
        Field(name: "attempts", type: .number),
        Field(name: "findings", type: .list(.domain(.finding))),
      ]
    case .finding:
      [
        Field(name: "kind", type: .text), Field(name: "text", type: .text),
        Field(name: "outcome", type: .choice(.outcome)), Field(name: "required", type: .text),
        Field(name: "found", type: .text), Field(name: "source", type: .text),
        Field(name: "owner", type: .text),
      ]
    case .run:
      [Field(name: "key", type: .text), Field(name: "attempt", type: .number)]
    default: []
    }
  }
}
