import FlowSource
import FlowValues

/// What a standard function may need besides its arguments.
struct StandardContext {
  let machine: Machine
  let span: Span
  /// The type of the result, as the checker inferred it.
  let type: Type

  /// Whether there is room for something that may be large; if not, the run has failed.
  func hasRoom(for bytes: Int) -> Bool {
    bytes <= Machine.large || machine.hasRoom(for: bytes, at: span)
  }
}
