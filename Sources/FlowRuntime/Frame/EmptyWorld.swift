import FlowProcess
import FlowValues

/// A world in which there is nothing: what an engine knows before it is given one.
public final class EmptyWorld: World {
  public init() {}

  private func nothing(_ name: String) -> Value {
    .unknown(Reason("'\(name)' cannot be read here"))
  }

  public func supplied(_ name: String) -> SuppliedEvidence? { nil }
  public func read(_ path: String) -> Value { nothing(path) }
  public func json(_ path: String) -> Value { nothing(path) }
  public func report(_ format: EvidenceFormat, _ pattern: String) -> Value { nothing(pattern) }
  public func exists(_ path: String) -> Value { nothing(path) }
  public func glob(_ pattern: String) -> Value { nothing(pattern) }
  public func environment(_ name: String) -> Value { nothing(name) }
  public func origin(ofPath path: String) -> (path: String, digest: String?)? { nil }
}
