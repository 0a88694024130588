import FlowSource

/// `number`, `list of text`, `number?`
public final class TypeSyntax: Sendable {
  public let form: Form
  public let span: Span

  public init(form: Form, span: Span) {
    self.form = form
    self.span = span
  }

  /// What kind of type is written.
  public enum Form: Sendable {
    case name(Name)
    case list(of: TypeSyntax)
    case optional(TypeSyntax)
  }
}
