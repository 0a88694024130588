import FlowSource

/// `define f(a: number): number = e`, or with a block that returns
public final class DefineDeclaration: Sendable {
  public let name: Name
  public let parameters: [Parameter]
  public let result: TypeSyntax?
  public let body: DefineBody
  public let span: Span

  public init(
    name: Name, parameters: [Parameter], result: TypeSyntax?, body: DefineBody, span: Span
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.body = body
    self.span = span
  }
}
