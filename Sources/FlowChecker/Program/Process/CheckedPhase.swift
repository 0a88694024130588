import FlowSource

/// `phase build "Build" after design { … }`
public struct CheckedPhase: Sendable {
  public let name: String
  public let title: String?
  /// The phases that must have passed before this one may start.
  public let after: [Int]
  /// The phases that must have started before this one may, and have passed before it may pass.
  public let alongside: [Int]
  public let owner: CheckedRoleSet?
  public let within: CheckedDeadline?
  public let when: TypedExpression?
  /// What the work begins with, as written: a text or a list of texts.
  public let inputs: TypedExpression?
  /// `order: free`: the steps may be done in any order.
  public let isFree: Bool
  /// Deliverables (as asks), steps, gates and requirements, in order.
  public let body: [TypedStatement]
  public let handlers: [CheckedHandler]
  public let span: Span

  public init(
    name: String, title: String?, after: [Int], alongside: [Int], owner: CheckedRoleSet?,
    within: CheckedDeadline?, when: TypedExpression?, inputs: TypedExpression?, isFree: Bool,
    body: [TypedStatement], handlers: [CheckedHandler], span: Span
  ) {
    self.name = name
    self.title = title
    self.after = after
    self.alongside = alongside
    self.owner = owner
    self.within = within
    self.when = when
    self.inputs = inputs
    self.isFree = isFree
    self.body = body
    self.handlers = handlers
    self.span = span
  }
}
