/// The long text behind a diagnostic's code, as `flow explain CODE` prints it.
public struct Explanation: Sendable {
  public let code: DiagnosticCode
  /// The rule in a few words, as a heading.
  public let title: String
  /// The rule and its reason, in plain sentences.
  public let text: String
  /// A script that earns this very code.
  public let wrong: String
  /// The same script, mended: it earns no diagnostic of this code.
  public let right: String

  public init(
    _ code: DiagnosticCode, _ title: String, _ text: String, wrong: String, right: String
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
  }
}
