/// Something that a run is to do in the world: tell somebody, or write a file; and how far it has
/// come.
public struct Delivery: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case message, file }

  /// How far it has come.
  public enum Standing: Hashable, Sendable {
    /// It waits for its first try.
    case queued
    /// A try is under way.
    case trying
    /// A try began, its time is over, and nobody knows what came of it.
    case unknown
    /// It failed, and is tried again.
    case failed
    /// The file holds what neither the run nor its script knows.
    case conflict
    /// It is not tried any more.
    case givenUp
    case done
    /// A later text for the same file took its place.
    case superseded
    /// It stands in the ledger, and no channel was named to carry it further.
    case kept
  }

  /// How often something is tried before it is given up.
  public static let mostTries = 10
  /// The pause after the first failure; each later one is twice as long as the one before.
  public static let firstPause = 60.0

  public let kind: Kind
  /// What the world knows it by, whenever it is tried.
  public let key: String
  /// The person or channel that is told; the path of the file.
  public let subject: String
  /// What the fact that queued it says.
  public let body: FactBody
  /// The number of that fact among those of the run, from 0.
  public let place: Int
  public let queued: Double
  /// What is done together with it, or not at all: the same for all files of an evaluation.
  public internal(set) var group: String
  public internal(set) var tries = 0
  /// When the try that has no end yet began.
  public internal(set) var began: Double?
  /// When that try counts as lost.
  public internal(set) var lease: Double?
  /// When it failed last.
  public internal(set) var failed: Double?
  /// Why it failed last.
  public internal(set) var reason: String?
  /// The digest of the file that stands in the way.
  public internal(set) var inTheWay: String?
  public internal(set) var done: Double?
  public internal(set) var isGivenUp = false
  public internal(set) var isSuperseded = false

  public var channel: String? { body.text("channel") }
  public var text: String { body.text("text") ?? "" }

  public func standing(at now: Double) -> Standing {
    if done != nil { return .done }
    if isSuperseded { return .superseded }
    if kind == .message, channel == nil { return .kept }
    if isGivenUp { return .givenUp }
    if let lease { return now < lease ? .trying : .unknown }
    if inTheWay != nil { return .conflict }
    return failed == nil ? .queued : .failed
  }

  /// Whether nothing more will be done about it.
  public var isOver: Bool {
    done != nil || isSuperseded || isGivenUp || (kind == .message && channel == nil)
  }

  /// From when on it may be tried; nothing when it is over.
  public var due: Double? {
    if isOver { return nil }
    if let lease { return lease }
    // Whoever stands in the way may leave at any time, and to look costs nothing.
    guard let failed, inTheWay == nil else { return queued }
    return failed + Self.pause(after: tries)
  }

  /// How long to wait after a try of this number.
  public static func pause(after tries: Int) -> Double {
    var pause = firstPause
    for _ in 1..<max(1, min(tries, mostTries)) { pause *= 2 }
    return pause
  }
}
