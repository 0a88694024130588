/// Why a text is no grammar.
public struct GrammarError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line of the mistake, from 1.
  public let line: Int
  public let message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { "line \(line): \(message)" }
}
