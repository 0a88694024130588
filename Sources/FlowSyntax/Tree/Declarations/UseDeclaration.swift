import FlowSource

/// `use "team/ladders.flow"`, `use tech-lead, quality from "…"`
public final class UseDeclaration: Sendable {
  /// The names to bring in; none means all.
  public let names: [Name]
  public let path: String
  public let pathSpan: Span
  public let span: Span
  /// Whether nobody has written it: it brings in the policy that every run is held to.
  public let isPolicy: Bool

  public init(
    names: [Name], path: String, pathSpan: Span, span: Span, isPolicy: Bool = false
  ) {
    self.isPolicy = isPolicy
    self.names = names
    self.path = path
    self.pathSpan = pathSpan
    self.span = span
  }
}
