import FlowSource

/// What a person does, said inside a `test`.
public struct CheckedAct: Sendable {
  /// What an act is about.
  public enum Operand: Sendable {
    /// A declared thing, or an id in the ledger: `quality-bar`, `ESC-1`.
    case name(String)
    /// A text, a task or another thing; its text or its name is meant.
    case computed(TypedExpression)
  }

  public let verb: ActVerb
  /// The gate, item, override kind, id, phase, task or decision.
  public let subject: Operand
  /// `for SUBJECT` of a gate family, or the task of a grant.
  public let element: Operand?
  /// `in GATE` of a checklist item.
  public let place: Operand?
  /// `on GATE, …` of a grant, with whether each is a phase.
  public let scope: [Operand]
  public let person: Operand
  public let because: TypedExpression?
  public let risk: TypedExpression?
  public let until: TypedExpression?
  /// A duration or a working duration.
  public let lasting: CheckedDeadline?
  /// `as OPTION` of a decision, `deciding NAME` of a resolution.
  public let option: String?
  /// `to ROLE` and `via LADDER` of an escalation.
  public let role: CheckedRoleSet?
  public let ladder: Int?
  public let fields: [(name: String, value: TypedExpression)]
  /// `set TASK.FIELD = E`
  public let change: (field: Int, name: String, value: TypedExpression)?
  public let span: Span

  public init(
    verb: ActVerb, subject: Operand, element: Operand? = nil, place: Operand? = nil,
    scope: [Operand] = [], person: Operand, because: TypedExpression? = nil,
    risk: TypedExpression? = nil, until: TypedExpression? = nil, lasting: CheckedDeadline? = nil,
    option: String? = nil, role: CheckedRoleSet? = nil, ladder: Int? = nil,
    fields: [(name: String, value: TypedExpression)] = [],
    change: (field: Int, name: String, value: TypedExpression)? = nil, span: Span
  ) {
    self.verb = verb
    self.subject = subject
    self.element = element
    self.place = place
    self.scope = scope
    self.person = person
    self.because = because
    self.risk = risk
    self.until = until
    self.lasting = lasting
    self.option = option
    self.role = role
    self.ladder = ladder
    self.fields = fields
    self.change = change
    self.span = span
  }
}
