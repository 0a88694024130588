/// The things of a process that a script can look at.
public enum DomainType: String, Hashable, Sendable, CaseIterable {
  case person, role, task, branch, commit, repo, override, escalation, gate, phase, finding, run
  /// A declared `escalation`, `override`, `cadence` and `calendar`, as values of their own name.
  case ladder
  case overrideKind = "override-kind"
  case cadence, calendar
  /// What somebody was told, and anything that was recorded.
  case notification, fact

  /// A field that every thing of the kind has.
  public struct Field: Sendable {
    public let name: String
    public let type: Type

    init(_ name: String, _ type: Type) {
      self.name = name
      self.type = type
    }
  }

  /// The fields of the kind, in the order in which ``ObjectValue/field(_:)`` counts them.
  ///
  /// Of a task, a program may have its own `status` and fields beyond these.
  public var fields: [Field] { DomainFields.table[self] ?? [] }
}
