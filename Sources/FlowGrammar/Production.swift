/// `name = expression ;`
public struct Production: Hashable, Sendable {
  public let name: String
  public let expression: GrammarExpression
  /// The production as it stands in the file, from its name to its `;`, comments left out.
  public let text: String
  /// The line of its name, from 1.
  public let line: Int

  public init(name: String, expression: GrammarExpression, text: String = "", line: Int = 0) {
    self.name = name
    self.expression = expression
    self.text = text
    self.line = line
  }
}
