import FlowSource

/// What the tests drove, and what none of them did.
public struct Coverage: Sendable {
  /// One thing that tests should drive both ways, or take.
  public struct Entry: Sendable {
    /// `require coverage >= 90`, `arm "main" -> …`
    public let text: String
    public let span: Span
    /// The ways it can go, and whether a test drove each: passed and failed, or taken.
    public let ways: [(name: String, isDriven: Bool)]

    public init(text: String, span: Span, ways: [(name: String, isDriven: Bool)]) {
      self.text = text
      self.span = span
      self.ways = ways
    }
  }

  public let entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// The share of ways that were driven, from 0 to 100; 100 where there is nothing to drive.
  public var percentage: Double {
    let ways = entries.flatMap(\.ways)
    if ways.isEmpty { return 100 }
    return 100 * Double(ways.count(where: \.isDriven)) / Double(ways.count)
  }
}
