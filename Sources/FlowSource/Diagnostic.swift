/// One message about a text: what rule was broken, where, why, and the way forward.
///
/// Rooms make diagnostics through named members (`extension Diagnostic { static func … }`), one
/// member a code; nobody builds a message at the place that finds the mistake.
public struct Diagnostic: Sendable {
  public let code: DiagnosticCode
  public let severity: Severity
  /// The sentence that stands alone.
  public let headline: String
  /// The place of the mistake, with a few words that say less than the headline.
  public let primary: Label
  /// Places that explain the mistake: where a name was declared, where a bracket was opened.
  public let causes: [Label]
  /// What to do about it, in sentences.
  public let help: [String]
  /// The sure mend, if there is one.
  public let fix: Fix?

  public init(
    _ code: DiagnosticCode, _ severity: Severity, _ headline: String, at span: Span,
    label: String = "", causes: [Label] = [], help: [String] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.headline = headline
    self.primary = Label(span, label)
    self.causes = causes
    self.help = help
    self.fix = fix
  }

  /// An error.
  public init(
    _ code: DiagnosticCode, _ headline: String, at span: Span, label: String = "",
    causes: [Label] = [], help: [String] = [], fix: Fix? = nil
  ) {
    self.init(
      code, .error, headline, at: span, label: label, causes: causes, help: help, fix: fix)
  }

  public var span: Span { primary.span }
}
