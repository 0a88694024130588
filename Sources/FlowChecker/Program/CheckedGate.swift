import FlowSource

/// A `gate`; its statements run in the main frame.
public struct CheckedGate: Sendable {
  /// `for t in tasks where …`: one instance for each element, which stands in the slot.
  public struct Family: Sendable {
    public let slot: Int
    public let source: TypedExpression

    public init(slot: Int, source: TypedExpression) {
      self.slot = slot
      self.source = source
    }
  }

  public let name: String
  public let title: String?
  public let isLocked: Bool
  public let family: Family?
  public let body: [TypedStatement]
  /// The phase it stands in.
  public let phase: Int?
  public let owner: CheckedRoleSet?
  public let within: CheckedDeadline?
  public let handlers: [CheckedHandler]
  /// The name in the declaration.
  public let span: Span

  /// What the gate, or one of its instances, is called in facts and acts.
  public func id(of element: String?) -> String { element.map { "\(name)|\($0)" } ?? name }

  public init(
    name: String, title: String?, isLocked: Bool, family: Family?, body: [TypedStatement],
    phase: Int? = nil, owner: CheckedRoleSet? = nil, within: CheckedDeadline? = nil,
    handlers: [CheckedHandler] = [], span: Span
  ) {
    self.name = name
    self.title = title
    self.isLocked = isLocked
    self.family = family
    self.body = body
    self.phase = phase
    self.owner = owner
    self.within = within
    self.handlers = handlers
    self.span = span
  }
}
