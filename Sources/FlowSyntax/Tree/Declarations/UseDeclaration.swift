import FlowSource

/// `use "team/ladders.flow"`, `use tech-lead, quality from "…"`
public final class UseDeclaration: Sendable {
  /// The names to bring in; none means all.
  public let names: [Name]
  public let path: String
  public let pathSpan: Span
  public let span: Span

  public init(names: [Name], path: String, pathSpan: Span, span: Span) {
    self.names = names
    self.path = path
    self.pathSpan = pathSpan
    self.span = span
  }
}
