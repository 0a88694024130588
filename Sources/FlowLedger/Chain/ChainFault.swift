import FlowProcess

/// The first thing in a ledger that is not as it was recorded.
public enum ChainFault: Hashable, Sendable {
  /// The fact says something else than what its hash was taken over.
  case changed(Int)
  /// A fact is not there; the next that is has a later sequence or another hash before it.
  case dropped(Int)
  /// The fact was not there when the next one was recorded.
  case added(Int)
  /// The fact stands where another stood.
  case reordered(Int)
  /// No fact has the hash that was the head once: the end was cut off, or written anew.
  case headMissing(FactHash, newest: Int)

  /// The sequence of the first bad fact; nothing where the end is missing.
  public var sequence: Int? {
    switch self {
    case .changed(let sequence), .dropped(let sequence), .added(let sequence),
      .reordered(let sequence):
      sequence
    case .headMissing: nil
    }
  }

  /// `fact 17 was changed after it was recorded`
  public var sentence: String {
    switch self {
    case .changed(let sequence): "fact \(sequence) was changed after it was recorded"
    case .dropped(let sequence): "fact \(sequence) was taken away"
    case .added(let sequence): "fact \(sequence) was put in later"
    case .reordered(let sequence): "fact \(sequence) stands in another place than it was recorded"
    case .headMissing(let head, let newest):
      "no fact has the hash \(head): the end after fact \(newest) was cut off, or facts were "
        + "written anew"
    }
  }
}
