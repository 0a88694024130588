import FlowSource
import FlowValues

/// `decision refactor-now { by: team, options: [now, later, never], recommend: later, within: 2d }`
///
/// As a value it is a record: unknown until somebody decides.
public struct CheckedDecision: Sendable {
  public let name: String
  public let title: String?
  public let by: CheckedRoleSet?
  public let options: ChoiceType
  public let recommended: Int?
  public let within: CheckedDeadline?
  /// `choice`, `by`, `because`, `at`, in this order.
  public let type: RecordType
  public let span: Span

  public init(
    name: String, title: String?, by: CheckedRoleSet?, options: ChoiceType, recommended: Int?,
    within: CheckedDeadline?, type: RecordType, span: Span
  ) {
    self.name = name
    self.title = title
    self.by = by
    self.options = options
    self.recommended = recommended
    self.within = within
    self.type = type
    self.span = span
  }
}
