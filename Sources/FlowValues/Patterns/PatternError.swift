/// Why a text is not a pattern, and at which byte of it.
public struct PatternError: Error, Hashable, Sendable {
  /// What is wrong, as a plain sentence without a full stop.
  public let message: String
  /// The offset in the pattern, in UTF-8 bytes, of what the message speaks of.
  public let offset: Int

  /// Says what is wrong, and where.
  public init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
