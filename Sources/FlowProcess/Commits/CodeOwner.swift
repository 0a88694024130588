/// Somebody whom a CODEOWNERS file names: `@dana`, `@org/team`, `dana@example.com`.
public struct CodeOwner: Hashable, Sendable {
  /// As the file writes it.
  public let text: String
  /// The file and the line that names them, for messages.
  public let place: String

  public init(text: String, place: String) {
    self.text = text
    self.place = place
  }
}
