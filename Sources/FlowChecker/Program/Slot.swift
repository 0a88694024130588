import FlowValues

/// A place in a frame: what the script calls it, and what it holds.
public struct Slot: Sendable {
  public let name: String
  public let type: Type

  public init(name: String, type: Type) {
    self.name = name
    self.type = type
  }
}
