/// How large a pattern may grow before it is refused.
///
/// A pattern may come from anywhere, so each bound turns what would cost too much time or memory
/// into an error that says which bound was met.
public struct PatternLimits: Hashable, Sendable {
  /// The longest pattern, in UTF-8 bytes.
  public var length = 64 * 1024
  /// How deep groups may nest.
  public var depth = 200
  /// How many groups may capture.
  public var groups = 100
  /// The largest count in `{n,m}`.
  public var repetitions = 1_000
  /// The most steps that the compiled pattern may have.
  public var instructions = 10_000
  /// The most machine words that may be spent on remembering states between two characters.
  public var memory = 1 << 20

  /// The bounds that hold unless others are named.
  public static let standard = PatternLimits()

  /// Begins with the standard bounds.
  public init() {}
}
