/// How much a run may use before it is stopped with an error.
public struct Budget: Hashable, Sendable {
  /// Calls and turns of loops.
  public var steps: Int
  /// Calls within calls.
  public var depth: Int
  /// Bytes that the process may hold on top of what it held at the start.
  public var memory: Int

  public init(steps: Int = 2_000_000_000, depth: Int = 100_000, memory: Int = 4 << 30) {
    self.steps = steps
    self.depth = depth
    self.memory = memory
  }
}
