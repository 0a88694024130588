/// What lives until the process ends.
///
/// To let go of a large tree, node by node, takes as long as to build a good part of it; the end of
/// the process does it at once.
public enum Forever {
  private final class Box {
    let content: Any
    init(_ content: Any) { self.content = content }
  }

  /// - Requires: the process is about to end.
  public static func keep(_ content: Any) { _ = Unmanaged.passRetained(Box(content)) }
}
