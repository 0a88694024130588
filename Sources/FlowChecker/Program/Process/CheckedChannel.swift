import FlowSource

/// `channel slack { run: ["curl", …] }` or `{ file: "…" }`
public struct CheckedChannel: Sendable {
  /// How a message leaves.
  public enum Way: Sendable {
    /// A list of texts: the program and its arguments.
    case run(TypedExpression)
    /// A text: the path.
    case file(TypedExpression)
  }

  /// When to stop trying, in what time, and how long to rest then.
  public struct Breaker: Sendable {
    public let failures: Double
    public let within: Double
    public let rest: Double

    public init(failures: Double, within: Double, rest: Double) {
      self.failures = failures
      self.within = within
      self.rest = rest
    }
  }

  /// The channel through which people are told where no other is named.
  public static let defaultName = "default"

  public let name: String
  public let title: String?
  public let way: Way
  public let breaker: Breaker?
  public let span: Span

  public init(name: String, title: String?, way: Way, breaker: Breaker?, span: Span) {
    self.name = name
    self.title = title
    self.way = way
    self.breaker = breaker
    self.span = span
  }
}
