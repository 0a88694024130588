/// `low`, or `proposed -> accepted, rejected` where only some changes are legal.
public struct ChoiceCase: Sendable {
  public let name: Name
  /// The cases that may follow; nothing when the declaration says nothing of changes.
  public let successors: [Name]?

  public init(name: Name, successors: [Name]?) {
    self.name = name
    self.successors = successors
  }
}
