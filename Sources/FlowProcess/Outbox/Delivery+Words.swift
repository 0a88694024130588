extension Delivery.Standing {
  /// The one word that scripts, reports and programs know it by.
  public func word(for kind: Delivery.Kind) -> String {
    switch self {
    case .queued: "queued"
    case .trying: "sending"
    case .unknown: "unknown"
    case .failed: "failed"
    case .conflict: "conflict"
    case .givenUp: "given-up"
    case .done: kind == .message ? "sent" : "written"
    case .superseded: "superseded"
    case .kept: "kept"
    }
  }
}
