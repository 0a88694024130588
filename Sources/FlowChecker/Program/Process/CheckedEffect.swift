import FlowSource

/// A statement that acts: it does so once while what leads to it lasts.
public struct CheckedEffect: Sendable {
  /// Who is told.
  public enum Target: Sendable {
    case role(CheckedRoleSet)
    case channel(Int)
  }

  /// The statement.
  public enum Kind: Sendable {
    /// `escalate t to tech-lead via quality with (impact: "…")`
    case escalate(
      subject: TypedExpression?, to: CheckedRoleSet?, ladder: Int?,
      fields: [(name: String, value: TypedExpression)])
    /// `notify tech-lead "…"`
    case notify(Target, TypedExpression)
    /// `write "log.md" "…"`
    case write(path: TypedExpression, text: TypedExpression)
    /// `set t.status = done`; the field counts like those of ``CheckedTask``.
    case set(task: TypedExpression, field: Int, name: String, value: TypedExpression)
    /// `task renew { title: "Look at {d.name}", owner: d.owner }` inside a handler, watch or step:
    /// opens a task; the fields count like those of ``CheckedTask``.
    case open(
      name: String, title: TypedExpression?, values: [(field: Int, value: TypedExpression)])
    /// `reopen design`
    case reopen(phase: Int)
    /// `note "…"` inside a handler, watch or step.
    case note(TypedExpression)
  }

  public let kind: Kind
  public let because: TypedExpression?
  /// What it is known by in the ledger: the path of its declarations and its text.
  public let path: String
  public let text: String
  public let span: Span

  public init(
    kind: Kind, because: TypedExpression?, path: String, text: String, span: Span
  ) {
    self.kind = kind
    self.because = because
    self.path = path
    self.text = text
    self.span = span
  }
}
