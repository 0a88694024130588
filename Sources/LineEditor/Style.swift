/// How a piece of text looks on the terminal.
public struct Style: Hashable, Sendable {
  /// The parameters of the escape sequence: `1;34`; nothing for plain text.
  public let parameters: String

  public init(_ parameters: String) { self.parameters = parameters }

  public static let plain = Style("")
  public static let faint = Style("2")

  var opening: String { parameters.isEmpty ? "" : "\u{1B}[\(parameters)m" }
}

/// A stretch of a text, in bytes, and how it looks.
public struct StyledRange: Sendable {
  public let range: Range<Int>
  public let style: Style

  public init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
