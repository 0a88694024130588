import FlowSource

/// A `person`, or someone who is named in a role.
public struct CheckedPerson: Sendable {
  public let name: String
  /// The name for readers; the short one where none was given.
  public let fullName: String
  public let email: String?
  /// The public key that acts by this person must be signed with.
  public let key: String?
  public let isAutomated: Bool
  public let isTrusted: Bool
  public let span: Span

  public init(
    name: String, fullName: String, email: String?, key: String?, isAutomated: Bool,
    isTrusted: Bool, span: Span
  ) {
    self.name = name
    self.fullName = fullName
    self.email = email
    self.key = key
    self.isAutomated = isAutomated
    self.isTrusted = isTrusted
    self.span = span
  }
}
