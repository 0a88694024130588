/// How much a document may ask of the reader.
public struct JSONLimits: Sendable {
  /// How many arrays and objects may stand inside one another.
  ///
  /// The reader and whatever walks its values go down one call a level, so that no setting passes
  /// 1024.
  public let depth: Int
  /// How many values a document may hold; two bytes of text can ask for twenty of memory.
  public let values: Int

  public init(depth: Int = 512, values: Int = 50_000_000) {
    self.depth = min(max(depth, 1), 1_024)
    self.values = max(values, 1)
  }
}
